package org.fieldbook.search;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Does the parts of one piece of work on all processors at once, and is done when all of them are.
 *
 * <p>The calling thread takes part after part, and threads of our own help it as they come. In the pool that the whole program shares a
 * search had to wait for whatever long work somebody else had put there.
 */
final class Together {
    private static final int HELPERS = Runtime.getRuntime().availableProcessors() - 1;
    private static final int IDLE_SECONDS = 30;
    private static final ThreadPoolExecutor POOL = pool();

    private Together() {
    }

    /** One part of the work; parts must not write to the same places. */
    interface Part {
        void run(int number) throws IOException;
    }

    /** So many numbers in a row go together: bit sets keep 64 in one place, and what is smaller is done before it is handed out. */
    private static final int ROW = 8_192;

    /** Looks at the numbers of a set from {@code from}, which is included, to {@code to}, which is not. */
    interface Row {
        void run(int from, int to) throws IOException;
    }

    /** Does all numbers below one in rows, none of which shares a word of a bit set with another. */
    static void rows(int numbers, boolean pays, Row row) throws IOException {
        each(Math.ceilDiv(numbers, ROW), pays, i -> row.run(i * ROW, Math.min(numbers, (i + 1) * ROW)));
    }

    /** Does the parts from 0 up to a number; on the calling thread alone where handing them out would cost more than it saves. */
    static void each(int parts, boolean pays, Part part) throws IOException {
        if (!pays || parts < 2 || HELPERS == 0) {
            for (int i = 0; i < parts; i++) {
                part.run(i);
            }
            return;
        }
        Work work = new Work(parts, part);
        for (int i = 0; i < Math.min(HELPERS, parts - 1); i++) {
            POOL.execute(work);
        }
        work.run();
        work.finish();
    }

    private static ThreadPoolExecutor pool() {
        int threads = Math.max(1, HELPERS);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("search-", 1).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Parts to be done by whoever comes; one who comes late finds none left, and nobody waits for him. */
    private static final class Work implements Runnable {
        private final int parts;
        private final Part part;
        private final Thread caller = Thread.currentThread();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger left;
        private volatile Throwable failure;

        Work(int parts, Part part) {
            this.parts = parts;
            this.part = part;
            left = new AtomicInteger(parts);
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
                try {
                    part.run(i);
                } catch (Throwable e) {
                    failure = e;
                }
                if (left.decrementAndGet() == 0) {
                    LockSupport.unpark(caller);
                }
            }
        }

        /** Waits for the parts that others are at, and fails as one of them did. */
        void finish() throws IOException {
            while (left.get() > 0) {
                LockSupport.park(this);
            }
            switch (failure) {
                case null -> { }
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
