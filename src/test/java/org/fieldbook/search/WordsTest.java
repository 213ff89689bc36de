package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What words find, in whatever form they are typed. */
class WordsTest {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            home-based weaving     | plain-note
            homebased weaving      | plain-note
            home based weaving     | plain-note
            "home-based" weaving   | plain-note
            homebased workers      | safe-home-checklist
            home based workers     | safe-home-checklist
            home-based workers     | safe-home-checklist
            "home based workers"   | safe-home-checklist
            cooperative Recife     | recife-pickers
            co-operative Recife    | recife-pickers
            co operative Recife    | recife-pickers
            coöperative recife     | recife-pickers
            organizing years       | recife-pickers
            labor office           | nairobi-hawkers
            neighbor licenses      | nairobi-hawkers
            otienos                | nairobi-hawkers
            harbor workers union   | recife-pickers
            harbour worker’s union | recife-pickers
            1250 members           | recife-pickers
            1,250 members          | recife-pickers
            lighthouse trust       | nairobi-hawkers
            Pickers contracts      | recife-pickers
            signature treasurers   | long-manual
            economie formelle      | marche-de-lome
            économies maison       | marche-de-lome
            negocier mairie        | marche-de-lome
            l’économie formelle    | marche-de-lome
            negociacion municipalidad | mercado-de-lima
            organizaciones trabajador | mercado-de-lima
            ความปลอดภัยในบ้าน         | khwam-plotphai
            แสงสว่าง ฝุ่น               | khwam-plotphai
            """)
    void aWordFindsItsOtherForms(String query, String id) {
        assertThat(SampleLibrary.complete(index, query)).contains(id);
    }

    @Test
    void aWordLeftInTheMiddleIsTheBeginningOfOthers() {
        Results found = index.search(Request.of("recife contr"));
        assertThat(SampleLibrary.complete(index, "recife contr")).containsExactly("recife-pickers");
        assertThat(found.understanding().failed()).isEmpty();
        assertThat(found.understanding().also()).as("what it was taken for").containsExactly("contract");
        assertThat(index.search(Request.of("recife contr").literally()).understanding().failed()).containsExactly("contr");
    }

    @Test
    void aHyphenatedWordThatStandsNowhereIsLookedForAsItsWords() {
        assertThat(SampleLibrary.complete(index, "shillings-nairobi")).containsExactly("nairobi-hawkers");
        assertThat(SampleLibrary.ids(index, "zanzibar-nairobi")).startsWith("nairobi-hawkers");
        assertThat(index.search(Request.of("zanzibar-nairobi")).understanding().failed()).containsExactly("zanzibar");
    }

    @Test
    void wordsOfADocumentMayStandInDifferentSectionsAndInItsTitle() {
        assertThat(SampleLibrary.complete(index, "nairobi shillings audit")).containsExactly("nairobi-hawkers");
    }

    @Test
    void aWordThatStandsNowhereInTheRightFormIsNotFoundLiterally() {
        assertThat(SampleLibrary.ids(index.search(Request.of("occupatonal").literally()))).isEmpty();
    }

    @Test
    void kinOfAWordIsFoundAfterTheWordItself() {
        SampleLibrary.put(index, "kin.md", "# Kin\n\nThey negotiate and bargain about information.");
        SampleLibrary.put(index, "word.md", "# Word\n\nA negotiation took place in an informal room.");
        index.refresh();
        try {
            assertThat(SampleLibrary.ids(index, "negotiations")).startsWith("word", "kin");
            assertThat(SampleLibrary.complete(index, "informal")).containsExactly("word");
        } finally {
            List.of("kin.md", "word.md").forEach(name -> index.remove(Path.of("pack", name)));
            index.refresh();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"camelot de trottoir", "camelots des trottoirs", "camelots trottoir", "vendedores de acera", "los vendedores de las aceras"})
    void namesInOtherLanguagesFindWhatTheyStandFor(String query) {
        Results results = index.search(Request.of(query));
        assertThat(SampleLibrary.ids(results)).startsWith("nairobi-hawkers");
        assertThat(results.understanding().also()).contains("hawker");
        assertThat(index.search(Request.of("hawker")).understanding().also()).containsExactly("street vendor");
    }

    @Test
    void whatEachWordWasWidenedByIsShownInTurn() {
        SampleLibrary.put(index, "sellers.md", "# Sellers\n\nA pavement seller minds occupational safety and health.");
        index.refresh();
        try {
            assertThat(index.search(Request.of("hawker OSH")).understanding().also())
                    .containsExactly("street vendor", "occupational safety and health", "pavement seller");
        } finally {
            index.remove(Path.of("pack", "sellers.md"));
            index.refresh();
        }
    }

    @Test
    void synonymsWidenInTheirDirectionOnly() {
        Results vendors = index.search(Request.of("pavement sellers"));
        assertThat(SampleLibrary.ids(vendors)).contains("nairobi-hawkers");
        assertThat(vendors.understanding().also()).contains("hawker");
        SampleLibrary.put(index, "craft.md", "# Craft\n\nA craft producer sells baskets.");
        index.refresh();
        try {
            assertThat(SampleLibrary.complete(index, "weaver")).contains("craft", "safe-home-checklist");
            assertThat(SampleLibrary.complete(index, "craft producer")).containsExactly("craft");
        } finally {
            index.remove(Path.of("pack", "craft.md"));
            index.refresh();
        }
    }

    @Test
    void acronymsThatAreWordsAreMeantInCapitalsOnly() {
        assertThat(index.search(Request.of("WISH")).understanding().also()).contains("Work Improvement in Safe Homes");
        assertThat(index.search(Request.of("wish")).understanding().also()).isEmpty();
        Results capitals = index.search(Request.of("WISH"));
        SectionHit opening = capitals.documents().getFirst().sections().getFirst();
        assertThat(opening.anchor()).isEmpty();
        assertThat(capitals.documents().getFirst().sections()).extracting(SectionHit::anchor).doesNotContain("occupational-health");
        assertThat(index.search(Request.of("wish")).documents().getFirst().sections()).extracting(SectionHit::anchor).contains("occupational-health");
    }

    @Test
    void anAcronymFindsItsNameAndTheReverse() {
        assertThat(SampleLibrary.complete(index, "HWU")).containsExactlyInAnyOrder("recife-pickers", "nairobi-hawkers");
        assertThat(SampleLibrary.complete(index, "OSH")).isEmpty();
        SampleLibrary.put(index, "osh.md", "# Rules\n\nOccupational safety and health for all.");
        index.refresh();
        try {
            assertThat(SampleLibrary.complete(index, "OSH")).containsExactly("osh");
        } finally {
            index.remove(Path.of("pack", "osh.md"));
            index.refresh();
        }
    }

    @Test
    void labelsInOtherLanguagesFindEnglishDocuments() {
        assertThat(SampleLibrary.complete(index, "vendeurs de rue kenya")).containsExactly("nairobi-hawkers");
        assertThat(SampleLibrary.complete(index, "vendedores ambulantes kenia")).containsExactly("nairobi-hawkers");
        assertThat(SampleLibrary.complete(index, "trabajadores a domicilio")).contains("safe-home-checklist");
        assertThat(SampleLibrary.ids(index, "sans-papiers vendeurs de rue kenya")).startsWith("nairobi-hawkers");
    }

    @Test
    void aQuestionIsAnsweredByItsTellingWords() {
        Results results = index.search(Request.of("How can home workers make their place safer?"));
        assertThat(SampleLibrary.ids(results)).startsWith("safe-home-checklist");
        assertThat(results.understanding().failed()).isEmpty();
    }

    @Test
    void stopWordsCountWhenThereIsNothingElse() {
        assertThat(SampleLibrary.complete(index, "who they")).contains("safe-home-checklist");
    }

    @Test
    void fewCompleteAnswersAreFollowedByIncompleteOnes() {
        Results results = index.search(Request.of("shillings reinsurance"));
        assertThat(results.understanding().complete()).isZero();
        assertThat(results.understanding().relaxed()).isEqualTo(Understanding.Relaxed.ANY_WORD);
        assertThat(SampleLibrary.ids(results)).containsExactlyInAnyOrder("nairobi-hawkers", "long-manual");
        assertThat(index.search(Request.of("shillings reinsurance").literally()).documents()).isEmpty();
    }

    @Test
    void completeAnswersComeFirst() {
        Results results = index.search(Request.of("hawkers borrow bank mutual insurance fund"));
        assertThat(results.understanding().complete()).isZero();
        Results fund = index.search(Request.of("hawkers fund"));
        assertThat(fund.understanding().complete()).isEqualTo(1);
        assertThat(SampleLibrary.ids(fund)).startsWith("nairobi-hawkers").contains("long-manual");
    }

    @Test
    void misspeltWordsAreCorrectedAndSaidSo() {
        Results results = index.search(Request.of("occupatonal helth"));
        assertThat(results.understanding().corrected()).contains("occupational health");
        assertThat(results.understanding().failed()).as("they were put right").isEmpty();
        assertThat(SampleLibrary.ids(results)).startsWith("safe-home-checklist");
        assertThat(index.search(Request.of("occupatonal")).understanding().relaxed()).isEqualTo(Understanding.Relaxed.SPELLING);
        assertThat(index.search(Request.of("Batambang")).understanding().corrected()).contains("battambang");
        assertThat(index.search(Request.of("patmaka")).understanding().corrected()).contains("patamaka");
        assertThat(index.search(Request.of("occupatonal helth").literally()).understanding().corrected()).isEmpty();
    }

    @Test
    void aWordNobodyKnowsIsNamed() {
        Results results = index.search(Request.of("hawkers xylophone"));
        assertThat(results.understanding().failed()).containsExactly("xylophone");
        assertThat(SampleLibrary.ids(results)).startsWith("nairobi-hawkers");
    }

    @Test
    void whileTypingTheLastWordStandsForItsContinuations() {
        assertThat(SampleLibrary.ids(index.search(Request.of("recife lawy").whileTyping()))).startsWith("recife-pickers");
        assertThat(SampleLibrary.ids(index.search(Request.of("reinsur").whileTyping()))).containsExactly("long-manual");
        assertThat(SampleLibrary.ids(index.search(Request.of("อุบัติเหตุ แสงสว่าง").whileTyping()))).contains("khwam-plotphai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"occpat", "occcupat", "occapat", "ocucpat", "recife ocupat"})
    void halfAMisspeltWordFindsWhatItWasToBecome(String typed) {
        Results results = index.search(Request.of(typed).whileTyping());
        assertThat(results.understanding().also()).contains("occupational");
        assertThat(SampleLibrary.ids(results)).contains("safe-home-checklist");
        Results paused = index.search(Request.of(typed));
        assertThat(paused.understanding().also()).contains("occupational");
        assertThat(SampleLibrary.ids(paused)).contains("safe-home-checklist");
        assertThat(SampleLibrary.ids(index.search(Request.of(typed).literally()))).isEmpty();
    }

    @Test
    void whatAWordWasTakenForIsExplainedAsTheWordItself() {
        assertThat(index.explain(Request.of("occpat"), "safe-home-checklist", "occupational-health").orElseThrow().matches())
                .isNotEmpty().noneMatch(Explanation.Match::synonym);
    }

    @Test
    void aNumberIsNotTakenForTheBeginningOfAnother() {
        SampleLibrary.put(index, "crowd.md", "# Crowd\n\n40000 members came.");
        index.refresh();
        try {
            for (String query : List.of("4000 members", "members 4000")) {
                Understanding read = index.search(Request.of(query)).understanding();
                assertThat(read.failed()).containsExactly("4000");
                assertThat(read.complete()).isZero();
            }
        } finally {
            index.remove(Path.of("pack", "crowd.md"));
            index.refresh();
        }
    }

    @Test
    void whileOneTypesAWordIsCorrectedAsItIsAfterwards() {
        SampleLibrary.put(index, "relations.md", "# Kin\n\nrelations");
        List.of("a", "b", "c").forEach(name -> SampleLibrary.put(index, name + ".md", "# Crop " + name + "\n\nrotations"));
        index.refresh();
        try {
            Request request = Request.of("retaitons");
            assertThat(index.search(request.whileTyping()).understanding().corrected()).isPresent()
                    .isEqualTo(index.search(request).understanding().corrected());
        } finally {
            List.of("relations.md", "a.md", "b.md", "c.md").forEach(name -> index.remove(Path.of("pack", name)));
            index.refresh();
        }
    }

    @Test
    void aWrongLetterAtTheEndMayBeTheBeginningOfAnotherWord() {
        Results results = index.search(Request.of("occupax").whileTyping());
        assertThat(results.understanding().failed()).containsExactly("occupax");
        assertThat(SampleLibrary.ids(results)).isEmpty();
    }

    @Test
    void shortenedWordsFindWhatTheyBegin() {
        SampleLibrary.put(index, "money.md", "# Money\n\nFinancial education is the financial skill of households.");
        SampleLibrary.put(index, "end.md", "---\nkeywords: [educadores, educateurs, educators]\n---\n# End\n\nThe final word.");
        index.refresh();
        try {
            Results results = index.search(Request.of("finan educ"));
            assertThat(SampleLibrary.ids(results)).startsWith("money");
            assertThat(results.understanding().corrected()).as("final is less far away, but fewer mean it").isEmpty();
            assertThat(results.understanding().suggestion()).isEmpty();
            assertThat(results.understanding().also()).as("words of the texts first").startsWith("financial", "education");
            assertThat(results.understanding().failed()).as("more may be typed of the last word, not of this one").containsExactly("finan");
            assertThat(results.understanding().guessed()).containsExactly("finan", "educ");
            assertThat(index.search(Request.of("finan \"financial skill\"")).understanding().failed()).as("no last word").containsExactly("finan");
        } finally {
            List.of("money.md", "end.md").forEach(name -> index.remove(Path.of("pack", name)));
            index.refresh();
        }
    }

    @Test
    void exactFormsComeBeforeOtherForms() {
        SampleLibrary.put(index, "one.md", "# A\n\nfarming of barley");
        SampleLibrary.put(index, "two.md", "# A\n\nfarmed of barley");
        index.refresh();
        try {
            assertThat(SampleLibrary.ids(index, "farming barley")).startsWith("one", "two");
            assertThat(SampleLibrary.ids(index, "farmed barley")).startsWith("two", "one");
        } finally {
            List.of("one.md", "two.md").forEach(name -> index.remove(Path.of("pack", name)));
            index.refresh();
        }
    }
}
