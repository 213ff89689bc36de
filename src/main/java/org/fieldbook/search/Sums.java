package org.fieldbook.search;

import org.apache.lucene.util.FixedBitSet;

/** What is gathered for one leaf in one segment, by Lucene document. Empty between two uses, so that one serves many searches. */
final class Sums {
    final float[] counts;
    final float[] values;
    /** Where anything was found. */
    final FixedBitSet touched;
    /** Where more than a weak sign was found. */
    final FixedBitSet strong;

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

    void clear(int doc) {
        counts[doc] = 0;
        values[doc] = 0;
        touched.clear(doc);
        strong.clear(doc);
    }
}
