package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;

/** Narrowing down and counting, against a model that looks at every document by itself. */
class SelectionPropertiesTest {
    private static final List<Facet> FACETS = List.of(Facet.THEME, Facet.COUNTRY, Facet.KIND);
    private static final List<String> WORDS = List.of("ash", "birch", "cedar", "douglas");
    private static final List<Model> MODELS = new ArrayList<>();
    private static Path folder;
    private static SearchIndex index;

    private record Model(String id, Set<String> words, Map<Facet, Set<String>> values) {
        boolean chosen(Selection selection, Facet except) {
            for (Facet facet : Facet.values()) {
                Set<String> own = values.getOrDefault(facet, Set.of());
                Set<String> in = selection.included().getOrDefault(facet, Set.of());
                Set<String> out = selection.excluded().getOrDefault(facet, Set.of());
                if (facet != except && (!in.isEmpty() && in.stream().noneMatch(own::contains) || out.stream().anyMatch(own::contains))) {
                    return false;
                }
            }
            return true;
        }
    }

    @BeforeContainer
    static void fill() throws IOException {
        folder = Files.createTempDirectory("selection");
        index = SearchIndex.open(folder.resolve("index"), Vocabularies.none());
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            Model model = model("d" + i, random);
            MODELS.add(model);
            String front = "---\nid: " + model.id + "\nthemes: " + model.values.get(Facet.THEME) + "\ncountries: " + model.values.get(Facet.COUNTRY)
                    + "\nkind: " + model.values.get(Facet.KIND).iterator().next() + "\n---\n";
            SampleLibrary.put(index, model.id + ".md", front + "# " + model.id + "\n\n" + String.join(" ", model.words) + "\n\n## More\n\nelm");
            if (i % 17 == 0) {
                index.refresh();
            }
        }
        index.remove(Path.of("pack", "d5.md"));
        MODELS.removeIf(model -> model.id.equals("d5"));
        index.commit();
    }

    private static Model model(String id, Random random) {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : FACETS) {
            Set<String> own = new HashSet<>();
            int count = facet == Facet.KIND ? 1 : random.nextInt(4);
            for (int i = 0; i < count; i++) {
                own.add(facet.word() + random.nextInt(5));
            }
            values.put(facet, own);
        }
        Set<String> words = new HashSet<>();
        WORDS.stream().filter(_ -> random.nextBoolean()).forEach(words::add);
        return new Model(id, words, values);
    }

    @AfterContainer
    static void close() throws IOException {
        index.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 300)
    void resultsAndCountsAreThoseOfTheModel(@ForAll("selections") Selection selection, @ForAll("queries") List<String> query) {
        Results results = index.search(new Request(String.join(" ", query), selection, Order.RELEVANCE, 1_000, false, true, false));
        List<Model> found = MODELS.stream().filter(model -> model.words.containsAll(query)).toList();
        assertThat(SampleLibrary.ids(results)).containsExactlyInAnyOrderElementsOf(
                found.stream().filter(model -> model.chosen(selection, null)).map(Model::id).toList());
        assertThat(results.totalDocuments()).isEqualTo(results.documents().size());
        assertThat(results.withoutSelection()).isEqualTo(found.size());
        for (Facet facet : FACETS) {
            assertThat(counts(results.facets().get(facet))).as(facet.word()).isEqualTo(expected(found, selection, facet));
            assertThat(results.facets().get(facet)).isSortedAccordingTo(
                    java.util.Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value));
        }
    }

    private static Map<String, Integer> counts(List<FacetCount> counts) {
        Map<String, Integer> map = new TreeMap<>();
        counts.forEach(count -> map.put(count.value(), count.count()));
        return map;
    }

    private static Map<String, Integer> expected(List<Model> found, Selection selection, Facet facet) {
        Map<String, Integer> map = new TreeMap<>();
        selection.included().getOrDefault(facet, Set.of()).forEach(value -> map.put(value, 0));
        selection.excluded().getOrDefault(facet, Set.of()).forEach(value -> map.put(value, 0));
        found.stream().filter(model -> model.chosen(selection, facet))
                .forEach(model -> model.values.getOrDefault(facet, Set.of()).forEach(value -> map.merge(value, 1, Integer::sum)));
        return map;
    }

    @Provide
    Arbitrary<List<String>> queries() {
        return Arbitraries.of(WORDS).list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<Selection> selections() {
        Arbitrary<Selection> step = Arbitraries.just(Selection.NONE);
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 5);
        return Combinators.combine(Arbitraries.of(FACETS), number, Arbitraries.of(Selection.State.class)).as(Choice::new).list().ofMaxSize(5)
                .flatMap(choices -> step.map(start -> {
                    Selection selection = start;
                    for (Choice choice : choices) {
                        selection = selection.with(choice.facet, choice.facet.word() + choice.number, choice.state);
                    }
                    return selection;
                }));
    }

    private record Choice(Facet facet, int number, Selection.State state) {
    }
}
