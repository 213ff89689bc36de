package org.fieldbook.notebook;

import java.time.Instant;

/**
 * A search the reader wants to repeat.
 *
 * @param query  the text and facets, in the query language
 * @param seen   ids of the documents the reader has seen among what it found, one a line
 * @param looked when the reader last looked at it
 */
public record SavedSearch(long id, String name, String query, String seen, Instant looked) {
}
