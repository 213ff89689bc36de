package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.time.Duration;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Finds the documents most like one, by the words that tell it from the others and by the facet values they share. */
final class Likeness {
    private static final int TELLING = 30;
    private static final int LONGEST = 40_000;

    private final View view;

    Likeness(View view) {
        this.view = view;
    }

    /**
     * What is like something, and how much.
     *
     * @param section the section that is, as a Lucene document; empty when the document as a whole is
     */
    record Near(int document, OptionalInt section, float score) {
    }

    List<Near> to(int document, int limit) throws IOException {
        int head = view.head(document);
        List<Leaf> leaves = telling(words(head, head + view.parts(document)));
        Deadline deadline = new Deadline(Duration.ofSeconds(1));
        try (Scan scan = new Scan(view, deadline, deadline)) {
            scan.run(leaves);
            FixedBitSet touched = scan.touched();
            touched.and(view.alive);
            scan.rollUp(touched);
            List<Near> scored = new ArrayList<>();
            for (int d = Tally.next(touched, -1); d != DocIdSetIterator.NO_MORE_DOCS; d = Tally.next(touched, d)) {
                if (d != document) {
                    scored.add(new Near(d, OptionalInt.empty(), scan.score(d)));
                }
            }
            return best(scored, limit);
        }
    }

    private static List<Near> best(List<Near> all, int limit) {
        return all.stream().sorted(Comparator.comparingDouble(Near::score).reversed().thenComparingInt(Near::document)).limit(Math.max(0, limit)).toList();
    }

    /**
     * The best section of each of the documents most like a section, by its words and by its meaning.
     *
     * @param nearness asked for the meaning where there are vectors; empty when only words count
     */
    List<Near> toSection(int section, Optional<Nearness> nearness, int limit) throws IOException {
        int document = view.documentOf(section);
        Page page = new Hits(view).page(section);
        List<Leaf> leaves = telling(words(section, section + 1));
        Deadline deadline = new Deadline(Duration.ofSeconds(1));
        try (Scan scan = new Scan(view, deadline, deadline)) {
            scan.run(leaves);
            float ideal = Math.max(1, (float) leaves.stream().mapToDouble(Leaf::weight).sum());
            Meaning meaning = nearness.map(known -> known.of(view, page.title() + "\n" + page.text())).orElse(Meaning.NONE);
            FixedBitSet touched = scan.touched();
            meaning.documents().forEach(touched::set);
            touched.and(view.alive);
            List<Near> scored = new ArrayList<>();
            for (int d = Tally.next(touched, -1); d != DocIdSetIterator.NO_MORE_DOCS; d = Tally.next(touched, d)) {
                float best = 0;
                int place = 0;
                Worth worth = scan.worth(d);
                for (int i = 1; d != document && i < worth.size(); i++) {
                    int doc = view.head(d) + i;
                    float score = worth.beyondHead(i) / ideal + meaning.section(doc) / 2;
                    if (score > best) {
                        best = score;
                        place = doc;
                    }
                }
                if (best > 0) {
                    scored.add(new Near(d, OptionalInt.of(place), best));
                }
            }
            return best(scored, limit);
        }
    }

    private List<Leaf> telling(Map<String, Integer> counts) throws IOException {
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

    private Map<String, Integer> words(int from, int to) throws IOException {
        StoredFields stored = view.reader.storedFields();
        Map<String, Integer> counts = new HashMap<>();
        int read = 0;
        for (int doc = from; doc < to && read < LONGEST; doc++) {
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
