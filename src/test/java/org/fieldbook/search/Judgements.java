package org.fieldbook.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Queries with the documents that answer them, graded from 1 (touches on it) to 3 (is what was looked for), and what a ranking is worth. */
final class Judgements {
    static final String ALL = "all";
    private static final int USEFUL = 2;

    private final List<Judged> queries = new ArrayList<>();
    private final Map<String, Map<String, Integer>> grades = new HashMap<>();

    record Judged(String id, String kind, String text) {
    }

    /** Means over some queries. */
    record Score(int queries, double ndcg, double reciprocal, double recall) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%3d queries  nDCG@10 %.3f  MRR@10 %.3f  Recall@50 %.3f", queries, ndcg, reciprocal, recall);
        }
    }

    /** The queries in all classes. */
    static Judgements all() {
        return new Judgements("");
    }

    /** Queries in French and Spanish, written and judged by one who knew the documents but had not seen what the search makes of them. */
    static Judgements inOtherLanguages() {
        return new Judgements("languages-");
    }

    private Judgements(String set) {
        rows(set + "queries.tsv").forEach(row -> queries.add(new Judged(row[0], row[1], row[3])));
        rows(set + "qrels.tsv").forEach(row -> grades.computeIfAbsent(row[0], _ -> new HashMap<>()).put(row[1], Integer.valueOf(row[2])));
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Judgements.class.getResourceAsStream("judgements/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The score of each class of queries, and of {@link #ALL}. */
    Map<String, Score> score(Function<String, List<String>> search) {
        Map<String, List<Score>> scores = new LinkedHashMap<>(Map.of(ALL, new ArrayList<>()));
        for (Judged query : queries) {
            Score score = score(grades.get(query.id()), search.apply(query.text()));
            scores.get(ALL).add(score);
            scores.computeIfAbsent(query.kind(), _ -> new ArrayList<>()).add(score);
        }
        Map<String, Score> means = new LinkedHashMap<>();
        scores.forEach((kind, all) -> means.put(kind, mean(all)));
        return means;
    }

    private static Score score(Map<String, Integer> grades, List<String> found) {
        List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).limit(10).toList();
        List<Integer> got = found.stream().limit(10).map(id -> grades.getOrDefault(id, 0)).toList();
        double reciprocal = IntStream.range(0, got.size()).filter(i -> got.get(i) >= USEFUL).mapToDouble(i -> 1.0 / (i + 1)).findFirst().orElse(0);
        long there = found.stream().limit(50).filter(id -> grades.getOrDefault(id, 0) > 0).count();
        return new Score(1, gain(got) / gain(best), reciprocal, (double) there / grades.values().stream().filter(grade -> grade > 0).count());
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, grades.size()).mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2))).sum();
    }

    private static Score mean(List<Score> scores) {
        return new Score(scores.size(), scores.stream().mapToDouble(Score::ndcg).average().orElse(0),
                scores.stream().mapToDouble(Score::reciprocal).average().orElse(0), scores.stream().mapToDouble(Score::recall).average().orElse(0));
    }
}
