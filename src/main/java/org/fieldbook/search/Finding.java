package org.fieldbook.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;

/**
 * Where one leaf was found in the whole index, and what it is worth there: the same whatever else a query looks for.
 *
 * <p>From one keystroke to the next most leaves of a query stay the same, so those asked for a second time are remembered.
 *
 * @param near the documents in which at least a weak sign of it stands
 * @param sure the documents in which it stands itself
 */
record Finding(List<Part> bySegment, FixedBitSet near, FixedBitSet sure) {

    /**
     * The same for one segment.
     *
     * @param documents in which at least a weak sign of the leaf stands
     * @param sure      in which it stands itself
     * @param whole     what it adds to the worth of each document as a whole, by the document's place
     * @param alone     what each document would be worth if nothing else was found in it, by its place; never less than what the leaf adds
     * @param docs      the Lucene documents, heads and sections, in which it stands
     * @param worth     what it adds to the worth of each of these, by its place; empty when the leaf is not scored
     * @param most      what it adds to the worth of a document at most
     */
    record Part(Numbered documents, FixedBitSet sure, float[] whole, float[] alone, Numbered docs, float[] worth, float most) {
        int size() {
            return documents.size() + 2 * whole.length + docs.size() + worth.length;
        }
    }

    /** @param starts the number of the first document of each segment, and how many there are */
    static Finding of(List<Part> bySegment, int[] starts, int documents) {
        FixedBitSet near = new FixedBitSet(documents);
        boolean sure = true;
        for (int s = 0; s < bySegment.size(); s++) {
            Part part = bySegment.get(s);
            FixedBitSet.orRange(part.documents.bits(), 0, near, starts[s], starts[s + 1] - starts[s]);
            sure &= part.sure == part.documents.bits();
        }
        return new Finding(bySegment, near, sure ? near : sure(bySegment, starts, documents));
    }

    private static FixedBitSet sure(List<Part> bySegment, int[] starts, int documents) {
        FixedBitSet sure = new FixedBitSet(documents);
        for (int s = 0; s < bySegment.size(); s++) {
            FixedBitSet.orRange(bySegment.get(s).sure, 0, sure, starts[s], starts[s + 1] - starts[s]);
        }
        return sure;
    }

    /** What it adds to the worth of a document at most. */
    float most() {
        float most = 0;
        for (Part part : bySegment) {
            most = Math.max(most, part.most);
        }
        return most;
    }

    int size() {
        return bySegment.stream().mapToInt(Part::size).sum();
    }

    /** The findings of leaves that come again and again, in one view of the index. Thread-safe. */
    static final class Memory {
        /** In numbers of four bytes: some 20 MB at most. */
        private static final int MOST = 5_000_000;
        private static final int SEEN = 64;
        private static final Finding NOT_YET = new Finding(List.of(), new FixedBitSet(0), new FixedBitSet(0));

        private final Map<List<Object>, Finding> kept = new LinkedHashMap<>(16, 0.75f, true);
        private int size;

        /** What is known of a leaf; null when it has to be looked for. */
        synchronized Finding get(Leaf leaf) {
            Finding known = kept.get(key(leaf));
            return known == NOT_YET ? null : known;
        }

        /** Whether a leaf is asked for again, so that looking for it everywhere pays; from now on it counts as asked for. */
        synchronized boolean again(Leaf leaf) {
            boolean again = kept.putIfAbsent(key(leaf), NOT_YET) != null;
            shrink();
            return again;
        }

        synchronized void put(Leaf leaf, Finding finding) {
            Finding before = kept.put(key(leaf), finding);
            size += finding.size() - (before == null ? 0 : before.size());
            shrink();
        }

        private void shrink() {
            List<List<Object>> oldest = new ArrayList<>(kept.keySet());
            for (int i = 0; i < oldest.size() && (size > MOST || kept.size() > SEEN); i++) {
                size -= kept.remove(oldest.get(i)).size();
            }
        }

        private static List<Object> key(Leaf leaf) {
            return List.of(leaf.probes(), leaf.scored());
        }
    }
}
