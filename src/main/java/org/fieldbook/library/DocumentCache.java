package org.fieldbook.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fieldbook.content.Document;
import org.fieldbook.content.DocumentReader;

/** The documents read last, as long as their files stay as they were. Thread-safe. */
final class DocumentCache {
    private static final int SIZE = 12;
    private static final long LARGE = 4 << 20;

    private record Held(long size, long modified, Document document) {
    }

    private final Map<Path, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    /** Reads the file unless it was read before and has not changed. */
    Document read(Path file) {
        try {
            BasicFileAttributes look = Files.readAttributes(file, BasicFileAttributes.class);
            long modified = look.lastModifiedTime().toMillis();
            Held before = find(file);
            if (before != null && before.size() == look.size() && before.modified() == modified) {
                return before.document();
            }
            Document document = DocumentReader.read(file);
            keep(file, new Held(look.size(), modified, document));
            return document;
        } catch (IOException e) {
            // The reader says in a problem what the look could not.
            return DocumentReader.read(file);
        }
    }

    private synchronized Held find(Path file) {
        return held.get(file);
    }

    private synchronized void keep(Path file, Held fresh) {
        held.remove(file);
        if (fresh.size() <= LARGE) {
            held.put(file, fresh);
        }
        if (held.size() > SIZE) {
            held.remove(held.keySet().iterator().next());
        }
    }
}
