package org.fieldbook.notebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.job.Progress;

/**
 * The reader's notebook: an H2 file in a folder, with a journal and backups beside it. Usable from any thread; writes happen one
 * after the other, and a method that changes something returns only when the change is on the disk.
 */
public final class Notebook implements AutoCloseable {

    /** Opens the notebook of a data folder, or begins one; brings back what a damaged file lost. */
    public static Notebook open(Path data, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** How many changes had to be brought back from the journal or a backup when it was opened; 0 as a rule. */
    public int recovered() {
        throw new UnsupportedOperationException();
    }

    /** Keeps a document or section; keeping twice changes nothing. */
    public void keep(String document, String anchor, String title) {
        throw new UnsupportedOperationException();
    }

    public void release(String document, String anchor) {
        throw new UnsupportedOperationException();
    }

    public boolean keeps(String document, String anchor) {
        throw new UnsupportedOperationException();
    }

    /** What is kept, newest first. */
    public List<Kept> kept() {
        throw new UnsupportedOperationException();
    }

    /** Remembers that a document was read up to a block. */
    public void read(String document, String title, int offset) {
        throw new UnsupportedOperationException();
    }

    /** What was read, last first. */
    public List<Recent> recent(int limit) {
        throw new UnsupportedOperationException();
    }

    /** Where reading of a document stopped. */
    public Optional<Recent> position(String document) {
        throw new UnsupportedOperationException();
    }

    /** Ticks a task of a document, or clears it; {@code task} tells it from the document's other tasks whatever lines move. */
    public void tick(String document, String task, boolean done) {
        throw new UnsupportedOperationException();
    }

    /** The tasks of a document whose state differs from what the file says: ticked ones, and cleared ones with a leading {@code !}. */
    public Set<String> ticks(String document) {
        throw new UnsupportedOperationException();
    }

    /** Saves a search under a name and tells its number. */
    public long save(String name, String query) {
        throw new UnsupportedOperationException();
    }

    public List<SavedSearch> searches() {
        throw new UnsupportedOperationException();
    }

    public void rename(long search, String name) {
        throw new UnsupportedOperationException();
    }

    public void delete(long search) {
        throw new UnsupportedOperationException();
    }

    /** Remembers what a saved search found when the reader looked at it. */
    public void looked(long search, String seen) {
        throw new UnsupportedOperationException();
    }

    /** Remembers a query that was carried out, for type-ahead. */
    public void searched(String query) {
        throw new UnsupportedOperationException();
    }

    /** Earlier queries, last first, each once. */
    public List<String> earlier(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
