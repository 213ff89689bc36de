package org.fieldbook.search;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.fieldbook.semantic.Embedder;

/**
 * Understands texts by their meaning, with a model of about 100 MB that is loaded when it is needed, and freed when it was not needed
 * for a while. Usable from any thread.
 */
public final class Interpreter implements AutoCloseable {
    static final Duration IDLE = Duration.ofMinutes(5);

    private final Optional<Path> cache;
    private final InstantSource clock;
    private Optional<Embedder> loaded;
    private Instant used = Instant.MIN;
    private boolean closed;

    private Interpreter(Optional<Path> cache, InstantSource clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /** @param cache a folder of ours for what must lie in files to be used; it can be deleted while no program runs */
    public static Interpreter with(Path cache) {
        return with(cache, InstantSource.system());
    }

    static Interpreter with(Path cache, InstantSource clock) {
        return new Interpreter(Optional.of(cache), clock);
    }

    /** Understands nothing: there are only words. */
    public static Interpreter none() {
        return new Interpreter(Optional.empty(), InstantSource.system());
    }

    /**
     * The model, to be asked for anew by each use, since it may be freed some minutes after; empty where it does not work on this
     * computer, and after closing.
     */
    synchronized Optional<Embedder> model() {
        used = clock.instant();
        if (loaded == null) {
            loaded = closed ? Optional.empty() : cache.flatMap(Embedder::load);
        }
        return loaded;
    }

    /** Frees the model when nobody needed it for some minutes. Says whether it did. */
    public synchronized boolean rest() {
        return !clock.instant().isBefore(used.plus(IDLE)) && release();
    }

    /** Frees the model once calculations under way have ended; the next use loads it again. Says whether there was one to free. */
    public synchronized boolean release() {
        if (loaded == null || loaded.isEmpty()) {
            return false;
        }
        loaded.get().close();
        loaded = null;
        return true;
    }

    /** Frees the model if it was loaded, for good. */
    @Override
    public synchronized void close() {
        closed = true;
        release();
        loaded = Optional.empty();
    }
}
