package org.fieldbook.notebook;

import java.time.Instant;

/**
 * A search the reader wants to repeat.
 *
 * @param query  the text and facets, in the query language
 * @param seen   ids of the documents it found when last looked at, one a line
 */
public record SavedSearch(long id, String name, String query, String seen, Instant looked) {
}
