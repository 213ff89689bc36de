package org.fieldbook.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.fieldbook.content.DocumentReader;
import org.fieldbook.content.LinkTarget;
import org.fieldbook.ui.kit.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermsTest {
    private static final String GLOSSARY = """
            # Glossary

            ### OSH

            Safety and health at work.

            French: santé au travail · Spanish: salud en el trabajo

            ### Informal economy

            Work that the law does not reach. See OSH.
            """;
    private static final String TEXT = """
            # About OSH

            In the informal
            economy, OSH is new; OSH is **OSH**. See [OSH](glossary.md#osh) and `OSH`, not the osh.

            ## Second OSH

            - An item on OSH.

            | OSH |
            |---|
            | The informal economy |
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("glossary.md"), GLOSSARY);
        Files.writeString(folder.resolve("text.md"), TEXT);
    }

    @Test
    void theFirstOccurrenceInEachSectionIsMarked() {
        Page page = page("text");
        assertThat(terms(page)).containsExactly("informal economy", "OSH", "OSH", "informal economy");
        assertThat(Made.piece(page, "is new").text()).isEqualTo("In the informal economy, OSH is new; OSH is OSH. See OSH and OSH, not the osh.");
    }

    @Test
    void aTermLeadsToItsPlaceInTheGlossary() {
        Aim.Term term = (Aim.Term) runs(page("text")).getFirst().aim().orElseThrow();
        assertThat(term.place()).isEqualTo(new LinkTarget.There("glossary", "informal-economy"));
    }

    @Test
    void theGlossaryDoesNotExplainItself() {
        assertThat(terms(page("glossary"))).isEmpty();
    }

    @Test
    void aLibraryWithoutAGlossaryShowsItsTextAsBefore() throws Exception {
        Files.delete(folder.resolve("glossary.md"));
        assertThat(terms(page("text"))).isEmpty();
    }

    @Test
    void copiedTextIsAsItWasWritten() {
        Page page = page("text");
        assertThat(Copied.markdown(page, Stretch.all(page))).contains("In the informal economy, OSH is new; OSH is **OSH**.");
    }

    @Test
    void theKeyExplainsOneTermAfterTheOtherAndEnterGoesToTheGlossary() throws Exception {
        try (OpenReader reader = OpenReader.of(folder)) {
            reader.open("text", "");
            reader.run(() -> reader.view.requestFocus());
            reader.robot.press(KeyCode.CONTROL).press(KeyCode.I).release(KeyCode.I).release(KeyCode.CONTROL);
            reader.rest();
            assertThat(reader.on(() -> reader.view.tip().isVisible())).isTrue();
            assertThat(reader.view.tip().text()).startsWith("Informal economy\nWork that the law does not reach.");
            reader.robot.press(KeyCode.CONTROL).press(KeyCode.I).release(KeyCode.I).release(KeyCode.CONTROL);
            reader.rest();
            assertThat(reader.view.tip().text()).startsWith("OSH\nSafety and health at work.\nFrench: santé au travail\nSpanish: salud en el trabajo");
            reader.robot.push(KeyCode.ENTER);
            reader.rest();
            reader.until("the glossary is shown", () -> reader.model.document().equals("glossary"));
            assertThat(reader.model.anchor()).isEqualTo("osh");
        }
    }

    @Test
    void theTabKeyPassesTerms() throws Exception {
        try (OpenReader reader = OpenReader.of(folder)) {
            reader.open("text", "");
            assertThat(reader.on(() -> reader.view.pane().targets())).noneMatch(Target::isTerm).isNotEmpty();
            assertThat(reader.on(() -> reader.view.pane().terms())).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void pictures(Theme theme) throws Exception {
        Path content = Path.of(System.getProperty("fieldbook.content", "content"));
        try (OpenReader reader = OpenReader.of(content, 980, 960, theme)) {
            reader.open("wish-work-improvement-safe-homes", "");
            reader.run(() -> reader.view.requestFocus());
            reader.robot.press(KeyCode.CONTROL).press(KeyCode.I).release(KeyCode.I).release(KeyCode.CONTROL);
            reader.rest();
            reader.shoot("reader-term-" + theme.name().toLowerCase());
            assertThat(reader.on(() -> reader.view.tip().isVisible())).isTrue();
        }
    }

    private Page page(String id) {
        return Made.page(folder, DocumentReader.read(folder.resolve(id + ".md")));
    }

    private static List<Run> runs(Page page) {
        return page.pieces().stream().flatMap(piece -> piece.runs().stream()).filter(run -> run.looks().contains(Look.TERM)).toList();
    }

    private static List<String> terms(Page page) {
        return runs(page).stream().map(Run::text).toList();
    }
}
