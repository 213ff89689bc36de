package org.fieldbook.ui.browse;

import org.fieldbook.search.DocumentHit;
import org.fieldbook.search.SectionHit;

/** One line of the result list. */
public sealed interface ResultRow {

    /** The document the row belongs to. */
    DocumentHit hit();

    /** A document's own line: title, kind, countries, and its best section when there are words. */
    record OfDocument(DocumentHit hit) implements ResultRow {
    }

    /** A further section of the document above. */
    record OfSection(DocumentHit hit, SectionHit section) implements ResultRow {
    }

    /** Unfolds the further sections of the document above, or folds them away. */
    record More(DocumentHit hit, int more, boolean unfolded) implements ResultRow {
    }

    /** Whether this is the same row in a newer answer; a document's own row is, though another of its sections is the best now. */
    default boolean isStill(ResultRow other) {
        return hit().entry().id().equals(other.hit().entry().id()) && getClass() == other.getClass()
                && (!(this instanceof OfSection) || anchor().equals(other.anchor()));
    }

    /** The anchor that opening this row leads to. */
    default String anchor() {
        return switch (this) {
            case OfDocument row -> row.hit().sections().isEmpty() ? "" : row.hit().sections().getFirst().anchor();
            case OfSection row -> row.section().anchor();
            case More row -> "";
        };
    }
}
