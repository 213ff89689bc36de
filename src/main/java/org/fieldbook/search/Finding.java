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
     * The same for one segment: what is found in document {@code document[i]} lies between {@code end[i - 1]} and {@code end[i]} of the
     * Lucene documents {@code doc}.
     *
     * @param whole  what it adds to the worth of each document as a whole
     * @param unsure the documents in which only weak signs of the leaf stand
     * @param worth  what it adds to the worth of each head or section; empty when the leaf is not scored
     */
    record Part(int documents, int[] document, float[] whole, int[] unsure, int[] end, int[] doc, float[] worth) {

        /** The place of the first document from a number on, looked for from another place on. */
        int from(int number, int place) {
            int low = place;
            int step = 1;
            while (low + step < documents && document[low + step] < number) {
                low += step;
                step <<= 1;
            }
            int high = Math.min(documents, low + step);
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (document[middle] < number) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** @param starts the number of the first document of each segment */
    static Finding of(List<Part> bySegment, int[] starts, int documents) {
        FixedBitSet near = new FixedBitSet(documents);
        boolean unsure = false;
        for (int s = 0; s < bySegment.size(); s++) {
            Part part = bySegment.get(s);
            for (int i = 0; i < part.documents; i++) {
                near.set(starts[s] + part.document[i]);
            }
            unsure |= part.unsure.length > 0;
        }
        FixedBitSet sure = unsure ? near.clone() : near;
        for (int s = 0; unsure && s < bySegment.size(); s++) {
            for (int document : bySegment.get(s).unsure) {
                sure.clear(starts[s] + document);
            }
        }
        return new Finding(bySegment, near, sure);
    }

    int size() {
        return bySegment.stream().mapToInt(part -> part.doc.length + part.document.length).sum();
    }

    /** The findings of leaves that come again and again, in one view of the index. Thread-safe. */
    static final class Memory {
        /** In heads and sections: some 20 MB at most. */
        private static final int MOST = 1_500_000;
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
