package org.fieldbook.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fieldbook.job.Stopped;

/**
 * Reads files on two threads, a little ahead of the one that uses them, in order. Few files and few bytes are held at a time,
 * whatever the folder holds.
 */
final class ReadAhead {
    private static final int THREADS = 2;
    private static final int FILES = 6;
    private static final long BYTES = 16L << 20;

    private record Pending<T>(long size, Future<T> result) {
    }

    private ReadAhead() {
    }

    /**
     * Uses every file's reading in the order of the files, on the calling thread.
     *
     * @throws Stopped when {@code stopped} says so
     */
    static <T> void each(List<FoundFile> files, Function<FoundFile, T> read, BooleanSupplier stopped, Consumer<T> use) {
        Deque<Pending<T>> ahead = new ArrayDeque<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("reader-", 1).factory())) {
            try {
                each(files, file -> readers.submit(() -> read.apply(file)), ahead, stopped, use);
            } finally {
                ahead.forEach(pending -> pending.result().cancel(false));
            }
        }
    }

    private static <T> void each(List<FoundFile> files, Function<FoundFile, Future<T>> submit, Deque<Pending<T>> ahead, BooleanSupplier stopped,
            Consumer<T> use) {
        long bytes = 0;
        for (FoundFile file : files) {
            while (!ahead.isEmpty() && (ahead.size() >= FILES || bytes + file.size() > BYTES)) {
                bytes -= ahead.peek().size();
                use.accept(result(ahead.poll(), stopped));
            }
            ahead.add(new Pending<>(file.size(), submit.apply(file)));
            bytes += file.size();
        }
        while (!ahead.isEmpty()) {
            use.accept(result(ahead.poll(), stopped));
        }
    }

    private static <T> T result(Pending<T> pending, BooleanSupplier stopped) {
        if (stopped.getAsBoolean()) {
            throw new Stopped();
        }
        try {
            return pending.result().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }
}
