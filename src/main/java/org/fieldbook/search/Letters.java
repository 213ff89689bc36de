package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What the letters of a query say of the documents, in scripts with letters but without spaces between words: how telling those rows of
 * three of its letters are that stand in them.
 *
 * <p>Where a word ends is a guess in Thai: the same letters are cut otherwise in other company, and a slip of the pen cuts the words
 * around it otherwise too. Most rows of three letters stand there all the same.
 */
final class Letters {
    static final Letters NONE = new Letters(new float[0], 0);
    private static final int LENGTH = 3;
    /** A pasted paragraph is known by its beginning. */
    private static final int MOST_ROWS = 150;
    /** Places looked at for one query, so that a long one is answered in time in a large library, too. */
    private static final int MOST_PLACES = 3_000_000;
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;
    /** The share of the letters in what a query in nothing but these scripts makes a document worth; the rest is that of the words. */
    private static final float SHARE = 0.5f;
    /** Less than this any text is worth by chance. */
    private static final float LEAST = 0.1f;

    /** By document. */
    private final float[] worth;
    private final float share;

    private Letters(float[] worth, float share) {
        this.worth = worth;
        this.share = share;
    }

    static Letters of(View view, String text) throws IOException {
        List<String> rows = rows(text);
        int all = view.lexicon.size(Fields.LETTERS);
        if (rows.isEmpty() || all == 0) {
            return NONE;
        }
        Map<String, Integer> asked = new LinkedHashMap<>();
        rows.stream().limit(MOST_ROWS).forEach(row -> asked.merge(row, 1, Integer::sum));
        List<Row> rarest = new ArrayList<>();
        for (Map.Entry<String, Integer> row : asked.entrySet()) {
            int frequency = view.lexicon.frequency(Fields.LETTERS, row.getKey());
            rarest.add(new Row(row.getKey(), frequency, row.getValue() * LeafBuilder.idf(view, frequency / (float) all)));
        }
        rarest.sort(Comparator.comparingInt(Row::frequency));
        float[] worth = new float[view.starts[view.segments.length]];
        List<Row> telling = telling(rarest);
        Together.each(view.segments.length, view.documents >= Scan.LARGE, s -> add(view, s, telling, worth));
        float ideal = (float) telling.stream().mapToDouble(Row::idf).sum();
        for (int d = 0; d < worth.length; d++) {
            worth[d] /= ideal;
        }
        return new Letters(worth, SHARE * portion(text));
    }

    /** A row asked for: in how many places it stands, and how telling that is. */
    private record Row(String text, int frequency, float idf) {
    }

    /** As many of the rarest rows as can be looked at in time. */
    private static List<Row> telling(List<Row> rarest) {
        int kept = 0;
        for (long places = 0; kept < rarest.size() && (kept == 0 || places + rarest.get(kept).frequency <= MOST_PLACES); kept++) {
            places += rarest.get(kept).frequency;
        }
        return rarest.subList(0, kept);
    }

    private static void add(View view, int s, List<Row> rows, float[] worth) throws IOException {
        Segment segment = view.segments[s];
        Places places = view.places(s);
        for (Row row : rows) {
            Places.At at = places.of(new Probe(Fields.LETTERS, row.text, null, 1, row.idf, false));
            for (int doc = at.next(); doc != DocIdSetIterator.NO_MORE_DOCS;) {
                int document = segment.documentOf[doc];
                float count = 0;
                for (; doc < segment.heads[document + 1]; doc = at.next()) {
                    count += at.count();
                }
                float length = segment.total[document] / view.averageDocument;
                worth[view.starts[s] + document] += row.idf * count / (count + K1 * (1 - B + B * length));
            }
        }
        view.spare(s, places);
    }

    /** The rows of letters in a text, one beginning at each letter; a shorter text between two others is a row itself. */
    static List<String> rows(String text) {
        List<String> rows = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            int from = at;
            while (at < text.length() && of(text.charAt(at))) {
                at++;
            }
            String run = from == at ? "" : Tokens.normal(text.substring(from, at));
            for (int i = 0; i == 0 && !run.isEmpty() || i + LENGTH <= run.length(); i++) {
                rows.add(run.substring(i, Math.min(i + LENGTH, run.length())));
            }
        }
        return rows;
    }

    /** What portion of the letters and digits of a text is of these scripts. */
    private static float portion(String text) {
        long own = text.chars().filter(Letters::of).count();
        return own / (float) (own + text.chars().filter(c -> Character.isLetterOrDigit(c) && !of(c)).count());
    }

    /** Thai, Lao, Burmese and Khmer. */
    private static boolean of(int c) {
        return c >= 0x0E00 && c <= 0x0EFF || c >= 0x1000 && c <= 0x109F || c >= 0x1780 && c <= 0x17FF;
    }

    /** Their share in what a document is worth. */
    float share() {
        return share;
    }

    /** What they make a document worth, from 0 to 1. */
    float document(int document) {
        return worth.length == 0 ? 0 : worth[document];
    }

    /**
     * The documents that hold most of them, best first.
     *
     * @param close how near they must come to the best one, from 0 to 1
     */
    List<Integer> nearest(View view, float close) {
        float best = 0;
        for (int d = Tally.next(view.alive, -1); d < worth.length; d = Tally.next(view.alive, d)) {
            best = Math.max(best, worth[d]);
        }
        List<Integer> nearest = new ArrayList<>();
        for (int d = Tally.next(view.alive, -1); d < worth.length; d = Tally.next(view.alive, d)) {
            if (worth[d] >= LEAST && worth[d] >= best * close) {
                nearest.add(d);
            }
        }
        nearest.sort(Comparator.comparingDouble((Integer d) -> worth[d]).reversed());
        return nearest;
    }
}
