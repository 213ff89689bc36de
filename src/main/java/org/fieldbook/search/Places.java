package org.fieldbook.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * Walks the places of words and rows of words in one segment, one after the other. For one thread at a time.
 *
 * <p>A field's dictionary and the last list of places are used again for the next word, and for the next search: a beginning stands for
 * up to a hundred words, and opening everything anew for each would take longer than reading.
 */
final class Places {
    private static final At NOWHERE = new At() {
        @Override
        public int next() {
            return DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        public int advance(int target) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        public float count() {
            return 0;
        }
    };

    private final LeafReaderContext context;
    private final Map<String, Optional<TermsEnum>> dictionaries = new HashMap<>();
    /** Where places are kept with positions the list is another than where they are not, and one cannot serve for the other. */
    private PostingsEnum stems;
    private PostingsEnum exact;

    Places(LeafReaderContext context) {
        this.context = context;
    }

    /** The places of one word or row, in order of Lucene documents; {@link DocIdSetIterator#NO_MORE_DOCS} when there are no more. */
    interface At {
        int next() throws IOException;

        int advance(int target) throws IOException;

        /** How often it stands there. */
        float count() throws IOException;
    }

    /** The places of a word; those of the word before it end here. */
    At of(Probe word) throws IOException {
        Optional<TermsEnum> there = find(word.field(), word.term());
        if (there.isEmpty()) {
            return NOWHERE;
        }
        if (Fields.exact(word.field())) {
            exact = there.get().postings(exact, PostingsEnum.FREQS);
            return new OfWord(exact);
        }
        stems = there.get().postings(stems, PostingsEnum.FREQS);
        return new OfWord(stems);
    }

    /** How many heads and sections of the segment have a term, those of deleted documents among them. */
    int frequency(String field, String term) throws IOException {
        Optional<TermsEnum> there = find(field, term);
        return there.isEmpty() ? 0 : there.get().docFreq();
    }

    private Optional<TermsEnum> find(String field, String term) throws IOException {
        Optional<TermsEnum> dictionary = dictionaries.get(field);
        if (dictionary == null) {
            Terms terms = context.reader().terms(field);
            dictionary = terms == null ? Optional.empty() : Optional.of(terms.iterator());
            dictionaries.put(field, dictionary);
        }
        return dictionary.isPresent() && dictionary.get().seekExact(new BytesRef(term)) ? dictionary : Optional.empty();
    }

    /** The places of a row of two words or more, as far as there is time to look. */
    At of(Weight row, Deadline end) throws IOException {
        Scorer scorer = row.scorer(context);
        return scorer == null ? NOWHERE : new OfRow(scorer, scorer.twoPhaseIterator(), end);
    }

    private record OfWord(PostingsEnum postings) implements At {
        @Override
        public int next() throws IOException {
            return postings.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            return postings.advance(target);
        }

        @Override
        public float count() throws IOException {
            return postings.freq();
        }
    }

    /** Asks for the time itself: sections that hold the words, but not in a row, may be many. */
    private record OfRow(Scorer scorer, TwoPhaseIterator places, Deadline end) implements At {
        @Override
        public int next() throws IOException {
            return settled(places.approximation().nextDoc());
        }

        @Override
        public int advance(int target) throws IOException {
            return settled(places.approximation().advance(target));
        }

        private int settled(int from) throws IOException {
            int doc = from;
            while (doc != DocIdSetIterator.NO_MORE_DOCS && !end.passed()) {
                if (places.matches()) {
                    return doc;
                }
                doc = places.approximation().nextDoc();
            }
            return DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        public float count() throws IOException {
            return scorer.score();
        }
    }
}
