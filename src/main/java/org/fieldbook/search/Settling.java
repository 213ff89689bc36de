package org.fieldbook.search;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/** Turns what was gathered for one leaf in one segment into worth, document by document, and forgets it. */
final class Settling {
    private static final float K1 = 1.6f;
    private static final float B = 0.75f;

    private final Segment segment;
    private final Sums sums;
    private final Numbered docs;
    private final int end;
    private final float perSectionWord;
    private final float perDocumentWord;
    private final float[] worth;
    private int place;
    /** What the head of the document at hand and the best of its sections are worth together. */
    private float best;
    private float most;

    private Settling(View view, int s, Sums sums, boolean scored) {
        this.sums = sums;
        segment = view.segments[s];
        end = view.leaves.get(s).reader().maxDoc();
        docs = Numbered.of(sums.touched(end));
        perSectionWord = K1 * B / view.averageSection;
        perDocumentWord = K1 * B / view.averageDocument;
        worth = new float[scored ? docs.bits().cardinality() : 0];
    }

    static Finding.Part of(View view, int s, Sums sums, Leaf leaf) {
        return new Settling(view, s, sums, leaf.scored()).part(leaf.probes().stream().anyMatch(Probe::weak));
    }

    private Finding.Part part(boolean weak) {
        FixedBitSet near = new FixedBitSet(Math.max(1, segment.documents));
        FixedBitSet sure = weak ? new FixedBitSet(near.length()) : near;
        int documents = 0;
        for (int doc = docs.next(0, end); doc < end; documents++) {
            int document = segment.documentOf[doc];
            int limit = segment.heads[document + 1];
            near.set(document);
            if (weak && sums.strongly(doc, limit)) {
                sure.set(document);
            }
            sums.whole[documents] = whole(document, doc, limit);
            sums.alone[documents] = Worth.score(best, sums.whole[documents]);
            most = Math.max(most, sums.alone[documents]);
            doc = docs.next(limit, end);
        }
        sums.clear(end);
        int scored = worth.length == 0 ? 0 : documents;
        return new Finding.Part(Numbered.of(near), sure, Arrays.copyOf(sums.whole, scored), Arrays.copyOf(sums.alone, scored), docs, worth, most);
    }

    /**
     * What the leaf adds to a document as a whole; notes what it adds to its head and its sections.
     *
     * @param first the first head or section in which it stands
     */
    private float whole(int document, int first, int limit) {
        int head = segment.heads[document];
        float headCount = sums.count(head);
        float headValue = sums.value(head);
        float inHead = headCount > 0 ? headValue / (headCount + K1) : 0;
        if (headCount > 0) {
            note(inHead);
            sums.forget(head);
        }
        best = inHead;
        float allCount = headCount;
        float allValue = headValue;
        for (int doc = docs.next(Math.max(first, head + 1), limit); doc < limit; doc = docs.next(doc + 1, limit)) {
            float own = sums.count(doc);
            float value = sums.value(doc);
            allCount += own;
            allValue += value;
            float norm = K1 * (1 - B) + perSectionWord * (segment.length[head] + segment.length[doc]);
            float added = (headValue + value) / (headCount + own + norm) - (headCount > 0 ? headValue / (headCount + norm) : 0);
            note(added);
            best = Math.max(best, inHead + added);
            sums.forget(doc);
        }
        return allValue / (allCount + K1 * (1 - B) + perDocumentWord * segment.total[document]);
    }

    private void note(float added) {
        if (worth.length > 0) {
            worth[place++] = added;
        }
    }
}
