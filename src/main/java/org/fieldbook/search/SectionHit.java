package org.fieldbook.search;

import java.util.List;

/**
 * A section that answers a request.
 *
 * @param document the document's id
 * @param anchor   the section's anchor, empty for the opening
 * @param title    the section's title
 * @param path     the headings above it and its own, outermost first; empty for the opening
 * @param snippet  a whole sentence or two of its text with the words marked
 * @param score    comparable within one result only
 */
public record SectionHit(String document, String anchor, String title, List<String> path, Snippet snippet, float score) {
}
