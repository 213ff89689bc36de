package org.fieldbook.search;

import java.nio.file.Path;
import java.util.Optional;
import org.fieldbook.semantic.Embedder;

/** Understands texts by their meaning, with a model of about 100 MB that is loaded once, when it is first needed. Usable from any thread. */
public final class Interpreter implements AutoCloseable {
    private final Optional<Path> cache;
    private Optional<Embedder> loaded;

    private Interpreter(Optional<Path> cache) {
        this.cache = cache;
    }

    /** @param cache a folder of ours for what must lie in files to be used; it can be deleted while no program runs */
    public static Interpreter with(Path cache) {
        return new Interpreter(Optional.of(cache));
    }

    /** Understands nothing: there are only words. */
    public static Interpreter none() {
        return new Interpreter(Optional.empty());
    }

    /** The model; empty where it does not work on this computer, and after closing. */
    synchronized Optional<Embedder> model() {
        if (loaded == null) {
            loaded = cache.flatMap(Embedder::load);
        }
        return loaded;
    }

    /** Frees the model if it was loaded. */
    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.ifPresent(Embedder::close);
        }
        loaded = Optional.empty();
    }
}
