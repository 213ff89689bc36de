package org.fieldbook.library;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps documents in the index whose files are gone for a reason that may pass: a stick pulled out, a network drive away, a folder
 * that cannot be looked into.
 */
final class Brake {
    private Brake() {
    }

    /**
     * The files to keep: those below a closed folder, and all that are gone of a pack that lost more than half at once.
     *
     * @param known every file in the index
     * @param gone  those of them that are not there any more, moved ones not counted
     */
    static Set<Path> held(List<Path> packs, Collection<Path> known, Collection<Path> gone, List<Path> closed) {
        Set<Path> held = new HashSet<>();
        gone.stream().filter(file -> closed.stream().anyMatch(file::startsWith)).forEach(held::add);
        for (Path pack : packs) {
            List<Path> lost = gone.stream().filter(file -> file.startsWith(pack)).toList();
            long before = known.stream().filter(file -> file.startsWith(pack)).count();
            if (lost.size() * 2L > before) {
                held.addAll(lost);
            }
        }
        return held;
    }
}
