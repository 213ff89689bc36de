package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.fieldbook.content.Vocabularies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The best documents are the same whether all are added up or only those that may be among them. */
class RollUpTest {
    private static final int DOCUMENTS = 1_500;
    private static final int WANTED = 12;

    @TempDir
    private static Path folder;
    private static Store store;
    private static View view;

    @BeforeAll
    static void fill() throws IOException {
        store = Store.anew(folder, "test");
        Random random = new Random(7);
        for (int i = 0; i < DOCUMENTS; i++) {
            Path file = Path.of("pack", "d" + i + ".md");
            String text = "# Page " + words(random, 2) + "\n\n" + words(random, 5) + "\n\n"
                    + IntStream.range(0, random.nextInt(6)).mapToObj(_ -> "## Part " + words(random, 2) + "\n\n" + words(random, 1 + random.nextInt(30)) + "\n\n")
                            .collect(Collectors.joining());
            store.writer.addDocuments(IndexedDocument.of(SampleLibrary.text("d" + i + ".md", text), SampleLibrary.stamp(file), Vocabularies.none()));
            if (i % 600 == 599) {
                store.refresh();
            }
        }
        store.commit();
        view = store.acquire();
    }

    /** The first words are the most frequent. */
    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(_ -> "word" + (int) (40 * Math.pow(random.nextDouble(), 2.5))).collect(Collectors.joining(" "));
    }

    @AfterAll
    static void close() throws IOException {
        Store.release(view);
        store.close();
    }

    static List<String> queries() {
        Random random = new Random(11);
        return IntStream.range(0, 60).mapToObj(i -> (i % 3 == 0 ? "absent " : "") + words(random, 1 + i % 5)).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theBestAreTheSame(String query) throws IOException {
        Request request = Request.of(query).withoutMeaning();
        Plan plan = new Planner(view, new Thesaurus(Vocabularies.none(), List.of()), new ValueNames(Vocabularies.none()), request, _ -> false)
                .plan(QueryParser.parse(query));
        try (Outcome outcome = new Outcome(view, plan, request, Meaning.NONE, Letters.NONE)) {
            outcome.rollUp(outcome.matching);
            List<Float> all = scores(outcome, outcome.matching);
            FixedBitSet added = outcome.rollUp(outcome.matching, WANTED);
            assertThat(scores(outcome, added)).isEqualTo(all).hasSize(Math.min(WANTED, outcome.matching.cardinality()));
            assertThat(FixedBitSet.andNotCount(added, outcome.matching)).isZero();
        }
    }

    /** What the best of some documents are worth. */
    private static List<Float> scores(Outcome outcome, FixedBitSet those) {
        List<Float> scores = new ArrayList<>();
        for (int d = Tally.next(those, -1); d != DocIdSetIterator.NO_MORE_DOCS; d = Tally.next(those, d)) {
            scores.add(outcome.score(d));
        }
        scores.sort(Collections.reverseOrder());
        return scores.subList(0, Math.min(WANTED, scores.size()));
    }
}
