package org.fieldbook.search;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/** What is gathered for one leaf in one segment, by Lucene document. Empty between two uses, so that one serves many searches. */
final class Sums {
    /** More than nothing wherever anything was found. */
    final float[] counts;
    final float[] values;
    /** Where anything was found. */
    final FixedBitSet touched;
    /** Where more than a weak sign was found. */
    private final FixedBitSet strong;

    Sums(int documents) {
        counts = new float[documents];
        values = new float[documents];
        touched = new FixedBitSet(Math.max(1, documents));
        strong = new FixedBitSet(Math.max(1, documents));
    }

    void add(int doc, float count, Probe probe) {
        counts[doc] += count;
        values[doc] += count * probe.idf();
        touched.set(doc);
        if (!probe.weak()) {
            strong.set(doc);
        }
    }

    int next(int from, int end) {
        return from >= end ? end : Math.min(end, touched.nextSetBit(from));
    }

    /** Whether more than a weak sign was found from one Lucene document to another, which is not included. */
    boolean strongly(int from, int to) {
        return strong.nextSetBit(from) < to;
    }

    /**
     * Forgets everything.
     *
     * @param heads     the Lucene document each document begins with
     * @param documents the documents in which anything was found, {@code count} of them
     */
    void clear(int[] heads, int[] documents, int count) {
        for (int i = 0; i < count; i++) {
            Arrays.fill(counts, heads[documents[i]], heads[documents[i] + 1], 0);
            Arrays.fill(values, heads[documents[i]], heads[documents[i] + 1], 0);
        }
        touched.clear();
        strong.clear();
    }
}
