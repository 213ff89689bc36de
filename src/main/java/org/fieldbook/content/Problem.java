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
        KEY_MISSING(Gravity.WARNING),
        ID_MALFORMED(Gravity.WARNING),
        ID_NOT_FILE_NAME(Gravity.WARNING),
        ALIAS_TAKEN(Gravity.ERROR),
        TITLE_TWICE(Gravity.WARNING),
        TITLE_DIFFERS(Gravity.WARNING),
        SUMMARY_LONG(Gravity.WARNING),
        QUESTION_LONG(Gravity.WARNING),
        LANG_UNKNOWN(Gravity.WARNING),
        YEARS_REVERSED(Gravity.WARNING),
        TERM_UNKNOWN(Gravity.ERROR),
        RELATED_UNKNOWN(Gravity.ERROR),
        SOURCE_UNKNOWN(Gravity.ERROR),
        LOCATOR_UNKNOWN(Gravity.ERROR),
        HEADING_UNKNOWN(Gravity.WARNING),
        HEADING_TWICE(Gravity.WARNING),
        HEADING_ORDER(Gravity.WARNING),
        HEADING_MISSING(Gravity.WARNING),
        HEADING_SKIPS(Gravity.WARNING),
        SECTION_EMPTY(Gravity.WARNING),
        FIGURES_MISSING(Gravity.WARNING),
        FIGURE_INCOMPLETE(Gravity.WARNING),
        ROW_RAGGED(Gravity.WARNING),
        CALLOUT_UNKNOWN(Gravity.WARNING),
        FOOTNOTE_MISSING(Gravity.ERROR),
        FOOTNOTE_UNUSED(Gravity.WARNING),
        FOOTNOTE_TWICE(Gravity.ERROR),
        LINK_UNKNOWN(Gravity.ERROR),
        ANCHOR_UNKNOWN(Gravity.ERROR),
        LINK_REFUSED(Gravity.ERROR),
        FILE_MISSING(Gravity.ERROR),
        FILE_OUTSIDE(Gravity.ERROR),
        IMAGE_LARGE(Gravity.WARNING),
        IMAGE_REMOTE(Gravity.ERROR),
        IMAGE_UNDESCRIBED(Gravity.WARNING),
        ORPHAN(Gravity.WARNING),
        VOCABULARY_INVALID(Gravity.ERROR),
        TERM_TWICE(Gravity.ERROR),
        LABEL_MISSING(Gravity.WARNING),
        LABEL_LONG(Gravity.WARNING),
        TRAIT_UNKNOWN(Gravity.ERROR),
        SYNONYMS_FEW(Gravity.WARNING),
        BIBLIOGRAPHY_INVALID(Gravity.ERROR),
        BIBLIOGRAPHY_KEY_TWICE(Gravity.ERROR),
        BIBLIOGRAPHY_FIELD_MISSING(Gravity.WARNING);

        private final Gravity gravity;

        What(Gravity gravity) {
            this.gravity = gravity;
        }

        public Gravity gravity() {
            return gravity;
        }
    }
}
