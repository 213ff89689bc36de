package org.fieldbook.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where one leaf was found in the whole index, and what it is worth there: the same whatever else a query looks for.
 *
 * <p>From one keystroke to the next most leaves of a query stay the same, so those asked for a second time are remembered.
 */
record Finding(List<Part> bySegment) {

    /**
     * The same for one segment: what is found in document {@code document[i]} lies between {@code end[i - 1]} and {@code end[i]} of the
     * Lucene documents {@code doc}.
     *
     * @param whole what it adds to the worth of each document as a whole
     * @param sure  whether the leaf itself stands in a document, not only a weak sign of it
     * @param worth what it adds to the worth of each head or section; empty when the leaf is not scored
     */
    record Part(int documents, int[] document, float[] whole, boolean[] sure, int[] end, int[] doc, float[] worth) {
    }

    int size() {
        return bySegment.stream().mapToInt(part -> part.doc.length + part.document.length).sum();
    }

    /** The findings of leaves that come again and again, in one view of the index. Thread-safe. */
    static final class Memory {
        /** In heads and sections: some 20 MB at most. */
        private static final int MOST = 1_500_000;
        private static final int SEEN = 64;
        private static final Finding NOT_YET = new Finding(List.of());

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
