package org.fieldbook.search;

/** How results are sorted. */
public enum Order { RELEVANCE, TITLE, YEAR, CHANGED }
