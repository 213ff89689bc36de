package org.fieldbook.library;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.Bibliography;
import org.fieldbook.content.Document;
import org.fieldbook.content.Problem;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.job.Progress;
import org.fieldbook.search.SearchIndex;

/**
 * The documents of some packs and the index that finds them. Opened once; usable from any thread.
 *
 * <p>Opening is quick: it shows what was indexed the last time. {@link #update} brings the index in step with the files and may
 * take long; everything else works meanwhile.
 */
public final class Library implements AutoCloseable {

    /** Opens a library; a missing or unusable index is begun anew. */
    public static Library open(Places places) {
        throw new UnsupportedOperationException();
    }

    /** Looks for new, changed and vanished files (size and time first, then hash) and brings the index in step. */
    public Update update(Progress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * Waits until files change, at most that long, and lets a burst of changes end.
     *
     * @return whether something changed, so that {@link #update} is due
     */
    public boolean awaitChange(Duration atMost) {
        throw new UnsupportedOperationException();
    }

    public SearchIndex index() {
        throw new UnsupportedOperationException();
    }

    /** Reads the document with that id or alias from its file. */
    public Optional<Document> document(String id) {
        throw new UnsupportedOperationException();
    }

    public Vocabularies vocabularies() {
        throw new UnsupportedOperationException();
    }

    public Bibliography bibliography() {
        throw new UnsupportedOperationException();
    }

    /** Every problem found by the last update, by file and line. */
    public List<Problem> problems() {
        throw new UnsupportedOperationException();
    }

    public Places places() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    /**
     * What an update did.
     *
     * @param read    files read anew
     * @param removed files that are gone
     * @param held    files that are gone but kept in the index, since over half vanished at once: a stick pulled out, most likely
     */
    public record Update(int documents, int sections, int read, int removed, int held, List<Problem> problems, Duration took) {
        public boolean changed() {
            return read + removed > 0;
        }
    }
}
