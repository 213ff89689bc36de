package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {
    private static final String MUTUAL = """
            ---
            id: mutual
            title: A mutual health organization
            questions:
              - "What happens to my stall when I fall ill? (#benefits)"
              - "Is there a doctor for people without a boss?"
            questions-fr: ["Qui paie si je tombe malade ? (#benefits)"]
            questions-es: ["¿Quién paga si me enfermo? (#nowhere)"]
            ---
            # A mutual health organization

            Members pay each month.

            ## Benefits

            Treatment in the district hospital.
            """;
    private static final String ROADS = "---\nid: roads\n---\n# Roads\n\nGravel and culverts.\n";

    @TempDir
    private Path folder;
    private SearchIndex index;

    @BeforeEach
    void open() {
        index = SearchIndex.open(folder.resolve("index"), Vocabularies.none());
        SampleLibrary.put(index, "mutual.md", MUTUAL);
        SampleLibrary.put(index, "roads.md", ROADS);
        index.commit();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private SectionHit best(String query) {
        Results results = index.search(Request.of(query));
        assertThat(SampleLibrary.ids(results)).containsExactly("mutual");
        return results.documents().getFirst().sections().getFirst();
    }

    @Test
    void aQuestionLeadsToTheSectionThatAnswersIt() {
        SectionHit hit = best("stall ill");
        assertThat(hit.anchor()).isEqualTo("benefits");
        assertThat(hit.snippet().text()).isEqualTo("What happens to my stall when I fall ill?");
        assertThat(hit.snippet().marks()).isNotEmpty();
    }

    @Test
    void oneOfTheWholeDocumentOrOfASectionThatIsNotThereLeadsToItsBeginning() {
        assertThat(best("doctor boss").anchor()).isEmpty();
        assertThat(best("enfermo").anchor()).isEmpty();
    }

    @Test
    void questionsAreStemmedInTheirLanguage() {
        assertThat(best("tomber malades").anchor()).isEqualTo("benefits");
    }

    @Test
    void aQuestionOfAnotherLanguageIsShownWithItsWordsMarked() {
        Snippet snippet = best("tomber malades").snippet();
        assertThat(snippet.text()).isEqualTo("Qui paie si je tombe malade ?");
        assertThat(snippet.marks()).hasSize(2);
    }

    @Test
    void aHitSaysThatItsWordsStandInAQuestion() {
        Explanation why = index.explain(Request.of("stall"), "mutual", "benefits").orElseThrow();
        assertThat(why.matches()).containsExactly(new Explanation.Match("stall", List.of(Explanation.Place.QUESTION), ""));
    }

    @Test
    void theTextItselfIsShownWhereItHasTheWords() {
        assertThat(best("hospital treatment").snippet().text()).isEqualTo("Treatment in the district hospital.");
    }

    @Test
    void aQuestionInOtherWordsIsFoundByItsMeaning() {
        try (Interpreter model = Interpreter.with(folder.resolve("model"));
                SearchIndex understood = SearchIndex.open(folder.resolve("understood"), Vocabularies.none(), model)) {
            SampleLibrary.put(understood, "mutual.md", MUTUAL);
            SampleLibrary.put(understood, "roads.md", ROADS);
            understood.commit();
            assertThat(understood.learn(List.of(), 1, Progress.none()).made()).isEqualTo(7);
            Results results = understood.search(Request.of("sickness closes the kiosk"));
            assertThat(SampleLibrary.ids(results)).startsWith("mutual");
            assertThat(results.documents().getFirst().sections().getFirst().anchor()).isEqualTo("benefits");
        }
    }

    @Test
    void anUnfinishedWordThatIsTheStemOfAFrenchOneIsABeginningToo() {
        SampleLibrary.put(index, "garden.md", "---\nid: garden\nquestions-fr: [\"Comment s'occuper du jardin ?\"]\n---\n# Garden\n\nBeds.\n");
        SampleLibrary.put(index, "risks.md", "---\nid: risks\n---\n# Risks\n\nOccupational and others.\n");
        index.commit();
        assertThat(SampleLibrary.complete(index, "occup")).containsExactlyInAnyOrder("garden", "risks");
    }
}
