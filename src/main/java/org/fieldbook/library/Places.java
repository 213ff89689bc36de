package org.fieldbook.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a library's files are.
 *
 * @param packs folders of Markdown files, used in place; the first is where vocabularies and sources are looked up first
 * @param data  where the program keeps what it makes: index, notebook, lock
 */
public record Places(List<Path> packs, Path data) {
    public Places {
        packs = packs.stream().map(path -> path.toAbsolutePath().normalize()).distinct().toList();
        data = data.toAbsolutePath().normalize();
    }

    /** The index lives in the data folder, one for each set of packs. */
    public Path index() {
        return data.resolve("index-" + name());
    }

    /** Vectors of the index's sections lie beside it, so that they outlast it. */
    private Path vectors() {
        return data.resolve("index-" + name() + ".vectors");
    }

    /** The embedding model, unpacked for use; one for all libraries. */
    Path model() {
        return data.resolve("model");
    }

    /** What is known of the files beside what the index holds. */
    Path catalogue() {
        return data.resolve("index-" + name() + ".files");
    }

    /**
     * The same packs with a copy of the index, for a process that may not have the index itself. What its owner replaces meanwhile
     * may be missing from the copy, and is indexed again there.
     *
     * @param folder an empty folder
     */
    public Places copiedTo(Path folder) throws IOException {
        Places copy = new Places(packs, folder);
        Derived.copy(index(), copy.index());
        Derived.copy(catalogue(), copy.catalogue());
        Derived.copy(vectors(), copy.vectors());
        return copy;
    }

    /** Deletes a folder that {@link #copiedTo} filled. */
    public static void discard(Path folder) {
        Derived.delete(folder);
    }

    private String name() {
        String all = packs.stream().map(Path::toString).collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
