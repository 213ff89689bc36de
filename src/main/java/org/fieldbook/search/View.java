package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.packed.PackedInts;
import org.fieldbook.content.Facet;

/**
 * The index at one moment, with all its documents numbered from 0 across segments.
 *
 * <p>Immutable, shared by all threads. Of two files with one id the first by path is alive and the other is not shown.
 */
final class View {
    final DirectoryReader reader;
    final IndexSearcher searcher;
    final List<LeafReaderContext> leaves;
    final Segment[] segments;
    /** The number of the first document of each segment, and one more: how many there are. */
    final int[] starts;
    /** Documents that exist; the others were deleted, replaced, or have an id that another file has. */
    final FixedBitSet alive;
    final int documents;
    final int sections;
    final float averageSection;
    final float averageDocument;
    private final Map<Facet, Facets> facets = new EnumMap<>(Facet.class);
    final Heads heads;
    final Lexicon lexicon;
    final Recently<Integer, Entry> entries = new Recently<>(1_000);
    final Recently<Integer, Page> pages = new Recently<>(100);
    final Finding.Memory findings = new Finding.Memory();
    private final Recently<Query, Weight> weights = new Recently<>(500);
    private final Queue<Sums> spare = new ConcurrentLinkedQueue<>();
    private final Queue<Board> boards = new ConcurrentLinkedQueue<>();
    private final List<Queue<Places>> places;
    private volatile int[] titleRanks;
    private volatile FixedBitSet wordLists;
    private volatile Tally totals;
    private volatile Map<Facet, List<FacetCount>> counts;

    /** The values of one facet across segments. */
    record Facets(List<String> names, Map<String, Integer> numbers, int[][] bySegment) {
    }

    View(DirectoryReader reader, Segment[] segments) throws IOException {
        this.reader = reader;
        this.leaves = reader.leaves();
        this.segments = segments;
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(RawFrequency.INSTANCE);
        searcher.setQueryCache(null);
        places = leaves.stream().<Queue<Places>>map(_ -> new ConcurrentLinkedQueue<>()).toList();
        starts = new int[segments.length + 1];
        for (int i = 0; i < segments.length; i++) {
            starts[i + 1] = starts[i] + segments[i].documents;
        }
        heads = new Heads(this);
        lexicon = new Lexicon(this);
        alive = alive();
        documents = alive.cardinality();
        for (Facet facet : Facet.values()) {
            facets.put(facet, facets(facet));
        }
        long inDocuments = 0;
        long inSections = 0;
        int parts = 0;
        for (int d = first(); d != DocIdSetIterator.NO_MORE_DOCS; d = next(d)) {
            int s = segmentOf(d);
            Segment segment = segments[s];
            int head = segment.heads[d - starts[s]];
            int end = segment.heads[d - starts[s] + 1];
            parts += end - head - 1;
            inDocuments += segment.length[head];
            for (int i = head + 1; i < end; i++) {
                inDocuments += segment.length[i];
                inSections += segment.length[head] + segment.length[i];
            }
        }
        sections = parts;
        averageDocument = Math.max(1f, (float) inDocuments / Math.max(1, documents));
        averageSection = Math.max(1f, (float) inSections / Math.max(1, parts));
    }

    /** Whether a request is answered with what can be found within a frame: while one types, in a large library. */
    boolean atAGlance(Request request) {
        return request.typing() && documents >= Scan.LARGE;
    }

    /** The next document that is alive, or {@link DocIdSetIterator#NO_MORE_DOCS}. */
    int next(int document) {
        return document + 1 >= alive.length() ? DocIdSetIterator.NO_MORE_DOCS : alive.nextSetBit(document + 1);
    }

    int first() {
        return next(-1);
    }

    int segmentOf(int document) {
        int low = 0;
        int high = segments.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= document) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The Lucene document, across segments, that a document begins with. */
    int head(int document) {
        int s = segmentOf(document);
        return leaves.get(s).docBase + segments[s].heads[document - starts[s]];
    }

    /** How many Lucene documents a document has: its head and its sections. */
    int parts(int document) {
        int s = segmentOf(document);
        int local = document - starts[s];
        return segments[s].heads[local + 1] - segments[s].heads[local];
    }

    /** The document a Lucene document, counted across segments, belongs to. */
    int documentOf(int doc) {
        int s = org.apache.lucene.index.ReaderUtil.subIndex(doc, leaves);
        return starts[s] + segments[s].documentOf[doc - leaves.get(s).docBase];
    }

    /** A query made ready to look for; making it so means looking its words up in every segment. */
    Weight weight(Query query) throws IOException {
        return weights.get(query, () -> searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1));
    }

    /** Whether a query has an answer. */
    boolean stands(Query query) throws IOException {
        for (int s = 0; s < segments.length; s++) {
            Scorer scorer = weight(query).scorer(leaves.get(s));
            DocIdSetIterator found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                if (alive.get(starts[s] + segments[s].documentOf[doc])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Empty sums as long as the longest segment; to be given back with {@link #spare} once they are empty again. */
    Sums sums() {
        Sums known = spare.poll();
        return known != null ? known : new Sums(leaves.stream().mapToInt(leaf -> leaf.reader().maxDoc()).max().orElse(0),
                Arrays.stream(segments).mapToInt(segment -> segment.documents).max().orElse(0));
    }

    void spare(Sums empty) {
        spare.add(empty);
    }

    /** What walks the places of a segment; to be given back with {@link #spare}. */
    Places places(int segment) {
        Places known = places.get(segment).poll();
        return known != null ? known : new Places(leaves.get(segment));
    }

    void spare(int segment, Places walked) {
        places.get(segment).add(walked);
    }

    /** A board; to be given back with {@link #spare}. */
    Board board() {
        Board known = boards.poll();
        return known != null ? known : new Board(starts[segments.length]);
    }

    void spare(Board board) {
        boards.add(board);
    }

    Facets values(Facet facet) {
        return facets.get(facet);
    }

    /** The numbers of a document's values of a facet. */
    IntStream valuesOf(Facet facet, int document) {
        int s = segmentOf(document);
        Segment.Values values = segments[s].values(facet);
        int[] numbers = facets.get(facet).bySegment()[s];
        int local = document - starts[s];
        return IntStream.range(values.start()[local], values.start()[local + 1]).map(i -> numbers[values.ordinals()[i]]);
    }

    /** How many documents there are of each value. */
    Map<Facet, List<FacetCount>> counts() throws IOException {
        Map<Facet, List<FacetCount>> all = counts;
        if (all == null) {
            all = totals().counts();
            counts = all;
        }
        return all;
    }

    /** The values of all documents, counted. */
    Tally totals() throws IOException {
        Tally all = totals;
        if (all == null) {
            all = new Tally(this, Selection.NONE, alive);
            totals = all;
        }
        return all;
    }

    int from(int document) {
        int s = segmentOf(document);
        return segments[s].from[document - starts[s]];
    }

    int to(int document) {
        int s = segmentOf(document);
        return segments[s].to[document - starts[s]];
    }

    /** The language a document was analysed in. */
    Language spoken(int document) {
        int s = segmentOf(document);
        return segments[s].spoken[document - starts[s]];
    }

    long modified(int document) {
        int s = segmentOf(document);
        return segments[s].modified[document - starts[s]];
    }

    /** Documents most of whose sections only give the names of things. */
    FixedBitSet wordLists() throws IOException {
        FixedBitSet lists = wordLists;
        if (lists == null) {
            Map<Integer, Integer> names = new java.util.HashMap<>();
            holding(new Term(Fields.NAMES, Glossary.THERE)).forEach(doc -> names.merge(documentOf(doc), 1, Integer::sum));
            lists = new FixedBitSet(Math.max(1, starts[segments.length]));
            for (Map.Entry<Integer, Integer> document : names.entrySet()) {
                if (2 * document.getValue() > parts(document.getKey())) {
                    lists.set(document.getKey());
                }
            }
            wordLists = lists;
        }
        return lists;
    }

    /** The Lucene documents, across segments, of living documents that hold a term. */
    List<Integer> holding(Term term) throws IOException {
        List<Integer> docs = new ArrayList<>();
        for (int s = 0; s < segments.length; s++) {
            PostingsEnum postings = leaves.get(s).reader().postings(term, PostingsEnum.NONE);
            for (int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                if (alive.get(starts[s] + segments[s].documentOf[doc])) {
                    docs.add(leaves.get(s).docBase + doc);
                }
            }
        }
        return docs;
    }

    /** The place of each document when sorted by title. */
    int[] titleRanks() throws IOException {
        int[] ranks = titleRanks;
        if (ranks == null) {
            ranks = ranks(Fields.ORDER);
            titleRanks = ranks;
        }
        return ranks;
    }

    private int[] ranks(String field) throws IOException {
        SortedDocValues[] values = heads.sorted(field);
        OrdinalMap map = values.length < 2 ? null : OrdinalMap.build(null, values, PackedInts.DEFAULT);
        int[] ranks = new int[starts[segments.length]];
        for (int s = 0; s < segments.length; s++) {
            for (int d = 0; d < segments[s].documents; d++) {
                if (values[s].advanceExact(segments[s].heads[d])) {
                    int ordinal = values[s].ordValue();
                    ranks[starts[s] + d] = map == null ? ordinal : (int) map.getGlobalOrds(s).get(ordinal);
                }
            }
        }
        return ranks;
    }

    private FixedBitSet alive() throws IOException {
        FixedBitSet bits = new FixedBitSet(Math.max(1, starts[segments.length]));
        int[] ids = ranks(Fields.ID);
        int[] owner = new int[ids.length];
        java.util.Arrays.fill(owner, -1);
        for (int s = 0; s < segments.length; s++) {
            Bits live = leaves.get(s).reader().getLiveDocs();
            for (int d = 0; d < segments[s].documents; d++) {
                if (live == null || live.get(segments[s].heads[d])) {
                    int document = starts[s] + d;
                    int other = owner[ids[document]];
                    if (other < 0 || heads.file(document).compareTo(heads.file(other)) < 0) {
                        owner[ids[document]] = document;
                        bits.set(document);
                        if (other >= 0) {
                            bits.clear(other);
                        }
                    }
                }
            }
        }
        return bits;
    }

    private Facets facets(Facet facet) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[][] bySegment = new int[segments.length][];
        for (int s = 0; s < segments.length; s++) {
            String[] local = segments[s].values(facet).names();
            bySegment[s] = new int[local.length];
            for (int i = 0; i < local.length; i++) {
                Integer number = numbers.get(local[i]);
                if (number == null) {
                    number = names.size();
                    names.add(local[i]);
                    numbers.put(local[i], number);
                }
                bySegment[s][i] = number;
            }
        }
        return new Facets(List.copyOf(names), Map.copyOf(numbers), bySegment);
    }
}
