package org.fieldbook.notebook;

import java.time.Instant;

/** A document that was read, and where reading stopped; {@code offset} counts blocks from the start. */
public record Recent(String document, String title, int offset, Instant last) {
}
