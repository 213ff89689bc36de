package org.fieldbook.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The vectors of the library's passages, in an index of their own: they come later than the texts, and a section has several.
 *
 * <p>Filed under the fingerprint of the section's text, so that a section that moved keeps them, and what has none is found by
 * comparing two sorted lists of terms. Usable from any thread.
 */
final class VectorStore implements AutoCloseable {
    private static final String VECTOR = "vector";
    private static final String KEY = "key";
    private static final String MADE = "made";
    private static final double BUFFER_MEGABYTES = 32;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String model;

    /** A section that is near in meaning. */
    record Near(BytesRef key, float cosine) {
    }

    private VectorStore(Path folder, String model) throws IOException {
        this.model = model;
        directory = FSDirectory.open(folder);
        IndexWriter made = null;
        try {
            made = new IndexWriter(directory, config());
            boolean other = made.getLiveCommitData() != null && made.getLiveCommitData().iterator().hasNext()
                    && !made.getLiveCommitData().iterator().next().getValue().equals(model);
            if (other) {
                made.deleteAll();
            }
            writer = made;
            searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            if (made != null) {
                made.rollback();
            }
            directory.close();
            throw e;
        }
    }

    /** Opens the vectors of a model, or begins them: those of another model are dropped. */
    static VectorStore open(Path folder, String model) throws IOException {
        return new VectorStore(folder, model);
    }

    private static IndexWriterConfig config() {
        KnnVectorsFormat packed = new Lucene104HnswScalarQuantizedVectorsFormat();
        return new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES).setCodec(new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return packed;
            }
        });
    }

    /** Puts in the vectors of a section, in place of those it had; one without any is remembered too, so that nobody tries again. */
    void put(BytesRef key, List<float[]> vectors) throws IOException {
        List<Document> passages = new ArrayList<>();
        for (float[] vector : vectors) {
            Document passage = named(key);
            passage.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
            passages.add(passage);
        }
        writer.updateDocuments(new Term(KEY, key), passages.isEmpty() ? List.of(named(key)) : passages);
    }

    private static Document named(BytesRef key) {
        Document passage = new Document();
        passage.add(new StringField(KEY, key, Field.Store.NO));
        passage.add(new BinaryDocValuesField(KEY, key));
        return passage;
    }

    void remove(BytesRef key) throws IOException {
        writer.deleteDocuments(new Term(KEY, key));
    }

    /** Makes what was put in safe and lets searches see it. */
    void commit() throws IOException {
        writer.setLiveCommitData(List.of(java.util.Map.entry(MADE, model)));
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** The keys of the sections it has and those it lacks, against a sorted list of keys. */
    void compare(Terms wanted, java.util.function.Consumer<BytesRef> missing, java.util.function.Consumer<BytesRef> surplus) throws IOException {
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            Terms had = MultiTerms.getTerms(searcher.getIndexReader(), KEY);
            TermsEnum left = wanted == null ? TermsEnum.EMPTY : wanted.iterator();
            TermsEnum right = had == null ? TermsEnum.EMPTY : had.iterator();
            BytesRef want = left.next();
            BytesRef have = right.next();
            while (want != null || have != null) {
                int order = want == null ? 1 : have == null ? -1 : want.compareTo(have);
                if (order < 0) {
                    missing.accept(BytesRef.deepCopyOf(want));
                } else if (order > 0) {
                    surplus.accept(BytesRef.deepCopyOf(have));
                }
                want = order <= 0 ? left.next() : want;
                have = order >= 0 ? right.next() : have;
            }
        } finally {
            searchers.release(searcher);
        }
    }

    boolean isEmpty() {
        return writer.getDocStats().numDocs == 0;
    }

    /** The sections nearest to a vector, nearest first; one that is near with several passages is there several times. */
    List<Near> nearest(float[] vector, int passages) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            List<Near> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(new KnnFloatVectorQuery(VECTOR, vector, passages), passages).scoreDocs) {
                found.add(new Near(key(searcher.getIndexReader(), hit.doc), 2 * hit.score - 1));
            }
            return found;
        } finally {
            searchers.release(searcher);
        }
    }

    private static BytesRef key(IndexReader reader, int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        BinaryDocValues keys = leaf.reader().getBinaryDocValues(KEY);
        return keys.advanceExact(doc - leaf.docBase) ? BytesRef.deepCopyOf(keys.binaryValue()) : new BytesRef();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.setLiveCommitData(List.of(java.util.Map.entry(MADE, model)), writer.hasUncommittedChanges());
        writer.close();
        directory.close();
    }
}
