package org.fieldbook.search;

/** A value of a facet and how many documents it would leave, the other facets' choices kept. */
public record FacetCount(String value, int count) {
}
