package org.fieldbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;

/** Does the parts of one piece of work on all processors at once, and is done when all of them are. */
final class Together {

    private Together() {
    }

    /** One part of the work; parts must not write to the same places. */
    interface Part {
        void run(int number) throws IOException;
    }

    /** So many numbers in a row go together: bit sets keep 64 in one place, and what is smaller is done before it is handed out. */
    private static final int ROW = 8_192;

    /** Looks at the numbers of a set from {@code from}, which is included, to {@code to}, which is not. */
    interface Row {
        void run(int from, int to) throws IOException;
    }

    /** Does all numbers below one in rows, none of which shares a word of a bit set with another. */
    static void rows(int numbers, boolean pays, Row row) throws IOException {
        each(Math.ceilDiv(numbers, ROW), pays, i -> row.run(i * ROW, Math.min(numbers, (i + 1) * ROW)));
    }

    /** Does the parts from 0 up to a number; on the calling thread alone where handing them out would cost more than it saves. */
    static void each(int parts, boolean pays, Part part) throws IOException {
        if (!pays || parts < 2) {
            for (int i = 0; i < parts; i++) {
                part.run(i);
            }
            return;
        }
        try {
            IntStream.range(0, parts).parallel().forEach(i -> {
                try {
                    part.run(i);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
