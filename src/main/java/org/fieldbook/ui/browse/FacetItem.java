package org.fieldbook.ui.browse;

import org.fieldbook.content.Facet;
import org.fieldbook.search.Selection;

/** One line of a facet: a heading for a group of values, or a value. */
public sealed interface FacetItem {

    String label();

    /** A region above its countries. */
    record Group(String label) implements FacetItem {
    }

    record Value(Facet facet, String value, String label, int count, Selection.State state) implements FacetItem {
    }
}
