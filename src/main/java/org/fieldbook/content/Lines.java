package org.fieldbook.content;

import java.util.Arrays;

/** Tells the line of an offset in a text. */
final class Lines {
    private final int[] starts;
    private final int first;

    /** @param first the number of the text's first line in its file */
    Lines(String text, int first) {
        int[] found = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = i + 1;
        }
        this.starts = Arrays.copyOf(found, count);
        this.first = first;
    }

    int of(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return first + (at >= 0 ? at : -at - 2);
    }
}
