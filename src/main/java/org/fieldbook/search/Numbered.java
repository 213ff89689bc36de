package org.fieldbook.search;

import org.apache.lucene.util.FixedBitSet;

/**
 * Numbers of a set in ascending order, each with its place among them, told in the same time wherever it stands.
 *
 * @param bits  the numbers
 * @param below for each word of the bits: how many numbers there are in the words before it
 */
record Numbered(FixedBitSet bits, int[] below) {

    static Numbered of(FixedBitSet bits) {
        long[] words = bits.getBits();
        int[] below = new int[FixedBitSet.bits2words(bits.length())];
        int count = 0;
        for (int i = 0; i < below.length; i++) {
            below[i] = count;
            count += Long.bitCount(words[i]);
        }
        return new Numbered(bits, below);
    }

    boolean has(int number) {
        return bits.get(number);
    }

    /** How many of the set are less than a number. */
    int place(int number) {
        int word = number >> 6;
        return below[word] + Long.bitCount(bits.getBits()[word] & (1L << number) - 1);
    }

    /** The first number of the set from one to another, which is not included; the other when there is none. */
    int next(int from, int to) {
        return from >= to ? to : Math.min(to, bits.nextSetBit(from, to));
    }

    /** How much room it takes, in numbers of four bytes. */
    int size() {
        return 3 * below.length;
    }
}
