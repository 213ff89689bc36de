package org.fieldbook.library;

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

    /** What is known of the files beside what the index holds. */
    Path catalogue() {
        return data.resolve("index-" + name() + ".files");
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
