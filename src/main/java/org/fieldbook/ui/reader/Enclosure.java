package org.fieldbook.ui.reader;

/**
 * A quote or callout around pieces.
 *
 * @param style  its name in style sheets
 * @param indent from the edge of the column to its own edge, in em
 * @param number tells it from its neighbours
 * @param rightToLeft whether it begins at the right
 */
record Enclosure(String style, double indent, int number, boolean rightToLeft) {
    /** Between the edge of an enclosure and what stands in it, in em. */
    static final double INSIDE = 1.15;
    /** Above the first and below the last piece in it, in em. */
    static final double ENDS = 0.7;
}
