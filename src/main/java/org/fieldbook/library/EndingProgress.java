package org.fieldbook.library;

import java.util.function.BooleanSupplier;
import org.fieldbook.job.Progress;

/** Passes progress on, and ends the job also for a reason of its own. */
record EndingProgress(Progress progress, BooleanSupplier ended) implements Progress {

    @Override
    public void report(long done, long total, String what) {
        progress.report(done, total, what);
    }

    @Override
    public boolean stopped() {
        return ended.getAsBoolean() || progress.stopped();
    }
}
