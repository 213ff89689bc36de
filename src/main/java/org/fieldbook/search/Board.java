package org.fieldbook.search;

import java.util.Arrays;

/** The arrays in which a {@link Scan} notes what it finds. Clean between two uses, so that one serves many searches. */
final class Board {
    /** By document: the leaves found in it. */
    final long[] found;
    /** By document: the leaves of which at least a weak sign stands in it. */
    final long[] near;
    /** By document: what it is worth as a whole. */
    final float[] whole;
    final float[] scores;
    final int[] sections;
    final boolean[] byHolding;
    /** By Lucene document: what a section is worth beyond its head, and at heads what the head alone is worth. */
    final float[] worth;
    /** By Lucene document: how many scored leaves stand in a section and not in its head; at heads, how many in the head. */
    final byte[] leaves;

    Board(int documents, int parts) {
        found = new long[documents];
        near = new long[documents];
        whole = new float[documents];
        scores = new float[documents];
        sections = new int[documents];
        byHolding = new boolean[documents];
        worth = new float[parts];
        leaves = new byte[parts];
    }

    void wipe() {
        Arrays.fill(found, 0);
        Arrays.fill(near, 0);
        Arrays.fill(whole, 0);
        Arrays.fill(scores, 0);
        Arrays.fill(sections, 0);
        Arrays.fill(byHolding, false);
        Arrays.fill(worth, 0);
        Arrays.fill(leaves, (byte) 0);
    }
}
