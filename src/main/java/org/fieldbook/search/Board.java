package org.fieldbook.search;

/** The arrays in which a {@link Scan} notes what the documents that answer are worth; what it holds of others is left from before. */
final class Board {
    /** By document. */
    final float[] scores;
    /** By document: how many sections answer. */
    final int[] sections;

    Board(int documents) {
        scores = new float[documents];
        sections = new int[documents];
    }
}
