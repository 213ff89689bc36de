package org.fieldbook.search;

import java.util.Arrays;
import java.util.List;

/** What one document of a segment after the other is worth: each of its sections, and itself as a whole. */
final class Worth {
    private static final float WHOLE = 0.6f;

    private final View view;
    private final int segment;
    private final Finding.Part[] parts;
    private float[] sections = new float[16];
    private int[] leaves = new int[16];
    private int size;
    private float whole;
    private int needed;
    private boolean byHolding;
    private int answering;
    private float best;

    /** What one leaf was found to be worth. */
    record Part(int leaf, Finding finding) {
    }

    Worth(View view, int segment, List<Part> scored) {
        this.view = view;
        this.segment = segment;
        parts = scored.stream().map(part -> part.finding.bySegment().get(segment)).toArray(Finding.Part[]::new);
    }

    /** Goes to a document of the segment, counted across segments. */
    void of(int document) {
        int local = document - view.starts[segment];
        int head = view.segments[segment].heads[local];
        int limit = view.segments[segment].heads[local + 1];
        begin(limit - head);
        for (Finding.Part part : parts) {
            if (part.documents().has(local)) {
                whole += part.whole()[part.documents().place(local)];
                needed++;
                add(part, head, limit);
            }
        }
        settle();
    }

    /** What a document of the segment can be worth at most, told without adding up its sections. */
    float bound(int document) {
        int local = document - view.starts[segment];
        float bound = 0;
        for (Finding.Part part : parts) {
            bound += part.documents().has(local) ? part.alone()[part.documents().place(local)] : 0;
        }
        return bound;
    }

    private void begin(int count) {
        size = count;
        if (sections.length < size) {
            sections = new float[size];
            leaves = new int[size];
        } else {
            Arrays.fill(sections, 0, size, 0);
            Arrays.fill(leaves, 0, size, 0);
        }
        whole = 0;
        needed = 0;
    }

    /** A section counts as holding a leaf only where its head does not. */
    private void add(Finding.Part part, int head, int limit) {
        boolean inHead = part.docs().has(head);
        int place = part.docs().place(head);
        for (int doc = part.docs().next(head, limit); doc < limit; doc = part.docs().next(doc + 1, limit)) {
            sections[doc - head] += part.worth()[place++];
            leaves[doc - head] += doc == head || !inHead ? 1 : 0;
        }
    }

    private void settle() {
        best = 0;
        int touched = 0;
        int holding = 0;
        for (int i = 1; i < size; i++) {
            if (sections[i] > 0) {
                best = Math.max(best, sections[i]);
                touched++;
                holding += leaves[0] + leaves[i] >= needed ? 1 : 0;
            }
        }
        byHolding = holding > 0;
        answering = byHolding ? holding : Math.max(1, touched);
    }

    /** What the document is worth. */
    float score() {
        return score(sections[0] + best, whole);
    }

    /** What a document is worth whose head and best section together are worth that much, and that much as a whole. */
    static float score(float section, float whole) {
        return (1 - WHOLE) * section + WHOLE * whole;
    }

    /** How many of its sections answer: those with all the words found in it, or else those with any; one when only its head does. */
    int sections() {
        return answering;
    }

    /** How many Lucene documents it has: its head, which is the first, and its sections. */
    int size() {
        return size;
    }

    /** What a section is worth beyond its head. */
    float beyondHead(int section) {
        return sections[section];
    }

    /** What a section is worth together with its head; 0 when it is not among those that answer. */
    float section(int section) {
        boolean answers = sections[section] > 0 && (!byHolding || leaves[0] + leaves[section] >= needed);
        return answers ? sections[0] + sections[section] : 0;
    }
}
