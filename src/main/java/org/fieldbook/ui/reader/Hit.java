package org.fieldbook.ui.reader;

/** A marked stretch of a piece's text, in UTF-16 units. */
record Hit(int piece, int start, int end) {
}
