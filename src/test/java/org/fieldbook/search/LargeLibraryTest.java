package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches a library large enough to be looked through on several processors, and for a moment only while one types. */
class LargeLibraryTest {
    private static final int DOCUMENTS = Scan.LARGE + 1_000;

    @TempDir
    private static Path folder;
    private static SearchIndex index;

    @BeforeAll
    static void fill() {
        index = SearchIndex.open(folder.resolve("index"), Vocabularies.none());
        for (int i = 0; i < DOCUMENTS; i++) {
            SampleLibrary.put(index, "d" + i + ".md", "---\nthemes: [t" + i % 3 + "]\n---\n# Page " + i + "\n\n" + (i % 2 == 0 ? "even" : "odd")
                    + " lantern\n\n## Part\n\n" + (i % 1_000 == 0 ? "thousand" : "plain") + " word" + i % 50 + "\n");
            if (i % 1_500 == 0) {
                index.refresh();
            }
        }
        index.commit();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void everyDocumentIsFoundAndCountedOnce() {
        Results results = index.search(Request.of("even lantern"));
        assertThat(results.totalDocuments()).isEqualTo(DOCUMENTS / 2);
        assertThat(results.facets().get(Facet.THEME)).extracting(FacetCount::count).containsExactlyInAnyOrder(1_000, 1_000, 1_000);
        assertThat(SampleLibrary.ids(index, "thousand")).containsExactlyInAnyOrder("d0", "d1000", "d2000", "d3000", "d4000", "d5000");
        assertThat(index.search(Request.of("word7 odd").with(Selection.NONE.with(Facet.THEME, "t1", Selection.State.INCLUDED))).totalDocuments())
                .isEqualTo(DOCUMENTS / 150);
    }

    @Test
    void whileTypingTheRarestWordIsAlwaysLookedForEverywhere() {
        Results results = index.search(Request.of("lantern thous").whileTyping());
        assertThat(SampleLibrary.ids(results).subList(0, 6)).containsExactlyInAnyOrder("d0", "d1000", "d2000", "d3000", "d4000", "d5000");
        assertThat(SampleLibrary.ids(index.search(Request.of("xylophone even").whileTyping().limited(20)))).hasSize(20)
                .allMatch(id -> Integer.parseInt(id.substring(1)) % 2 == 0);
    }

    @Test
    void whileTypingTheBeginningOfAQuestionIsLookedForInTitles() {
        SampleLibrary.put(index, "how.md", "# How the lamps came\n\nLate.\n");
        SampleLibrary.put(index, "text.md", "# Lamps\n\nHow and why, and the rest of it.\n");
        index.commit();
        assertThat(SampleLibrary.ids(index.search(Request.of("how the ").whileTyping()))).containsExactly("how");
        assertThat(SampleLibrary.ids(index.search(Request.of("why ").whileTyping()))).as("where no title has it, anywhere").containsExactly("text");
        assertThat(SampleLibrary.ids(index, "how the")).contains("how", "text");
        index.remove(Path.of("pack", "how.md"));
        index.remove(Path.of("pack", "text.md"));
        index.commit();
    }

    @Test
    void manyAtOnceGetTheSameAnswersAsEachAlone() throws Exception {
        List<String> queries = List.of("even lantern", "odd", "thousand", "word7 even", "lanten plain", "page", "\"even lantern\" -thousand", "wor*");
        List<Map.Entry<List<String>, Map<Facet, List<FacetCount>>>> alone = queries.stream().map(LargeLibraryTest::answer).toList();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<?>> asking = new ArrayList<>();
            for (int round = 0; round < 20; round++) {
                for (int i = 0; i < queries.size(); i++) {
                    int number = i;
                    asking.add(people.submit(() -> assertThat(answer(queries.get(number))).isEqualTo(alone.get(number))));
                }
            }
            for (Future<?> one : asking) {
                one.get();
            }
        }
    }

    private static Map.Entry<List<String>, Map<Facet, List<FacetCount>>> answer(String query) {
        Results results = index.search(Request.of(query));
        return Map.entry(SampleLibrary.ids(results), results.facets());
    }
}
