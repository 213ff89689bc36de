package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.fieldbook.content.DocumentReader;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.job.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the ranking of the shipped library to what it once reached on the judged queries. */
class JudgementsTest {
    private static final Path CONTENT = Path.of(System.getProperty("fieldbook.content"));
    /** The quantised network rounds otherwise on other processors, and a class has few queries. */
    private static final double ROUNDING = 0.03;
    private static final double WORDS_ALONE = 0.785;
    /** By class: nDCG@10, MRR@10, Recall@50. */
    private static final Map<String, double[]> REACHED = reached();
    private static final Map<String, double[]> IN_OTHER_LANGUAGES = Map.of(Judgements.ALL, new double[] {0.795, 0.912, 0.890},
            "french", new double[] {0.810, 0.928, 0.891}, "spanish", new double[] {0.780, 0.896, 0.890});

    @TempDir
    private static Path folder;
    private static Interpreter model;
    private static SearchIndex index;

    @BeforeAll
    static void index() throws IOException {
        model = Interpreter.with(folder.resolve("model"));
        index = SearchIndex.open(folder.resolve("index"), Vocabularies.read(List.of(CONTENT)), model);
        try (Stream<Path> files = Files.walk(CONTENT)) {
            files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md")).sorted()
                    .forEach(file -> index.put(DocumentReader.read(file), SampleLibrary.stamp(file)));
        }
        index.commit();
        index.learn(List.of(), Runtime.getRuntime().availableProcessors(), Progress.none());
    }

    @AfterAll
    static void close() {
        index.close();
        model.close();
    }

    @Test
    void finishedQueriesAreAnsweredAsWellAsTheyOnceWere() {
        Map<String, Judgements.Score> scores = scores(Judgements.all(), true);
        print("words and meaning", scores);
        assertReached(scores, REACHED);
    }

    @Test
    void queriesInOtherLanguagesAreAnsweredAsWellAsTheyOnceWere() {
        Map<String, Judgements.Score> scores = scores(Judgements.inOtherLanguages(), true);
        print("other languages, words and meaning", scores);
        assertReached(scores, IN_OTHER_LANGUAGES);
    }

    @Test
    void wordsAloneAreAnsweredAsWellAsTheyOnceWere() {
        Map<String, Judgements.Score> scores = scores(Judgements.all(), false);
        print("words alone", scores);
        assertThat(scores.get(Judgements.ALL).ndcg()).isGreaterThanOrEqualTo(WORDS_ALONE - ROUNDING);
    }

    private static Map<String, Judgements.Score> scores(Judgements judgements, boolean meaning) {
        return judgements.score(text -> {
            Request request = Request.of(text).limited(100);
            return SampleLibrary.ids(index.search(meaning ? request : request.withoutMeaning()));
        });
    }

    private static Map<String, double[]> reached() {
        Map<String, double[]> reached = new LinkedHashMap<>();
        reached.put(Judgements.ALL, new double[] {0.861, 0.964, 0.878});
        reached.put("keyword", new double[] {0.873, 1.000, 0.857});
        reached.put("question", new double[] {0.847, 1.000, 0.815});
        reached.put("name", new double[] {0.961, 1.000, 0.947});
        reached.put("misspelt", new double[] {0.938, 1.000, 0.972});
        reached.put("synonym", new double[] {0.859, 0.967, 0.921});
        reached.put("no-shared-words", new double[] {0.643, 0.794, 0.667});
        reached.put("variant", new double[] {0.876, 1.000, 0.963});
        reached.put("french", new double[] {0.801, 0.910, 0.911});
        reached.put("spanish", new double[] {0.893, 0.938, 0.970});
        reached.put("figure", new double[] {0.960, 1.000, 0.903});
        return reached;
    }

    private static void print(String title, Map<String, Judgements.Score> scores) {
        StringBuilder table = new StringBuilder(title).append('\n');
        scores.forEach((kind, score) -> table.append(String.format("%-16s %s%n", kind, score)));
        System.out.print(table);
    }

    private static void assertReached(Map<String, Judgements.Score> scores, Map<String, double[]> reached) {
        SoftAssertions all = new SoftAssertions();
        reached.forEach((kind, least) -> {
            Judgements.Score score = scores.get(kind);
            all.assertThat(score.ndcg()).as("nDCG@10 of " + kind).isGreaterThanOrEqualTo(least[0] - ROUNDING);
            all.assertThat(score.reciprocal()).as("MRR@10 of " + kind).isGreaterThanOrEqualTo(least[1] - ROUNDING);
            all.assertThat(score.recall()).as("Recall@50 of " + kind).isGreaterThanOrEqualTo(least[2] - ROUNDING);
        });
        all.assertAll();
    }
}
