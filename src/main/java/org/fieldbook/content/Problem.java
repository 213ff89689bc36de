package org.fieldbook.content;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Something wrong with a file: where, what and how grave; the words for people are made at the edge.
 *
 * @param file  the file
 * @param line  the line from 1, or 0 when it is the file as a whole
 * @param what  the kind of problem
 * @param about what it is about (a key, an id, a size), filled into the sentence in this order
 */
public record Problem(Path file, int line, What what, List<String> about) {
    /** By file, then line. */
    public static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::what);

    public Problem {
        about = List.copyOf(about);
    }

    public static Problem at(Path file, int line, What what, String... about) {
        return new Problem(file, line, what, List.of(about));
    }

    /** How much is at stake. */
    public enum Gravity {
        /** The document was read whole; something in it asks for attention. */
        WARNING,
        /** Part of the document could not be used. */
        ERROR
    }

    /** Every problem Fieldbook knows; each has a sentence and a remedy in the resource bundle {@code problems}. */
    public enum What {
        UNREADABLE(Gravity.ERROR),
        VANISHED(Gravity.WARNING),
        BINARY(Gravity.ERROR),
        TOO_LARGE(Gravity.ERROR),
        SHOWN_AS_TEXT(Gravity.WARNING),
        NOT_UTF8(Gravity.WARNING),
        EMPTY(Gravity.WARNING),
        LINK_LEAVES_FOLDER(Gravity.ERROR),
        FRONT_MATTER_UNCLOSED(Gravity.WARNING),
        FRONT_MATTER_INVALID(Gravity.ERROR),
        FRONT_MATTER_TWICE(Gravity.WARNING),
        FRONT_MATTER_NESTED(Gravity.WARNING),
        FRONT_MATTER_YEAR(Gravity.WARNING),
        FRONT_MATTER_DATE(Gravity.WARNING),
        ID_UNUSABLE(Gravity.WARNING),
        DOUBLE_ID(Gravity.ERROR),
        VOCABULARY_INVALID(Gravity.ERROR),
        BIBLIOGRAPHY_INVALID(Gravity.ERROR);

        private final Gravity gravity;

        What(Gravity gravity) {
            this.gravity = gravity;
        }

        public Gravity gravity() {
            return gravity;
        }
    }
}
