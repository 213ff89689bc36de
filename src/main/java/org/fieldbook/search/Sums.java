package org.fieldbook.search;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/** What is gathered for one leaf in one segment, by Lucene document. Empty between two uses, so that one serves many searches. */
final class Sums {
    /** Count and value of one Lucene document after the other: whoever asks for the one asks for the other next. */
    private final float[] both;
    /** Where anything was found, and more than a weak sign. */
    private final FixedBitSet touched;
    private final FixedBitSet strong;
    /** By place of a document: where what documents are worth is put until it is known how many there are. */
    final float[] whole;
    final float[] alone;

    /** @param docs how many Lucene documents, {@code documents} how many documents of ours it can be asked for */
    Sums(int docs, int documents) {
        both = new float[2 * docs];
        touched = new FixedBitSet(Math.max(1, docs));
        strong = new FixedBitSet(Math.max(1, docs));
        whole = new float[documents];
        alone = new float[documents];
    }

    void add(int doc, float count, Probe probe) {
        both[2 * doc] += count;
        both[2 * doc + 1] += count * probe.idf();
        touched.set(doc);
        if (!probe.weak()) {
            strong.set(doc);
        }
    }

    /** More than nothing wherever anything was found. */
    float count(int doc) {
        return both[2 * doc];
    }

    float value(int doc) {
        return both[2 * doc + 1];
    }

    void forget(int doc) {
        both[2 * doc] = 0;
        both[2 * doc + 1] = 0;
    }

    /** The Lucene documents below a number in which anything was found. */
    FixedBitSet touched(int end) {
        return new FixedBitSet(Arrays.copyOf(touched.getBits(), Math.max(1, FixedBitSet.bits2words(end))), Math.max(1, end));
    }

    /** Whether more than a weak sign was found from one Lucene document to another, which is not included. */
    boolean strongly(int from, int to) {
        return strong.nextSetBit(from, to) < to;
    }

    /** Forgets where anything was found; what was found there must have been forgotten before. */
    void clear(int end) {
        touched.clear(0, end);
        strong.clear(0, end);
    }
}
