package org.fieldbook.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Looks for all leaves of a query in the whole index and keeps, for each document, which leaves it has and what they are worth.
 *
 * <p>One leaf after the other. The score is BM25 over fields: the occurrences of a leaf in title, summary, headings and text, each
 * by its weight, are added up before they saturate. A section inherits what stands in its document's title and labels. A document is
 * worth its best section and a little more itself as a whole, so that neither a short document nor a long manual is favoured.
 */
final class Scan implements AutoCloseable {
    private static final float K1 = 1.6f;
    private static final float B = 0.75f;
    private static final float WHOLE = 0.6f;
    /** So many documents are worth looking through on several processors. */
    static final int LARGE = 5_000;

    private final View view;
    private final Deadline deadline;
    private final Deadline last;
    private final Board board;
    /** By document: the leaves found in it. */
    final long[] found;
    /** By document: the leaves of which at least a weak sign stands in it. */
    final long[] near;
    private final float[] whole;
    private final float[] worth;
    private final byte[] leaves;
    private final float[] scores;
    private final int[] sections;
    private final boolean[] byHolding;
    private boolean first = true;
    /** Whether to use several processors. */
    final boolean large;

    /** @param last when even the first leaf is given up; no sooner than the deadline of the others */
    Scan(View view, Deadline deadline, Deadline last) {
        this.view = view;
        this.deadline = deadline;
        this.last = last;
        board = view.board();
        found = board.found;
        near = board.near;
        whole = board.whole;
        worth = board.worth;
        leaves = board.leaves;
        scores = board.scores;
        sections = board.sections;
        byHolding = board.byHolding;
        large = found.length >= LARGE;
    }

    /** Gives the arrays back; nothing may be asked of it afterwards. */
    @Override
    public void close() {
        board.wipe();
        view.spare(board);
    }

    /** Whether there is no time left to look for more. */
    boolean late() {
        return deadline.passed();
    }

    /** Looks everywhere. */
    void run(List<Leaf> all) throws IOException {
        for (Leaf leaf : all) {
            run(leaf, null, true);
        }
    }

    /** Looks for a leaf in some documents only, or in all others; {@code some} may be null for all. */
    void run(Leaf leaf, FixedBitSet some, boolean inside) throws IOException {
        Finding finding = view.findings.get(leaf);
        if (finding == null && view.findings.again(leaf)) {
            finding = find(leaf, null, true);
            if (!deadline.passed()) {
                view.findings.put(leaf, finding);
            }
        } else if (finding == null) {
            finding = find(leaf, some, inside);
        }
        List<Finding.Part> parts = finding.bySegment();
        Together.each(parts.size(), large, s -> add(s, parts.get(s), leaf, some, inside));
    }

    /** The first leaf, the rarest one, has more time than the others: without it nothing would be known. */
    private Finding find(Leaf leaf, FixedBitSet some, boolean inside) throws IOException {
        Deadline end = first ? last : deadline;
        first &= leaf.probes().isEmpty();
        List<Probe> words = leaf.probes().stream().filter(probe -> probe.query() == null).toList();
        List<Probe> rows = leaf.probes().stream().filter(probe -> probe.query() != null).toList();
        // Rows beside words only widen what the words find, and take longest.
        Deadline endOfRows = words.isEmpty() ? end : deadline;
        Map<Probe, Weight> weights = new HashMap<>();
        for (Probe row : rows) {
            if (!endOfRows.passed()) {
                weights.put(row, view.weight(row.query()));
            }
        }
        Finding.Part[] parts = new Finding.Part[view.segments.length];
        Together.each(parts.length, large, s -> {
            Sums sums = view.sums();
            Places places = new Places(view.leaves.get(s));
            for (Probe word : words) {
                if (!end.passed()) {
                    gather(s, sums, word, places.of(word), some, inside);
                }
            }
            for (Probe row : rows) {
                if (weights.containsKey(row) && !endOfRows.passed()) {
                    gather(s, sums, row, places.of(weights.get(row), endOfRows), some, inside);
                }
            }
            parts[s] = settle(s, sums, leaf);
            view.spare(sums);
        });
        return new Finding(List.of(parts));
    }

    /** Adds what a leaf is worth in a segment. A section counts as holding it only where its head does not. */
    private void add(int s, Finding.Part part, Leaf leaf, FixedBitSet some, boolean inside) {
        int start = view.starts[s];
        int base = view.leaves.get(s).docBase;
        int from = 0;
        for (int i = 0; i < part.documents(); i++) {
            int document = start + part.document()[i];
            int to = part.end()[i];
            if (some == null || some.get(document) == inside) {
                near[document] |= leaf.mask();
                found[document] |= part.sure()[i] ? leaf.mask() : 0;
                whole[document] += part.whole()[i];
                boolean inHead = to > from && part.doc()[from] == view.segments[s].heads[part.document()[i]];
                for (int j = from; j < to; j++) {
                    worth[base + part.doc()[j]] += part.worth()[j];
                    leaves[base + part.doc()[j]] += (byte) (j == from || !inHead ? 1 : 0);
                }
            }
            from = to;
        }
    }

    private void gather(int s, Sums sums, Probe probe, Places.At at, FixedBitSet some, boolean inside) throws IOException {
        Segment segment = view.segments[s];
        int start = view.starts[s];
        for (int doc = at.next(); doc != DocIdSetIterator.NO_MORE_DOCS;) {
            int document = segment.documentOf[doc];
            if (some == null || some.get(start + document) == inside) {
                sums.add(doc, probe.weight() * at.count(), probe);
                doc = at.next();
            } else if (inside) {
                int wanted = Math.min(Tally.next(some, start + document), view.starts[s + 1]) - start;
                doc = wanted == segment.documents ? DocIdSetIterator.NO_MORE_DOCS : at.advance(segment.heads[wanted]);
            } else {
                doc = at.next();
            }
        }
    }

    /** Turns what was gathered for one leaf into worth, document by document, and forgets it. */
    private Finding.Part settle(int s, Sums sums, Leaf leaf) {
        Segment segment = view.segments[s];
        int end = view.leaves.get(s).reader().maxDoc();
        int places = sums.touched.cardinality();
        int most = Math.min(places, segment.documents);
        int scored = leaf.scored() ? places : 0;
        Finding.Part part = new Finding.Part(0, new int[most], new float[most], new boolean[most], new int[most], new int[scored], new float[scored]);
        int documents = 0;
        int count = 0;
        for (int doc = sums.next(0, end); doc < end; documents++) {
            int document = segment.documentOf[doc];
            int limit = segment.heads[document + 1];
            part.document()[documents] = document;
            part.sure()[documents] = sums.strong.nextSetBit(doc) < limit;
            if (leaf.scored()) {
                int settled = settle(segment, sums, document, doc, part, documents, count, end);
                count = part.end()[documents];
                doc = settled;
            } else {
                doc = skip(sums, doc, limit, end);
            }
        }
        return new Finding.Part(documents, part.document(), part.whole(), part.sure(), part.end(), part.doc(), part.worth());
    }

    private static int skip(Sums sums, int from, int limit, int end) {
        int doc = from;
        while (doc < limit) {
            sums.clear(doc);
            doc = sums.next(doc + 1, end);
        }
        return doc;
    }

    private int settle(Segment segment, Sums sums, int document, int from, Finding.Part part, int at, int first, int end) {
        int head = segment.heads[document];
        int limit = segment.heads[document + 1];
        float headCount = 0;
        float headValue = 0;
        int count = first;
        int doc = from;
        if (doc == head) {
            headCount = sums.counts[doc];
            headValue = sums.values[doc];
            part.doc()[count] = head;
            part.worth()[count++] = headValue / (headCount + K1);
            sums.clear(doc);
            doc = sums.next(doc + 1, end);
        }
        float allCount = headCount;
        float allValue = headValue;
        while (doc < limit) {
            allCount += sums.counts[doc];
            allValue += sums.values[doc];
            float norm = norm(segment.length[head] + segment.length[doc], view.averageSection);
            part.doc()[count] = doc;
            part.worth()[count++] = (headValue + sums.values[doc]) / (headCount + sums.counts[doc] + norm) - headValue / (headCount + norm);
            sums.clear(doc);
            doc = sums.next(doc + 1, end);
        }
        part.whole()[at] = allValue / (allCount + norm(segment.total[document], view.averageDocument));
        part.end()[at] = count;
        return doc;
    }

    private static float norm(int length, float average) {
        return K1 * (1 - B + B * length / average);
    }

    /** Rolls sections up to their documents, for those of them that answer. */
    void rollUp(FixedBitSet matching, long scored) throws IOException {
        Together.each(view.segments.length, large, s -> {
            Segment segment = view.segments[s];
            int base = view.leaves.get(s).docBase;
            int start = view.starts[s];
            for (int d = Tally.next(matching, start - 1); d < view.starts[s + 1]; d = Tally.next(matching, d)) {
                rollUp(d, base + segment.heads[d - start], base + segment.heads[d - start + 1], Long.bitCount(near[d] & scored));
            }
        });
    }

    private void rollUp(int document, int head, int end, int needed) {
        float best = 0;
        int touched = 0;
        int holding = 0;
        for (int i = head + 1; i < end; i++) {
            if (worth[i] > 0) {
                best = Math.max(best, worth[i]);
                touched++;
                holding += leaves[head] + leaves[i] >= needed ? 1 : 0;
            }
        }
        scores[document] = (1 - WHOLE) * (worth[head] + best) + WHOLE * whole[document];
        sections[document] = holding > 0 ? holding : Math.max(1, touched);
        byHolding[document] = holding > 0;
    }

    /** Those of some documents, or of all when that is null, in which there is at least a weak sign of a leaf. */
    FixedBitSet with(Leaf leaf, FixedBitSet some) throws IOException {
        FixedBitSet those = new FixedBitSet(Math.max(1, near.length));
        Together.rows(near.length, large, (from, to) -> {
            for (int d = some == null ? view.next(from - 1) : Tally.next(some, from - 1); d < to; d = some == null ? view.next(d) : Tally.next(some, d)) {
                if ((near[d] & leaf.mask()) != 0) {
                    those.set(d);
                }
            }
        });
        return those;
    }

    /** What a document is worth, once rolled up. */
    float score(int document) {
        return scores[document];
    }

    /** How many sections of a document answer: those with all the words found in it, or else those with any; one when only its head does. */
    int sections(int document) {
        return sections[document];
    }

    /** What a section, as a Lucene document, is worth beyond its head. */
    float worth(int doc) {
        return worth[doc];
    }

    /** What a section, as a Lucene document, is worth together with its head; 0 when it is not among those that answer. */
    float section(int document, int doc, long scored) {
        int head = view.head(document);
        boolean answers = worth[doc] > 0 && (!byHolding[document] || leaves[head] + leaves[doc] >= Long.bitCount(near[document] & scored));
        return answers ? worth[head] + worth[doc] : 0;
    }
}
