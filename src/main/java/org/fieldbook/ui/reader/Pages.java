package org.fieldbook.ui.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pages made last, so that going back and forth between documents reads none of them again. Thread-safe. */
final class Pages {
    private static final int MOST = 6;

    private record Kept(Page page, FileTime time, long size) {
    }

    private final Map<String, Kept> kept = new LinkedHashMap<>(MOST * 2, 0.75f, true);

    /** The page of a document whose file has not changed since. */
    synchronized Optional<Page> find(String id) {
        Kept found = kept.get(id);
        return found == null ? Optional.empty() : stamp(found.page()).filter(now -> now.time().equals(found.time()) && now.size() == found.size())
                .map(Kept::page);
    }

    synchronized Page put(String id, Page page) {
        stamp(page).ifPresent(now -> kept.put(id, now));
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return page;
    }

    /** What leads to a document may have changed although its file did not. */
    synchronized void forget() {
        kept.clear();
    }

    private static Optional<Kept> stamp(Page page) {
        Path file = page.document().file();
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Kept(page, now.lastModifiedTime(), now.size()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
