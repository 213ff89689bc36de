package org.fieldbook.ui.reader;

import java.util.List;

/**
 * What is known about a document beside its text, ready to be shown.
 *
 * @param kind     a kind's id, or empty
 * @param kindWord how it is called, or empty
 * @param first    countries and years
 * @param groups   the values of its other facets, facet by facet
 */
record DocumentFacts(String kind, String kindWord, List<Value> first, List<Group> groups) {

    /** The values of one facet. */
    record Group(String label, List<Value> values) {
    }

    /** A value, and the search it leads to. */
    record Value(String label, String query) {
    }
}
