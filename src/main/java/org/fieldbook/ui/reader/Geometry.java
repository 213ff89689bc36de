package org.fieldbook.ui.reader;

/**
 * Where the column of text stands on the page, in pixels.
 *
 * @param em    the size of the reading text
 * @param width the width of the page
 */
record Geometry(double em, double width) {
    /** About 70 letters of a book face. */
    private static final double MEASURE = 33;
    private static final double WIDEST = 58;

    /** Free space on both sides of everything. */
    double margin() {
        return Math.min(2 * em, Math.max(12, width * 0.05));
    }

    double column() {
        return Math.max(6 * em, Math.min(MEASURE * em, width - 2 * margin()));
    }

    double left() {
        return Math.max(margin(), (width - column()) / 2);
    }

    /** How wide a table may become beyond the column. */
    double widest() {
        return Math.max(column(), Math.min(WIDEST * em, width - 2 * margin()));
    }
}
