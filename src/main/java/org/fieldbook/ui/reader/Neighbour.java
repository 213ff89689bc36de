package org.fieldbook.ui.reader;

/** A document that another one leads to; {@code kind} is a kind's id or empty. */
public record Neighbour(String id, String title, String kind) {
}
