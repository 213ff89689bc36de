package org.fieldbook.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/** Makes Lucene's scorers say how often something stands in a text, and no more; what that is worth is decided by {@link Scan}. */
final class RawFrequency extends Similarity {
    static final RawFrequency INSTANCE = new RawFrequency();

    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                return frequency;
            }
        };
    }
}
