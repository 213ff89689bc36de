package org.fieldbook.search;

import org.fieldbook.content.Facet;

/** Something offered below the search box while a reader types. */
public sealed interface Suggestion {

    record OfDocument(Entry entry) implements Suggestion {
    }

    record OfSection(String document, String documentTitle, String anchor, String title) implements Suggestion {
    }

    /** A facet value to narrow down by; {@code label} is in the language asked for. */
    record OfValue(Facet facet, String value, String label, int count) implements Suggestion {
    }
}
