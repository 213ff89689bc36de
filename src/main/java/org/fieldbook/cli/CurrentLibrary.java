package org.fieldbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import org.fieldbook.library.Places;
import org.fieldbook.search.IndexException;

/**
 * The library, brought in step with its files before anything is asked of it. Where the index cannot be had, since a window holds
 * it or the data folder cannot be written, a copy of it serves and is thrown away.
 */
final class CurrentLibrary implements AutoCloseable {
    private final Library library;
    private final Library.Update update;
    private final Optional<Path> copy;

    private CurrentLibrary(Library library, Library.Update update, Optional<Path> copy) {
        this.library = library;
        this.update = update;
        this.copy = copy;
    }

    static CurrentLibrary open(Places places, Progress progress) {
        try {
            return updated(Library.open(places), Optional.empty(), progress);
        } catch (IndexException e) {
            return openCopy(places, progress);
        }
    }

    Library library() {
        return library;
    }

    /** What bringing it in step came to. */
    Library.Update update() {
        return update;
    }

    @Override
    public void close() {
        library.close();
        copy.ifPresent(Places::discard);
    }

    private static CurrentLibrary openCopy(Places places, Progress progress) {
        try {
            Path folder = Files.createTempDirectory("fieldbook");
            Places copied = places.copiedTo(folder);
            return updated(Library.open(copied), Optional.of(folder), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CurrentLibrary updated(Library library, Optional<Path> copy, Progress progress) {
        boolean done = false;
        try {
            CurrentLibrary current = new CurrentLibrary(library, library.update(progress), copy);
            done = true;
            return current;
        } finally {
            if (!done) {
                library.close();
                copy.ifPresent(Places::discard);
            }
        }
    }
}
