package org.fieldbook.library;

import java.nio.file.Path;
import java.util.List;

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
        return data.resolve("index-" + Integer.toHexString(packs.hashCode()));
    }
}
