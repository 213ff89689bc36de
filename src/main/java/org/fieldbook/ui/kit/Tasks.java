package org.fieldbook.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;

/**
 * The only place that starts background work. Results and failures come back on the FX thread.
 *
 * <p>Work is stopped by asking, never by interrupting: an interrupt closes Lucene's and H2's files.
 */
public final class Tasks implements AutoCloseable {
    private final AtomicInteger running = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY - 1);
        return thread;
    });
    private final Consumer<Throwable> unhandled;

    /** @param unhandled told on the FX thread of every failure nobody else handles */
    public Tasks(Consumer<Throwable> unhandled) {
        this.unhandled = unhandled;
    }

    /** What is done in the background. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /** Starts work; its result goes to {@code onSuccess}, its failure to the handler of all failures. */
    public <T> Running start(Work<T> work, Consumer<? super T> onSuccess) {
        return start(work, onSuccess, unhandled);
    }

    /** Starts work; exactly one of the two is called, on the FX thread, unless it was stopped: then neither is. */
    public <T> Running start(Work<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
        return start(threads, work, onSuccess, onFailure);
    }

    /** A lane for requests of which only the newest counts, as while typing. */
    public Lane lane() {
        return new Lane(this);
    }

    /** How many pieces of work have not ended; for tests that wait for the program to come to rest. */
    public int running() {
        return running.get();
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    <T> Running start(Executor executor, Work<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
        Running handle = new Running();
        if (threads.isShutdown()) {
            // What a window that is gone still asks for has nobody to answer to.
            handle.stop();
            handle.ended();
            return handle;
        }
        running.incrementAndGet();
        executor.execute(() -> {
            Runnable outcome = outcome(work, handle, onSuccess, onFailure);
            Platform.runLater(() -> {
                try {
                    handle.ended();
                    if (!handle.stopped()) {
                        outcome.run();
                    }
                } finally {
                    running.decrementAndGet();
                }
            });
        });
        return handle;
    }

    private static <T> Runnable outcome(Work<T> work, Running handle, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
        assert !Platform.isFxApplicationThread();
        try {
            T result = work.run(handle);
            return () -> onSuccess.accept(result);
        } catch (Stopped _) {
            return () -> { };
        } catch (Exception | StackOverflowError | InternalError e) {
            return () -> onFailure.accept(e);
        }
    }
}
