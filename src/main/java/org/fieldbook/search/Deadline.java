package org.fieldbook.search;

import java.time.Duration;

/** A moment after which a search ends with what it has. */
final class Deadline {
    private final long end;
    private volatile boolean missed;

    Deadline(Duration budget) {
        end = System.nanoTime() + budget.toNanos();
    }

    boolean passed() {
        if (System.nanoTime() - end > 0) {
            missed = true;
        }
        return missed;
    }

    /** Whether somebody had to end early. */
    boolean missed() {
        return missed;
    }
}
