package org.fieldbook.app;

/** Tells, asked now and then, when nobody has used the window between two askings, once after each time it was used. Usable from any thread. */
final class Quiet {
    private boolean used = true;
    private boolean over;

    synchronized void used() {
        used = true;
    }

    /** Whether the window was used before the last asking and not since. */
    synchronized boolean begins() {
        boolean begins = !used && !over;
        over = !used;
        used = false;
        return begins;
    }
}
