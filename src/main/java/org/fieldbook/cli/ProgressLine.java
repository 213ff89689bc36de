package org.fieldbook.cli;

import java.io.PrintWriter;
import org.fieldbook.job.Progress;

/** Shows how far a job is on one line that is written over and over, and is gone at the end. */
final class ProgressLine implements Progress {
    private static final long PACE = 100_000_000;

    private final PrintWriter err;
    private long next;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void report(long done, long total, String what) {
        long now = System.nanoTime();
        if (done == total) {
            err.print("\r\u001b[K");
            err.flush();
        } else if (now - next > 0) {
            err.print("\r\u001b[K" + done + " / " + total + "  " + Terminal.harmless(what));
            err.flush();
            next = now + PACE;
        }
    }

    @Override
    public boolean stopped() {
        return false;
    }
}
