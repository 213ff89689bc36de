package org.fieldbook.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.Document;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;

/**
 * The index of a library on disk. One process writes it; any thread may search while another writes.
 *
 * <p>Everything in it can be computed again: an index that is missing, older, damaged or made with other vocabularies is moved
 * aside and begun anew, and {@link #fresh} tells so.
 */
public final class SearchIndex implements AutoCloseable {

    /** Opens the index in a folder, or begins one. */
    public static SearchIndex open(Path folder, Vocabularies vocabularies) {
        throw new UnsupportedOperationException();
    }

    /** Whether it was begun anew, so that every document has to be put in. */
    public boolean fresh() {
        throw new UnsupportedOperationException();
    }

    /** What every indexed file looked like, by file. */
    public Map<Path, Stamp> stamps() {
        throw new UnsupportedOperationException();
    }

    /** Puts a document in, in place of what the same file held before. Seen by searches after {@link #refresh} or {@link #commit}. */
    public void put(Document document, Stamp stamp) {
        throw new UnsupportedOperationException();
    }

    /** Takes out what a file held. */
    public void remove(Path file) {
        throw new UnsupportedOperationException();
    }

    /** Lets searches see what was put in so far, without making it safe. */
    public void refresh() {
        throw new UnsupportedOperationException();
    }

    /** Makes everything safe on disk and lets searches see it. */
    public void commit() {
        throw new UnsupportedOperationException();
    }

    /** Answers a request within a second. Never throws for what the request holds. */
    public Results search(Request request) {
        throw new UnsupportedOperationException();
    }

    /** What could be meant by an unfinished text, best first; labels in that language. */
    public List<Suggestion> suggest(String text, String lang, int limit) {
        throw new UnsupportedOperationException();
    }

    /** All documents, by title. */
    public List<Entry> entries() {
        throw new UnsupportedOperationException();
    }

    /** The document with that id or alias. */
    public Optional<Entry> entry(String id) {
        throw new UnsupportedOperationException();
    }

    /** How many documents there are of each value. */
    public Map<Facet, List<FacetCount>> counts() {
        throw new UnsupportedOperationException();
    }

    /** The documents that link to one, by title. */
    public List<Entry> mentioning(String id) {
        throw new UnsupportedOperationException();
    }

    /** The documents most like one, best first. */
    public List<Entry> similar(String id, int limit) {
        throw new UnsupportedOperationException();
    }

    public int documents() {
        throw new UnsupportedOperationException();
    }

    public int sections() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
