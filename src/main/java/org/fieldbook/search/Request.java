package org.fieldbook.search;

/**
 * What a reader asks for.
 *
 * @param text      as typed, in the query language or not; may be empty, which matches everything
 * @param selection chosen facet values
 * @param order     how to sort
 * @param limit     documents at most
 * @param typing    the last word may be unfinished, so it also stands for its continuations
 * @param literal   take the words as they stand: no synonyms, no correction, no relaxing
 * @param meaning   also look for what is near in meaning, once the query is finished and where there are vectors
 * @param enough    when fewer documents than this hold all the words, those that hold most or any of them follow
 */
public record Request(String text, Selection selection, Order order, int limit, boolean typing, boolean literal, boolean meaning, int enough) {
    /** Few enough to be looked through, so that more are welcome. */
    private static final int FEW = 10;

    public Request(String text, Selection selection, Order order, int limit, boolean typing, boolean literal, boolean meaning) {
        this(text, selection, order, limit, typing, literal, meaning, FEW);
    }

    /** A finished query without facets. */
    public static Request of(String text) {
        return new Request(text, Selection.NONE, Order.RELEVANCE, 50, false, false, true);
    }

    public Request with(Selection chosen) {
        return new Request(text, chosen, order, limit, typing, literal, meaning, enough);
    }

    public Request with(Order sorted) {
        return new Request(text, selection, sorted, limit, typing, literal, meaning, enough);
    }

    public Request limited(int documents) {
        return new Request(text, selection, order, documents, typing, literal, meaning, enough);
    }

    public Request whileTyping() {
        return new Request(text, selection, order, limit, true, literal, meaning, enough);
    }

    public Request literally() {
        return new Request(text, selection, order, limit, typing, true, meaning, enough);
    }

    /** By words alone. */
    public Request withoutMeaning() {
        return new Request(text, selection, order, limit, typing, literal, false, enough);
    }

    /** Lets documents with some of the words follow until there are so many, for those who judge a whole list. */
    public Request atLeast(int documents) {
        return new Request(text, selection, order, limit, typing, literal, meaning, documents);
    }

    /** Whether a whole list is judged, in which whatever may answer has its place. */
    boolean whole() {
        return enough > FEW;
    }

    /** The same with another text. */
    public Request asking(String other) {
        return new Request(other, selection, order, limit, typing, literal, meaning, enough);
    }
}
