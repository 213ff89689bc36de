package org.fieldbook.notebook;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** The one thread that touches the notebook's files; nobody else knows it, so nobody can interrupt it. */
final class Writer implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("notebook").daemon().factory());

    /** Runs a task and waits for it, whether the caller is interrupted or not. */
    <T> T run(Supplier<T> task) {
        try {
            return CompletableFuture.supplyAsync(task, thread).join();
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the notebook is closed", e);
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                default -> throw e;
            }
        }
    }

    boolean isOpen() {
        return !thread.isShutdown();
    }

    /** Finishes what was begun, and takes nothing more. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
