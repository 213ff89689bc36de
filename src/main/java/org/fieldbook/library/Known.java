package org.fieldbook.library;

import java.nio.file.Path;
import java.util.List;
import org.fieldbook.content.Problem;
import org.fieldbook.search.Stamp;

/**
 * What the library knows of a file from the last time it read it.
 *
 * @param id       the id it goes by in the index; empty when it is not in the index
 * @param wanted   the id it asks for, which another file may have
 * @param touched  whether its time changed since it was put into the index while its bytes did not
 * @param problems what was wrong with it, the double id not among them
 */
record Known(Stamp stamp, String id, String wanted, boolean touched, List<Problem> problems) {
    Known {
        problems = List.copyOf(problems);
    }

    /** A file that is in the index but about which nothing is sure, so that it has to be read. */
    static Known unsure(Path file, String id) {
        return new Known(new Stamp(file, -1, -1, ""), id, id, false, List.of());
    }

    Path file() {
        return stamp.file();
    }

    boolean indexed() {
        return !id.isEmpty();
    }

    /** Whether the index alone could not tell all this. */
    boolean notable() {
        return touched || !problems.isEmpty() || !id.equals(wanted);
    }

    Known touched(Stamp seen) {
        return new Known(seen, id, wanted, true, problems);
    }
}
