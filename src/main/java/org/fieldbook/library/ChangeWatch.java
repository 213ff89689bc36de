package org.fieldbook.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits for changes below folders. The system's notices are taken as hints: where they are not to be had, or some were lost, the
 * folders are looked through again every so often.
 */
final class ChangeWatch implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final Duration LONGEST_BURST = Duration.ofMillis(900);
    private static final Duration LOOK_WITHOUT_HINTS = Duration.ofMillis(1500);
    private static final Duration LOOK_WITH_HINTS = Duration.ofSeconds(30);

    private final Map<Path, WatchKey> folders = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile WatchService hints;
    private volatile boolean started;
    private volatile boolean complete = true;
    private volatile long looked;

    /** Opens the system's watch, if it has one worth having: on macOS the platform's own one only looks every ten seconds. */
    void start() {
        started = true;
        looked = System.nanoTime();
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")) {
            return;
        }
        try {
            hints = FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            // Looking again every so often does the same, only slower.
            hints = null;
        }
    }

    boolean started() {
        return started;
    }

    /** Asks for hints about a folder; to be called before the folder is listed, so that no change falls between. */
    void folder(Path folder) {
        WatchService service = hints;
        if (service == null || folders.containsKey(folder)) {
            return;
        }
        try {
            folders.put(folder, folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE));
        } catch (NoSuchFileException | NotDirectoryException | ClosedWatchServiceException e) {
            // Gone again, which the folder above it tells.
            folders.remove(folder);
        } catch (IOException e) {
            complete = false;
        }
    }

    /**
     * Waits for a change and the end of the burst it belongs to.
     *
     * @param differs looks through the folders: whether they are not as they were
     * @return false when the time is over or the watch was closed
     */
    boolean await(Duration atMost, BooleanSupplier differs) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toNanos(); left > 0 && closed.getCount() > 0; left = end - System.nanoTime()) {
                boolean hinting = hints != null && complete;
                long due = looked + (hinting ? LOOK_WITH_HINTS : LOOK_WITHOUT_HINTS).toNanos() - System.nanoTime();
                if (hinted(Math.min(left, due), hinting) || due <= left && looksOtherwise(differs)) {
                    return closed.getCount() > 0;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException e) {
            return false;
        }
        return false;
    }

    private boolean looksOtherwise(BooleanSupplier differs) {
        looked = System.nanoTime();
        return closed.getCount() > 0 && differs.getAsBoolean();
    }

    /** Waits for a hint worth following, then for the quiet after it. */
    private boolean hinted(long nanos, boolean hinting) throws InterruptedException {
        if (!hinting) {
            closed.await(nanos, TimeUnit.NANOSECONDS);
            return false;
        }
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            WatchKey key = hints.poll(left, TimeUnit.NANOSECONDS);
            if (key != null && drain(key)) {
                settle();
                return true;
            }
        }
        return false;
    }

    private void settle() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_BURST.toNanos();
        while (System.nanoTime() < end) {
            WatchKey key = hints.poll(QUIET.toNanos(), TimeUnit.NANOSECONDS);
            if (key == null) {
                return;
            }
            drain(key);
        }
    }

    private boolean drain(WatchKey key) {
        boolean relevant = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            relevant |= !(event.context() instanceof Path name) || isRelevant(name.toString());
        }
        if (!key.reset()) {
            // The folder is gone; should it come back, it is watched anew.
            folders.values().remove(key);
        }
        return relevant;
    }

    /** Editors write beside the file first; a name without an ending may be a folder. */
    private static boolean isRelevant(String name) {
        boolean known = PackScan.isDocument(name) || name.endsWith(".yaml") || name.endsWith(".bib");
        return known || !name.startsWith(".") && name.indexOf('.') < 0 && !name.endsWith("~");
    }

    @Override
    public void close() {
        closed.countDown();
        WatchService service = hints;
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
