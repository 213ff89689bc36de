package org.fieldbook.search;

import java.util.List;
import org.fieldbook.content.Facet;

/** A query as its writer meant it, before anything is looked up. */
sealed interface Expression {

    /** What a word stands for: itself, words that begin with it, words it describes with {@code *} and {@code ?}, words much like it. */
    enum Form { PLAIN, PREFIX, PATTERN, FUZZY }

    /** A stretch without spaces; it may hold several words. {@code inTitle}: only titles count. */
    record Word(String text, Form form, boolean inTitle) implements Expression {
    }

    /** Words in this order, at most {@code slop} others between them. */
    record Phrase(String text, int slop, boolean inTitle) implements Expression {
    }

    /** Documents with a value of a facet, named by id, label or acronym. */
    record OfFacet(Facet facet, String value) implements Expression {
    }

    /** Documents that speak of these years, both included. */
    record OfYears(int from, int to) implements Expression {
    }

    /** Documents in a language. */
    record OfLanguage(String tag) implements Expression {
    }

    record Not(Expression of) implements Expression {
    }

    record All(List<Expression> of) implements Expression {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Expression> of) implements Expression {
        public Any {
            of = List.copyOf(of);
        }
    }
}
