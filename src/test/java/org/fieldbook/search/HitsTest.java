package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fieldbook.content.Facet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hits, marks and suggestions show. */
class HitsTest {
    @TempDir
    private static Path folder;
    private static SearchIndex index;

    @BeforeAll
    static void open() {
        index = SampleLibrary.index(folder.resolve("index"));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static DocumentHit first(String query) {
        return index.search(Request.of(query)).documents().getFirst();
    }

    @Test
    void aHitNamesItsSectionByAnchorTitleAndPath() {
        SectionHit hit = first("second late payment").sections().getFirst();
        assertThat(hit.document()).isEqualTo("long-manual");
        assertThat(hit.anchor()).isEqualTo("late-payment");
        assertThat(hit.title()).isEqualTo("Late payment");
        assertThat(hit.path()).containsExactly("Premiums", "Late payment");
    }

    @Test
    void aSnippetIsTheSentenceWithMostWordsMarkedInAllForms() {
        Snippet snippet = first("clinics pays").sections().getFirst().snippet();
        assertThat(snippet.text()).isEqualTo("Health cover pays for the clinic.");
        assertThat(SampleLibrary.marked(snippet.text(), snippet.marks())).containsExactly("pays", "clinic");
    }

    @Test
    void severalSectionsOfADocumentAreCountedTogether() {
        DocumentHit hit = first("insurance");
        assertThat(hit.entry().id()).isEqualTo("long-manual");
        assertThat(hit.matching()).isEqualTo(2);
        assertThat(hit.sections()).extracting(SectionHit::anchor).containsExactlyInAnyOrder("health-cover", "reinsurance");
        assertThat(index.search(Request.of("insurance")).totalSections()).isEqualTo(2);
    }

    @Test
    void aDocumentFoundByItsLabelsShowsItsSummary() {
        SectionHit hit = first("country:KHM theme:safety Camboya").sections().getFirst();
        assertThat(hit.document()).isEqualTo("safe-home-checklist");
        assertThat(hit.snippet().text()).startsWith("Twelve points");
    }

    @Test
    void aLongSentenceIsCutAtWords() {
        SampleLibrary.put(index, "long.md", "# L\n\n" + "word ".repeat(100) + "needle " + "word ".repeat(100));
        index.refresh();
        try {
            Snippet snippet = first("needle").sections().getFirst().snippet();
            assertThat(snippet.text()).hasSizeBetween(100, 250).startsWith("… word ").endsWith("word …").contains(" needle ");
            assertThat(SampleLibrary.marked(snippet.text(), snippet.marks())).containsExactly("needle");
        } finally {
            index.remove(Path.of("pack", "long.md"));
            index.refresh();
        }
    }

    @Test
    void marksFollowTheSameFormsAsSearch() {
        WordMarker words = index.search(Request.of("home-based worker hawkers \"loan fund\" organis*")).words();
        String text = "Homebased workers and the home based working hawker: loan funds, not loan of the fund; Organisation.";
        assertThat(SampleLibrary.marked(text, words.marks(text, "en")))
                .containsExactly("Homebased", "workers", "home based", "hawker", "loan funds", "Organisation");
    }

    @Test
    void rowsThatOverlapAreMarkedAsOne() {
        WordMarker words = index.search(Request.of("\"loan fund\" OR \"fund near\"")).words();
        String text = "A loan fund near the station, and a fund.";
        assertThat(SampleLibrary.marked(text, words.marks(text, "en"))).containsExactly("loan fund near");
    }

    @Test
    void marksInAnotherLanguageFollowThatLanguage() {
        WordMarker words = index.search(Request.of("economie ความปลอดภัย")).words();
        String french = "L'économie des ménages, les économies.";
        assertThat(SampleLibrary.marked(french, words.marks(french, "fr"))).containsExactly("économie", "économies");
        String thai = "เรื่องความปลอดภัยในบ้าน";
        assertThat(words.marks(thai, "th")).isNotEmpty();
    }

    @Test
    void suggestionsAreDocumentsSectionsAndValues() {
        assertThat(index.suggest("haw", "en", 8)).anySatisfy(s -> assertThat(s).isInstanceOfSatisfying(Suggestion.OfDocument.class,
                document -> assertThat(document.entry().id()).isEqualTo("nairobi-hawkers")));
        assertThat(index.suggest("ken", "es", 8)).contains(new Suggestion.OfValue(Facet.COUNTRY, "KEN", "Kenia", 2));
        assertThat(index.suggest("hwu", "en", 8)).contains(new Suggestion.OfValue(Facet.ORGANISATION, "harbour-union", "Harbour Workers' Union", 2));
        assertThat(index.suggest("reinsu", "en", 8)).contains(new Suggestion.OfSection("long-manual", "Running a mutual insurance fund", "reinsurance", "Reinsurance"));
        assertThat(index.suggest("", "en", 8)).isEmpty();
        assertThat(index.suggest("haw", "en", 0)).isEmpty();
    }

    @Test
    void aSuggestionForgivesOneSlip() {
        assertThat(index.suggest("chekclist", "en", 8)).anySatisfy(s -> assertThat(s).isInstanceOfSatisfying(Suggestion.OfDocument.class,
                document -> assertThat(document.entry().id()).isEqualTo("safe-home-checklist")));
        assertThat(index.suggest("cambdia", "en", 8)).contains(new Suggestion.OfValue(Facet.COUNTRY, "KHM", "Cambodia", 2));
        assertThat(index.suggest("recife pickrs", "en", 8)).isNotEmpty();
    }
}
