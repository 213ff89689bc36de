package org.fieldbook.content;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Runs parsers on threads with a large stack, each within a budget of processor time, so that a busy computer or one that slept
 * does not spoil a document. Thread-safe.
 *
 * <p>A parser that overflows or runs out of time is given up and its text taken away, which ends it at its next look. One that
 * looks no more keeps its thread, a daemon; while more than three are lost like that, nothing further is parsed, so that they
 * can never take the whole processor.
 */
final class ParserThreads {
    private static final long STACK = 64L << 20;
    private static final int LOST_AT_MOST = 3;
    /** How often the budget is spent in waiting before it ends whatever processor time was used. */
    private static final int PATIENCE = 6;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(),
            task -> Thread.ofPlatform().daemon().name("markdown").stackSize(STACK).unstarted(task));
    private final AtomicInteger lost = new AtomicInteger();
    private final Duration budget;

    ParserThreads(Duration budget) {
        this.budget = budget;
    }

    /**
     * What the parser makes of the text. An interrupt of the calling thread is kept for the caller and changes nothing here.
     *
     * @throws Unparsed when the parser failed or ran out of its budget
     */
    <T> T run(String text, Function<CharSequence, T> parser) throws Unparsed {
        if (lost.get() > LOST_AT_MOST) {
            throw new Unparsed("too many parsers that do not end");
        }
        Run<T> run = new Run<>(new ParsedText(text), parser);
        threads.execute(run);
        return run.await();
    }

    /** How many parsers were given up and have not ended. */
    int lost() {
        return lost.get();
    }

    /** One parse: runs on its thread, and is waited for on another. */
    private final class Run<T> implements Runnable {
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final ParsedText text;
        private final Function<CharSequence, T> parser;
        private volatile Thread thread;
        private volatile long cpuAtStart;

        Run(ParsedText text, Function<CharSequence, T> parser) {
            this.text = text;
            this.parser = parser;
        }

        @Override
        public void run() {
            cpuAtStart = CLOCK.getThreadCpuTime(Thread.currentThread().threadId());
            thread = Thread.currentThread();
            try {
                end(parser.apply(text), null);
            } catch (Throwable e) {
                end(null, e);
            }
        }

        /** Whoever completes the result first decides whether this thread counts as lost; the loser of that race takes it back. */
        private void end(T value, Throwable failure) {
            boolean inTime = failure == null ? result.complete(value) : result.completeExceptionally(failure);
            if (!inTime) {
                lost.decrementAndGet();
            }
        }

        T await() throws Unparsed {
            boolean interrupted = false;
            try {
                for (int waited = 1; ; ) {
                    try {
                        return result.get(budget.toMillis(), TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        interrupted = true;
                    } catch (TimeoutException e) {
                        if ((waited++ >= PATIENCE || overBudget()) && giveUp()) {
                            throw new Unparsed("over " + budget.toSeconds() + " seconds");
                        }
                    }
                }
            } catch (ExecutionException e) {
                throw failed(e.getCause());
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private boolean overBudget() {
            Thread running = thread;
            return running != null && CLOCK.getThreadCpuTime(running.threadId()) - cpuAtStart >= budget.toNanos() * 9 / 10;
        }

        private boolean giveUp() {
            lost.incrementAndGet();
            boolean late = result.completeExceptionally(new ParsedText.GivenUp());
            if (late) {
                text.giveUp();
            } else {
                lost.decrementAndGet();
            }
            return late;
        }

        private static Unparsed failed(Throwable cause) {
            if (cause instanceof VirtualMachineError broken && !(broken instanceof StackOverflowError)) {
                throw broken;
            }
            return new Unparsed(cause.toString());
        }
    }

    /** Why a text could not be parsed, in a few words for a log or a problem. */
    static final class Unparsed extends Exception {
        private static final long serialVersionUID = 1L;

        Unparsed(String reason) {
            super(reason);
        }
    }
}
