package org.fieldbook.search;

import java.time.Duration;

/** A moment after which a search ends with what it has. */
final class Deadline {
    private final long end;
    private boolean missed;

    Deadline(Duration budget) {
        end = System.nanoTime() + budget.toNanos();
    }

    boolean passed() {
        missed |= System.nanoTime() - end > 0;
        return missed;
    }

    /** Whether somebody had to end early. */
    boolean missed() {
        return missed;
    }
}
