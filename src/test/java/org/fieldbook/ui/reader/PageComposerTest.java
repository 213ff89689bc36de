package org.fieldbook.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.commonmark.testutil.TestResources;
import org.fieldbook.content.Document;
import org.fieldbook.content.DocumentReader;
import org.fieldbook.content.LinkTarget;
import org.fieldbook.content.PlainText;
import org.junit.jupiter.api.Test;

class PageComposerTest {
    private final Page everything = Made.fixture("everything");

    @Test
    void theTitleIsShownOnceAndItsAnchorLeadsToTheTop() {
        assertThat(Made.texts(everything).stream().filter("Everything a document can hold"::equals)).hasSize(1);
        assertThat(everything.piece("everything-a-document-can-hold")).contains(0);
    }

    @Test
    void everyHeadingHasItsLevelItsPathAndItsPiece() {
        Page.Heading tasks = everything.headings().stream().filter(heading -> heading.anchor().equals("tasks")).findFirst().orElseThrow();
        assertThat(tasks.level()).isEqualTo(3);
        assertThat(tasks.path()).endsWith("Lists", "Tasks");
        assertThat(everything.pieces().get(tasks.piece()).text()).isEqualTo("Tasks");
        assertThat(everything.headingAt(tasks.piece() + 1)).isEqualTo(everything.headings().indexOf(tasks));
    }

    @Test
    void listsHangByTheirDepth() {
        assertThat(Made.piece(everything, "First thing").setting().indent()).isEqualTo(1.5);
        assertThat(Made.piece(everything, "Deeper still").setting().indent()).isEqualTo(4.5);
        Piece.Prose numbered = (Piece.Prose) Made.piece(everything, "And once more").body();
        assertThat(numbered.marker()).contains(new Marker.Number(2));
    }

    @Test
    void namesakesAmongTasksAreToldApart() {
        List<Marker.Task> tasks = everything.pieces().stream().filter(piece -> piece.body() instanceof Piece.Prose)
                .flatMap(piece -> ((Piece.Prose) piece.body()).marker().stream()).filter(Marker.Task.class::isInstance).map(Marker.Task.class::cast).toList();
        assertThat(tasks).containsExactly(new Marker.Task("Lift with both hands", false), new Marker.Task("Store things at waist height", true),
                new Marker.Task("Lift with both hands #2", false));
    }

    @Test
    void aTaskKeepsItsKeyWhenLinesMove() {
        Page before = Made.page("# T\n\n- [ ] one\n- [ ] two\n");
        Page after = Made.page("# T\n\nA new paragraph.\n\n- [ ] zero\n- [ ] two\n- [ ] one\n");
        assertThat(marker(before, "two")).isEqualTo(marker(after, "two"));
    }

    private static Optional<Marker> marker(Page page, String text) {
        return ((Piece.Prose) Made.piece(page, text).body()).marker();
    }

    @Test
    void everyKindOfCalloutHasItsWordAndAnUnknownOneItsOwnName() {
        assertThat(Made.texts(everything)).contains("Note", "Important", "Warning", "Caution", "Lesson", "Suggestion", "Doubt", "Example", "RECIPE");
        assertThat(Made.piece(everything, "Solvents burn.").setting().enclosures()).extracting(Enclosure::style).containsExactly("callout-warning");
    }

    @Test
    void notesAreNumberedAsTheyAreCalledAndCitationsAreWrittenOut() {
        Run mark = everything.pieces().stream().flatMap(piece -> piece.runs().stream()).filter(run -> run.looks().contains(Look.NOTE_MARK)).findFirst().orElseThrow();
        assertThat(mark.aim()).contains(new Aim.ToNote("cited", 1));
        assertThat(everything.pieces().get(everything.notes().get("cited")).text())
                .startsWith("International Labour Organization 2022, Trade unions and the social and solidarity economy, Box 4.");
        assertThat(everything.pieces().get(everything.notes().get("words")).text()).startsWith("A note in words, with a link and stress.");
    }

    @Test
    void aNoteOfAnUnknownSourceIsShownAsItWasWritten() {
        Page page = Made.page("Words.[^a]\n\n[^a]: @nobody-2001, page 3.\n");
        assertThat(page.pieces().get(page.notes().get("a")).text()).startsWith("@nobody-2001, page 3.");
    }

    @Test
    void linksAreFollowedOrShownAsTheyLead() {
        Run there = run("another document");
        assertThat(there.aim()).contains(new Aim.Follow(new LinkTarget.There("other", "second-part"), "Another document › Second part"));
        assertThat(run("a file").aim()).isEmpty();
        assertThat(Made.texts(everything).toString()).contains("a file (file:///etc/passwd)");
    }

    private Run run(String text) {
        return everything.pieces().stream().flatMap(piece -> piece.runs().stream()).filter(run -> run.text().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void columnsOfFiguresStandAtTheRight() {
        Grid grid = ((Piece.Row) Made.piece(everything, "Indicator").body()).grid();
        assertThat(grid.alignment(0)).isEqualTo(org.fieldbook.content.Block.Alignment.START);
        assertThat(grid.alignment(1)).isEqualTo(org.fieldbook.content.Block.Alignment.END);
        assertThat(grid.alignment(2)).isEqualTo(org.fieldbook.content.Block.Alignment.START);
    }

    @Test
    void commentsAreHiddenAndOtherHtmlIsShownAsText() {
        assertThat(Made.texts(everything).toString()).contains("<div>raw <b>HTML</b></div>").doesNotContain("a comment nobody sees");
    }

    @Test
    void aPictureOutsideThePackIsToldByItsWords() {
        assertThat(Made.texts(everything)).contains("A pattern of squares", "Picture: Out of the pack");
    }

    @Test
    void theFootNamesTheReferencesAndTheNeighbours() {
        assertThat(Made.texts(everything)).contains("References", "unknown-source", "Related", "Another document  Lesson");
    }

    @Test
    void textThatWouldBeSlowToLayOutBecomesSeveralPieces() {
        String words = "informal economy ".repeat(2000).strip();
        Page page = Made.page(words);
        assertThat(page.pieces()).allMatch(piece -> piece.text().length() <= 4000);
        assertThat(String.join("", Made.texts(page))).contains(words);
    }

    @Test
    void noWordOfTheSpecificationsExamplesIsLost() {
        for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
            Document document = DocumentReader.read(OpenReader.fixtures().resolve("spec.md"), "---\ntitle: T\n---\n" + example.getSource());
            String shown = squeezed(String.join(" ", Made.texts(Made.page(document))));
            for (String word : PlainText.of(document.blocks()).split("\\s+")) {
                assertThat(shown).as(example.getSource()).contains(squeezed(word));
            }
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00AD\\u200B\\uFEFF]+", "");
    }
}
