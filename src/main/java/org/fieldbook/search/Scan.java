package org.fieldbook.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Looks for all leaves of a query in the whole index and keeps, for each document, which leaves it has and what they are worth.
 *
 * <p>One leaf after the other. The score is BM25 over fields: the occurrences of a leaf in title, summary, headings and text, each
 * by its weight, are added up before they saturate. A section inherits what stands in its document's title and labels. A document is
 * worth its best section and a little more itself as a whole, so that neither a short document nor a long manual is favoured.
 */
final class Scan {
    private static final float K1 = 1.6f;
    private static final float B = 0.75f;
    private static final float WHOLE = 0.6f;

    private final View view;
    private final Deadline deadline;
    /** By document: the leaves found in it. */
    final long[] found;
    /** By document: the leaves of which at least a weak sign stands in it. */
    final long[] near;
    /** By document: what it is worth as a whole. */
    private final float[] whole;
    /** By Lucene document: what a section is worth beyond its head, and at heads what the head alone is worth. */
    private final float[] worth;
    /** By Lucene document: how many scored leaves stand in a section and not in its head; at heads, how many in the head. */
    private final byte[] leaves;

    private final float[] scores;
    private final int[] sections;
    private final BitSet byHolding = new BitSet();

    private final float[] counts;
    private final float[] values;
    private final FixedBitSet touched;
    private final FixedBitSet strong;

    Scan(View view, Deadline deadline) {
        this.view = view;
        this.deadline = deadline;
        int documents = view.starts[view.segments.length];
        int parts = view.reader.maxDoc();
        int longest = view.leaves.stream().mapToInt(leaf -> leaf.reader().maxDoc()).max().orElse(0);
        found = new long[documents];
        near = new long[documents];
        whole = new float[documents];
        scores = new float[documents];
        sections = new int[documents];
        worth = new float[parts];
        leaves = new byte[parts];
        counts = new float[longest];
        values = new float[longest];
        touched = new FixedBitSet(Math.max(1, longest));
        strong = new FixedBitSet(Math.max(1, longest));
    }

    /** Looks everywhere. */
    void run(List<Leaf> all) throws IOException {
        for (Leaf leaf : all) {
            run(leaf, null, true);
        }
    }

    /** Looks for a leaf in some documents only, or in all others; {@code some} may be null for all. */
    void run(Leaf leaf, FixedBitSet some, boolean inside) throws IOException {
        Map<Query, Weight> weights = new HashMap<>();
        for (Probe probe : leaf.probes()) {
            if (probe.query() != null) {
                weights.put(probe.query(), view.searcher.createWeight(view.searcher.rewrite(probe.query()), ScoreMode.COMPLETE, 1));
            }
        }
        for (int s = 0; s < view.segments.length && !deadline.passed(); s++) {
            for (Probe probe : leaf.probes()) {
                if (!deadline.passed()) {
                    gather(s, probe, weights.get(probe.query()), some, inside);
                }
            }
            settle(s, leaf);
        }
    }

    private void gather(int s, Probe probe, Weight weight, FixedBitSet some, boolean inside) throws IOException {
        LeafReaderContext context = view.leaves.get(s);
        Scorer scorer = weight == null ? null : weight.scorer(context);
        PostingsEnum postings = weight == null ? context.reader().postings(new Term(probe.field(), probe.term()), PostingsEnum.FREQS) : null;
        DocIdSetIterator places = scorer == null ? postings : scorer.iterator();
        if (places == null) {
            return;
        }
        Segment segment = view.segments[s];
        int start = view.starts[s];
        for (int doc = places.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS;) {
            int document = segment.documentOf[doc];
            if (some == null || some.get(start + document) == inside) {
                add(doc, probe.weight() * (scorer == null ? postings.freq() : scorer.score()), probe);
                doc = places.nextDoc();
            } else if (inside) {
                int wanted = Math.min(Tally.next(some, start + document), view.starts[s + 1]) - start;
                doc = wanted == segment.documents ? DocIdSetIterator.NO_MORE_DOCS : places.advance(segment.heads[wanted]);
            } else {
                doc = places.nextDoc();
            }
        }
    }

    private void add(int doc, float count, Probe probe) {
        counts[doc] += count;
        values[doc] += count * probe.idf();
        touched.set(doc);
        if (!probe.weak()) {
            strong.set(doc);
        }
    }

    /** Turns what was gathered for one leaf into worth, document by document, and forgets it. */
    private void settle(int s, Leaf leaf) {
        Segment segment = view.segments[s];
        int base = view.leaves.get(s).docBase;
        int end = view.leaves.get(s).reader().maxDoc();
        for (int doc = next(0, end); doc < end;) {
            int document = segment.documentOf[doc];
            int limit = segment.heads[document + 1];
            near[view.starts[s] + document] |= leaf.mask();
            int sure = strong.nextSetBit(doc);
            found[view.starts[s] + document] |= sure < limit ? leaf.mask() : 0;
            doc = leaf.scored() ? settle(segment, document, base, doc, limit, end, view.starts[s]) : skip(doc, limit, end);
        }
    }

    private int skip(int from, int limit, int end) {
        int doc = from;
        while (doc < limit) {
            clear(doc);
            doc = next(doc + 1, end);
        }
        return doc;
    }

    private int settle(Segment segment, int document, int base, int from, int limit, int end, int start) {
        int head = segment.heads[document];
        float headCount = 0;
        float headValue = 0;
        int doc = from;
        if (doc == head) {
            headCount = counts[doc];
            headValue = values[doc];
            clear(doc);
            doc = next(doc + 1, end);
            worth[base + head] += headValue / (headCount + K1);
            leaves[base + head]++;
        }
        float allCount = headCount;
        float allValue = headValue;
        while (doc < limit) {
            allCount += counts[doc];
            allValue += values[doc];
            float norm = norm(segment.length[head] + segment.length[doc], view.averageSection);
            worth[base + doc] += (headValue + values[doc]) / (headCount + counts[doc] + norm) - headValue / (headCount + norm);
            leaves[base + doc] += (byte) (headCount == 0 ? 1 : 0);
            clear(doc);
            doc = next(doc + 1, end);
        }
        whole[start + document] += allValue / (allCount + norm(segment.total[document], view.averageDocument));
        return doc;
    }

    private static float norm(int length, float average) {
        return K1 * (1 - B + B * length / average);
    }

    private int next(int from, int end) {
        return from >= end ? end : Math.min(end, touched.nextSetBit(from));
    }

    private void clear(int doc) {
        counts[doc] = 0;
        values[doc] = 0;
        touched.clear(doc);
        strong.clear(doc);
    }

    /** Rolls sections up to their documents, for those of them that answer. */
    void rollUp(FixedBitSet matching, long scored) {
        for (int s = 0; s < view.segments.length; s++) {
            Segment segment = view.segments[s];
            int base = view.leaves.get(s).docBase;
            int start = view.starts[s];
            for (int d = Tally.next(matching, start - 1); d < view.starts[s + 1]; d = Tally.next(matching, d)) {
                rollUp(d, base + segment.heads[d - start], base + segment.heads[d - start + 1], Long.bitCount(near[d] & scored));
            }
        }
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
        byHolding.set(document, holding > 0);
    }

    /** Those of some documents, or of all when that is null, in which there is at least a weak sign of a leaf. */
    FixedBitSet with(Leaf leaf, FixedBitSet some) {
        FixedBitSet those = new FixedBitSet(Math.max(1, near.length));
        for (int d = some == null ? view.first() : Tally.next(some, -1); d != DocIdSetIterator.NO_MORE_DOCS;
                d = some == null ? view.next(d) : Tally.next(some, d)) {
            if ((near[d] & leaf.mask()) != 0) {
                those.set(d);
            }
        }
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
        boolean answers = worth[doc] > 0 && (!byHolding.get(document) || leaves[head] + leaves[doc] >= Long.bitCount(near[document] & scored));
        return answers ? worth[head] + worth[doc] : 0;
    }
}
