package org.fieldbook.content;

/** A stretch of a text, in UTF-16 units; {@code end} is the first unit after it. */
public record Span(int start, int end) {
}
