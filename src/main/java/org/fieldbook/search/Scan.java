package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Looks for the leaves of a query in the whole index, one after the other, and tells which documents have them and what those are worth.
 *
 * <p>The score is BM25 over fields: the occurrences of a leaf in title, summary, headings and text, each by its weight, are added up
 * before they saturate. A section inherits what stands in its document's title and labels. A document is worth its best section and a
 * little more itself as a whole, so that neither a short document nor a long manual is favoured. What documents are worth is added up
 * last, and only for those that answer.
 */
final class Scan implements AutoCloseable {
    /** So many documents are worth looking through on several processors. */
    static final int LARGE = 5_000;

    private final View view;
    private final Deadline deadline;
    private final Deadline last;
    private final Board board;
    /** By leaf: the documents it stands in; null when nobody looked for it. */
    private final FixedBitSet[] found = new FixedBitSet[Long.SIZE];
    /** By leaf: the documents in which at least a weak sign of it stands. */
    private final FixedBitSet[] near = new FixedBitSet[Long.SIZE];
    private final List<Worth.Part> scored = new ArrayList<>();
    private final Map<Integer, Worth> shown = new ConcurrentHashMap<>();
    private boolean first = true;
    private int leaves;
    private FixedBitSet weighed;
    /** Whether to use several processors. */
    final boolean large;

    /** @param last when even the first leaf is given up; no sooner than the deadline of the others */
    Scan(View view, Deadline deadline, Deadline last) {
        this.view = view;
        this.deadline = deadline;
        this.last = last;
        board = view.board();
        large = view.starts[view.segments.length] >= LARGE;
    }

    /** Gives the arrays back; nothing may be asked of it afterwards. */
    @Override
    public void close() {
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
        Finding known = view.findings.get(leaf);
        boolean again = known != null || view.findings.again(leaf);
        boolean everywhere = again || some == null;
        Finding finding = known != null ? known : find(leaf, everywhere ? null : some, inside, again);
        if (known == null && again && !deadline.passed()) {
            view.findings.put(leaf, finding);
        }
        leaves = Math.max(leaves, leaf.bit() + 1);
        found[leaf.bit()] = added(found[leaf.bit()], finding.sure(), some, inside);
        near[leaf.bit()] = added(near[leaf.bit()], finding.near(), some, inside);
        if (leaf.scored()) {
            scored.removeIf(part -> everywhere && part.leaf() == leaf.bit());
            scored.add(new Worth.Part(leaf.bit(), finding));
        }
    }

    /** What is known of a leaf with what was found now in some documents only, or in all others. */
    private static FixedBitSet added(FixedBitSet known, FixedBitSet found, FixedBitSet some, boolean inside) {
        if (some == null) {
            return found;
        }
        FixedBitSet those = found.clone();
        if (inside) {
            those.and(some);
        } else {
            those.andNot(some);
        }
        if (known != null) {
            those.or(known);
        }
        return those;
    }

    /** The leaves found in a document, as bits. */
    long found(int document) {
        return bits(found, document);
    }

    /** The leaves of which at least a weak sign stands in a document, as bits. */
    long near(int document) {
        return bits(near, document);
    }

    private long bits(FixedBitSet[] byLeaf, int document) {
        long bits = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            bits |= byLeaf[leaf] != null && byLeaf[leaf].get(document) ? 1L << leaf : 0;
        }
        return bits;
    }

    /** The documents with at least a weak sign of a leaf that was looked for, those that are not alive among them. */
    FixedBitSet touched(Leaf leaf) {
        return near[leaf.bit()];
    }

    /** The documents with at least a weak sign of any leaf, those that are not alive among them. */
    FixedBitSet touched() {
        FixedBitSet touched = new FixedBitSet(size());
        for (FixedBitSet leaf : near) {
            if (leaf != null) {
                touched.or(leaf);
            }
        }
        return touched;
    }

    /** The living documents in which all of some leaves stand, given as bits; all of them when there are none. */
    FixedBitSet holding(long wanted) {
        FixedBitSet those = view.alive.clone();
        for (int leaf = 0; leaf < found.length; leaf++) {
            if ((wanted & 1L << leaf) != 0) {
                those.and(found[leaf] == null ? new FixedBitSet(size()) : found[leaf]);
            }
        }
        return those;
    }

    private int size() {
        return view.alive.length();
    }

    /** The first leaf, the rarest one, has more time than the others: without it nothing would be known. */
    private Finding find(Leaf leaf, FixedBitSet some, boolean inside, boolean again) throws IOException {
        Deadline end = first ? last : deadline;
        first &= leaf.probes().isEmpty();
        List<Probe> words = leaf.probes().stream().filter(probe -> probe.query() == null).toList();
        // Rows beside words only widen what the words find, and take longest: while one types they come with the next keystroke.
        Deadline endOfRows = words.isEmpty() ? end : deadline;
        List<Row> rows = words.isEmpty() || again || deadline == last ? rows(leaf, endOfRows) : List.of();
        Finding.Part[] parts = new Finding.Part[view.segments.length];
        Together.each(parts.length, large, s -> {
            Sums sums = view.sums();
            Places places = view.places(s);
            for (Probe word : words) {
                if (!end.passed()) {
                    gather(s, sums, word, places.of(word), some, inside);
                }
            }
            for (Row row : rows) {
                if (!endOfRows.passed()) {
                    gather(s, sums, row.probe, places.of(row.weight, endOfRows), some, inside);
                }
            }
            parts[s] = Settling.of(view, s, sums, leaf);
            view.spare(s, places);
            view.spare(sums);
        });
        return Finding.of(List.of(parts), view.starts, size());
    }

    /** A row of words, ready to look for. */
    private record Row(Probe probe, Weight weight) {
    }

    private List<Row> rows(Leaf leaf, Deadline end) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Probe probe : leaf.probes()) {
            if (probe.query() != null && !end.passed()) {
                rows.add(new Row(probe, view.weight(probe.query())));
            }
        }
        return rows;
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

    /** Adds up what documents are worth, for those of them that answer. */
    void rollUp(FixedBitSet those) throws IOException {
        new RollUp(view, scored, board, large).all(those);
        weighed = those;
    }

    /** The same for those that may be among so many best ones, and says which these are. */
    FixedBitSet rollUp(FixedBitSet those, int best, RollUp.Factor factor) throws IOException {
        weighed = new RollUp(view, scored, board, large).best(those, best, factor);
        return weighed;
    }

    /** What a document is worth, once rolled up. */
    float score(int document) {
        return board.scores[document];
    }

    /**
     * How many sections of a document answer: those with all the words found in it, or else those with any; one when only its head
     * does, or when nobody asked what it is worth.
     */
    int sections(int document) {
        return weighed.get(document) ? board.sections[document] : 1;
    }

    /** What a section, as a Lucene document, is worth together with its head; 0 when it is not among those that answer. */
    float section(int document, int doc) {
        Worth known = shown.get(document);
        return (known != null ? known : shown.computeIfAbsent(document, this::worth)).section(doc - view.head(document));
    }

    /** What a document and each of its sections are worth. */
    Worth worth(int document) {
        Worth worth = new Worth(view, view.segmentOf(document), scored);
        worth.of(document);
        return worth;
    }
}
