package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
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
    final Set<Language> languages;
    private final Map<Facet, Facets> facets = new EnumMap<>(Facet.class);
    private final Map<String, Integer> sizes = new java.util.concurrent.ConcurrentHashMap<>();
    final Recently<Entry> entries = new Recently<>(1_000);
    final Recently<Page> pages = new Recently<>(300);
    private volatile int[] titleRanks;
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
        starts = new int[segments.length + 1];
        for (int i = 0; i < segments.length; i++) {
            starts[i + 1] = starts[i] + segments[i].documents;
        }
        alive = alive();
        documents = alive.cardinality();
        languages = languages();
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
    Map<Facet, List<FacetCount>> counts() {
        Map<Facet, List<FacetCount>> all = counts;
        if (all == null) {
            all = new Tally(this, Selection.NONE, alive).counts();
            counts = all;
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

    long modified(int document) {
        int s = segmentOf(document);
        return segments[s].modified[document - starts[s]];
    }

    /** The document with that id or alias; ids come before aliases. */
    Optional<Integer> find(String key) throws IOException {
        int found = -1;
        for (int s = 0; s < segments.length; s++) {
            PostingsEnum postings = leaves.get(s).reader().postings(new Term(Fields.KEY, Fields.cut(key)), PostingsEnum.NONE);
            for (int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                int document = starts[s] + segments[s].documentOf[doc];
                if (alive.get(document)) {
                    if (id(document).equals(Fields.cut(key))) {
                        return Optional.of(document);
                    }
                    found = document;
                }
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** All names by which a link may mean a document: its id, its aliases, the name of its file. */
    List<String> keys(int document) throws IOException {
        return List.of(reader.storedFields().document(head(document), Set.of(Fields.KEY_TEXT)).getValues(Fields.KEY_TEXT));
    }

    /** The documents that link to a name. */
    List<Integer> linking(String name) throws IOException {
        List<Integer> linking = new ArrayList<>();
        for (int s = 0; s < segments.length; s++) {
            PostingsEnum postings = leaves.get(s).reader().postings(new Term(Fields.LINK, Fields.cut(name)), PostingsEnum.NONE);
            for (int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                int document = starts[s] + segments[s].documentOf[doc];
                if (alive.get(document)) {
                    linking.add(document);
                }
            }
        }
        return linking;
    }

    String id(int document) throws IOException {
        return sorted(Fields.ID, document);
    }

    /** The languages a query may be in: those of the library and those of its labels. */
    Set<Language> askedIn() {
        Set<Language> candidates = EnumSet.of(Language.ENGLISH, Language.FRENCH, Language.SPANISH);
        candidates.addAll(languages);
        return candidates;
    }

    /** Whether there are texts in a language, not labels only. */
    boolean hasTexts(Language language) {
        return size(Fields.text(Fields.BODY, language.tag())) > 0;
    }

    /** How many heads or sections have that field. */
    int size(String field) {
        return sizes.computeIfAbsent(field, name -> {
            try {
                return reader.getDocCount(name);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /** How many heads or sections have a term in that field. */
    int frequency(String field, String term) throws IOException {
        return size(field) == 0 ? 0 : reader.docFreq(new Term(field, term));
    }

    /** Whether a folded word stands anywhere. */
    boolean has(String folded) throws IOException {
        for (char part : Fields.TEXTS) {
            if (frequency(Fields.text(part, Fields.EXACT), folded) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The documents in a language, or in any variety of it. */
    FixedBitSet inLanguage(String tag) throws IOException {
        FixedBitSet found = new FixedBitSet(Math.max(1, starts[segments.length]));
        String wanted = tag.toLowerCase(java.util.Locale.ROOT);
        SortedDocValues[] tags = sorted(Fields.LANG);
        for (int s = 0; s < segments.length; s++) {
            for (int d = 0; d < segments[s].documents; d++) {
                if (tags[s].advanceExact(segments[s].heads[d])) {
                    String own = tags[s].lookupOrd(tags[s].ordValue()).utf8ToString().toLowerCase(java.util.Locale.ROOT);
                    if (own.equals(wanted) || own.startsWith(wanted + "-")) {
                        found.set(starts[s] + d);
                    }
                }
            }
        }
        return found;
    }

    /** The terms of a field in all segments, or null when no document has that field. */
    Terms terms(String field) throws IOException {
        return MultiTerms.getTerms(reader, field);
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
        SortedDocValues[] values = sorted(field);
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

    private SortedDocValues[] sorted(String field) throws IOException {
        SortedDocValues[] values = new SortedDocValues[segments.length];
        for (int s = 0; s < segments.length; s++) {
            values[s] = DocValues.getSorted(leaves.get(s).reader(), field);
        }
        return values;
    }

    private FixedBitSet alive() throws IOException {
        FixedBitSet bits = new FixedBitSet(starts[segments.length]);
        int[] ids = ranks(Fields.ID);
        int[] owner = new int[ids.length];
        java.util.Arrays.fill(owner, -1);
        for (int s = 0; s < segments.length; s++) {
            Bits live = leaves.get(s).reader().getLiveDocs();
            for (int d = 0; d < segments[s].documents; d++) {
                if (live == null || live.get(segments[s].heads[d])) {
                    int document = starts[s] + d;
                    int other = owner[ids[document]];
                    if (other < 0 || file(document).compareTo(file(other)) < 0) {
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

    /** The language a document says it is in. */
    String lang(int document) throws IOException {
        return sorted(Fields.LANG, document);
    }

    /** The language a document was analysed in. */
    Language spoken(int document) throws IOException {
        return Language.of(sorted(Fields.SPOKEN, document));
    }

    private String sorted(String field, int document) throws IOException {
        int s = segmentOf(document);
        SortedDocValues tags = DocValues.getSorted(leaves.get(s).reader(), field);
        return tags.advanceExact(segments[s].heads[document - starts[s]]) ? tags.lookupOrd(tags.ordValue()).utf8ToString() : "";
    }

    /** The file a document was read from, as text. */
    String file(int document) throws IOException {
        int s = segmentOf(document);
        var files = DocValues.getBinary(leaves.get(s).reader(), Fields.FILE);
        return files.advanceExact(segments[s].heads[document - starts[s]]) ? files.binaryValue().utf8ToString() : "";
    }

    private Set<Language> languages() {
        Set<Language> found = EnumSet.noneOf(Language.class);
        Map<String, Language> byField = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            for (char part : Fields.TEXTS) {
                byField.put(Fields.text(part, language.tag()), language);
            }
        }
        leaves.forEach(leaf -> leaf.reader().getFieldInfos().forEach(info -> {
            Language language = byField.get(info.getName());
            if (language != null) {
                found.add(language);
            }
        }));
        return found;
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
