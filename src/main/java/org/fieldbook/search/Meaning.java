package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;

/**
 * What the meaning of a query says of the documents: the nearest ones, between 0 for the least near of them and 1 for the nearest.
 *
 * <p>Others are worth nothing here; how near the hundredth is tells little about the thousandth.
 */
final class Meaning {
    static final Meaning NONE = new Meaning(Map.of(), Map.of(), false);
    private static final int DOCUMENTS = 100;
    private static final int PASSAGES = 400;

    private final Map<Integer, Float> documents;
    private final Map<Integer, Float> sections;
    private final boolean foreign;

    private Meaning(Map<Integer, Float> documents, Map<Integer, Float> sections, boolean foreign) {
        this.documents = documents;
        this.sections = sections;
        this.foreign = foreign;
    }

    static Meaning of(View view, VectorStore store, float[] vector, boolean foreign) throws IOException {
        Map<Integer, Float> sections = new HashMap<>();
        Map<Integer, Float> cosines = new LinkedHashMap<>();
        for (VectorStore.Near near : store.nearest(vector, PASSAGES)) {
            for (int doc : view.holding(new Term(Fields.MEANING, near.key()))) {
                sections.merge(doc, near.cosine(), Math::max);
                cosines.merge(view.documentOf(doc), near.cosine(), Math::max);
            }
        }
        List<Map.Entry<Integer, Float>> best = new ArrayList<>(cosines.entrySet());
        best.sort(Map.Entry.<Integer, Float>comparingByValue(Comparator.reverseOrder()));
        best = best.subList(0, Math.min(DOCUMENTS, best.size()));
        if (best.isEmpty()) {
            return NONE;
        }
        float most = best.getFirst().getValue();
        float least = best.getLast().getValue();
        Map<Integer, Float> documents = new LinkedHashMap<>();
        for (Map.Entry<Integer, Float> document : best) {
            documents.put(document.getKey(), share(document.getValue(), least, most));
        }
        sections.replaceAll((_, cosine) -> share(cosine, least, most));
        return new Meaning(Collections.unmodifiableMap(documents), sections, foreign);
    }

    private static float share(float cosine, float least, float most) {
        return most > least ? Math.clamp((cosine - least) / (most - least), 0, 1) : 1;
    }

    /** The nearest documents, nearest first. */
    Iterable<Integer> documents() {
        return documents.keySet();
    }

    float document(int document) {
        return documents.isEmpty() ? 0 : documents.getOrDefault(document, 0f);
    }

    /** How near a section is, as a Lucene document. */
    float section(int doc) {
        return sections.isEmpty() ? 0 : sections.getOrDefault(doc, 0f);
    }

    /** Whether the query is in another language than the model's own. */
    boolean foreign() {
        return foreign;
    }

    boolean isEmpty() {
        return documents.isEmpty();
    }
}
