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
    private static final double ROUNDING = 0.02;
    private static final double WORDS_ALONE = 0.707;
    /** By class: nDCG@10, MRR@10, Recall@50. */
    private static final Map<String, double[]> REACHED = reached();

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
        index.learn(List.of(), 1, Progress.none());
    }

    @AfterAll
    static void close() {
        index.close();
        model.close();
    }

    @Test
    void finishedQueriesAreAnsweredAsWellAsTheyOnceWere() {
        Map<String, Judgements.Score> scores = scores(true);
        print("words and meaning", scores);
        assertReached(scores, REACHED);
    }

    @Test
    void wordsAloneAreAnsweredAsWellAsTheyOnceWere() {
        Map<String, Judgements.Score> scores = scores(false);
        print("words alone", scores);
        assertThat(scores.get(Judgements.ALL).ndcg()).isGreaterThanOrEqualTo(WORDS_ALONE - ROUNDING);
    }

    private static Map<String, Judgements.Score> scores(boolean meaning) {
        return new Judgements().score(text -> {
            Request request = Request.of(text).limited(100);
            return SampleLibrary.ids(index.search(meaning ? request : request.withoutMeaning()));
        });
    }

    private static Map<String, double[]> reached() {
        Map<String, double[]> reached = new LinkedHashMap<>();
        reached.put(Judgements.ALL, new double[] {0.798, 0.898, 0.869});
        reached.put("keyword", new double[] {0.876, 1.000, 0.874});
        reached.put("question", new double[] {0.813, 0.975, 0.871});
        reached.put("name", new double[] {0.960, 1.000, 0.933});
        reached.put("misspelt", new double[] {0.934, 1.000, 0.990});
        reached.put("synonym", new double[] {0.730, 0.890, 0.844});
        reached.put("no-shared-words", new double[] {0.443, 0.488, 0.601});
        reached.put("variant", new double[] {0.804, 0.938, 0.956});
        reached.put("french", new double[] {0.686, 0.750, 0.830});
        reached.put("spanish", new double[] {0.826, 0.938, 0.895});
        reached.put("figure", new double[] {0.802, 0.833, 0.958});
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
