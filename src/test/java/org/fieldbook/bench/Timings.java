package org.fieldbook.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** How long something took each time, by the clock and on the processor: on a busy machine the two tell different things. */
public final class Timings {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Long> wall = new ArrayList<>();
    private final List<Long> work = new ArrayList<>();

    /** Something to be timed. */
    public interface Action {
        void run() throws IOException;
    }

    public void time(Action action) throws IOException {
        long workBefore = THREADS.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        action.run();
        wall.add(System.nanoTime() - before);
        work.add(THREADS.getCurrentThreadCpuTime() - workBefore);
    }

    /** Reports median, 95th and 99th percentile and the longest by the clock, and median and 99th percentile of the
     * processor's time, in milliseconds. */
    public void report(String name) {
        Figures.report(name + " p50", at(wall, 0.5));
        Figures.report(name + " p95", at(wall, 0.95));
        Figures.report(name + " p99", at(wall, 0.99));
        Figures.report(name + " most", at(wall, 1));
        Figures.report(name + " work p50", at(work, 0.5));
        Figures.report(name + " work p99", at(work, 0.99));
    }

    private static double at(List<Long> nanoseconds, double share) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}
