package org.fieldbook.notebook;

import java.time.Instant;

/**
 * A document or section the reader wants to find again.
 *
 * @param document the document's id
 * @param anchor   the section's, or empty for the whole document
 * @param title    what it was called when it was kept, shown when the document is not there
 */
public record Kept(String document, String anchor, String title, Instant since) {
}
