package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.time.Duration;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;

/** Finds the documents most like one, by the words that tell it from the others and by the facet values they share. */
final class Likeness {
    private static final int TELLING = 30;
    private static final int LONGEST = 40_000;

    private final View view;

    Likeness(View view) {
        this.view = view;
    }

    List<Integer> to(int document, int limit) throws IOException {
        List<Leaf> leaves = telling(document);
        Scan scan = new Scan(view, new Deadline(Duration.ofSeconds(1)));
        scan.run(leaves);
        scan.rollUp(view.alive, -1L);
        List<Map.Entry<Integer, Float>> scored = new ArrayList<>();
        for (int d = view.first(); d != DocIdSetIterator.NO_MORE_DOCS; d = view.next(d)) {
            if (d != document && scan.found[d] != 0) {
                scored.add(Map.entry(d, scan.score(d)));
            }
        }
        scored.sort(Map.Entry.<Integer, Float>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return scored.stream().limit(Math.max(0, limit)).map(Map.Entry::getKey).toList();
    }

    private List<Leaf> telling(int document) throws IOException {
        Map<String, Integer> counts = words(document);
        List<Map.Entry<String, Double>> weighed = new ArrayList<>();
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            int frequency = view.lexicon.frequency(Fields.text(Fields.BODY, Fields.EXACT), word.getKey());
            if (frequency > 1 || view.documents < 3) {
                weighed.add(Map.entry(word.getKey(), Math.sqrt(word.getValue()) * Math.log(1 + (double) view.sections / frequency)));
            }
        }
        weighed.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()));
        List<Leaf> leaves = new ArrayList<>();
        for (Map.Entry<String, Double> word : weighed.subList(0, Math.min(TELLING, weighed.size()))) {
            LeafBuilder builder = new LeafBuilder(view, leaves.size(), false, new Patterns());
            if (builder.word(word.getKey(), 1)) {
                leaves.add(builder.build(true));
            }
        }
        return leaves;
    }

    private Map<String, Integer> words(int document) throws IOException {
        StoredFields stored = view.reader.storedFields();
        Map<String, Integer> counts = new HashMap<>();
        int head = view.head(document);
        int read = 0;
        for (int doc = head; doc < head + view.parts(document) && read < LONGEST; doc++) {
            Document part = stored.document(doc);
            for (String field : List.of(Fields.TITLE_TEXT, Fields.SUMMARY_TEXT, Fields.BODY_TEXT)) {
                String text = Hits.text(part, field);
                read += text.length();
                for (Token token : Tokens.of(text.substring(0, Math.min(LONGEST, text.length())))) {
                    if (token.form().length() > 2 && !Language.ENGLISH.stops(token.form()) && !Character.isDigit(token.form().charAt(0))) {
                        counts.merge(Folding.fold(token.form()), field.equals(Fields.BODY_TEXT) ? 1 : 3, Integer::sum);
                    }
                }
            }
        }
        return counts;
    }
}
