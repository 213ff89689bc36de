package org.fieldbook.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.richtext.TextPos;
import org.fieldbook.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pictures people look at before the reader is called done. */
class ReaderGalleryTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyBlockInEveryTheme(Theme theme) throws Exception {
        try (OpenReader reader = OpenReader.of(OpenReader.fixtures(), 980, 960, theme)) {
            reader.open("everything", "");
            reader.shoot("reader-top-" + theme.name().toLowerCase());
            for (String anchor : new String[] {"lists", "results-in-figures", "quotes-and-callouts", "code-and-the-rest", "sixth-level"}) {
                reader.open("everything", anchor);
                reader.shoot("reader-" + anchor + "-" + theme.name().toLowerCase());
                assertThat(reader.model.anchor()).isNotEmpty();
            }
        }
    }

    @Test
    void scriptsOfTheWorld() throws Exception {
        try (OpenReader reader = OpenReader.of(OpenReader.fixtures(), 980, 960, Theme.LIGHT)) {
            reader.open("scripts", "");
            reader.shoot("reader-scripts");
            reader.open("scripts", "العربية");
            reader.shoot("reader-arabic");
            assertThat(reader.page().pieces()).hasSizeGreaterThan(10);
        }
    }

    @Test
    void findingANoteAndASelection() throws Exception {
        try (OpenReader reader = OpenReader.of(OpenReader.fixtures(), 980, 760, Theme.LIGHT)) {
            reader.open("everything", "");
            reader.run(() -> reader.view.find());
            reader.robot.write("th");
            reader.rest();
            reader.run(() -> reader.view.requestFocus());
            for (int i = 0; i < 4; i++) {
                reader.robot.push(KeyCode.TAB);
                reader.rest();
            }
            reader.shoot("reader-find-and-note");
            assertThat(reader.on(() -> reader.view.tip().isVisible())).isTrue();
            reader.open("everything", "results-in-figures");
            reader.run(() -> reader.view.pane().area().select(TextPos.ofLeading(reader.piece("Results in"), 8), TextPos.ofLeading(reader.piece("Claims"), 3)));
            reader.shoot("reader-selection");
        }
    }

    @Test
    void realDocuments() throws Exception {
        Path content = Path.of(System.getProperty("fieldbook.content", "content"));
        try (OpenReader reader = OpenReader.of(content, 980, 960, Theme.LIGHT)) {
            for (String id : new String[] {"wish-work-improvement-safe-homes", "brazil-unisol-cut-waste-pickers", "brief-informal-sector-organizations"}) {
                reader.open(id, "");
                reader.shoot("reader-real-" + id);
                assertThat(reader.model.document()).isEqualTo(id);
            }
            reader.open("brazil-unisol-cut-waste-pickers", "lessons", Finder.of("cooperative"));
            reader.shoot("reader-real-marked");
            reader.run(() -> reader.model.textSizeProperty().set(34));
            reader.shoot("reader-real-large");
            reader.run(() -> reader.model.textSizeProperty().set(17));
            reader.open("wish-work-improvement-safe-homes", "checklist");
            reader.shoot("reader-real-checklist");
            reader.open("wish-work-improvement-safe-homes", "results-in-figures");
            reader.shoot("reader-real-figures");
            reader.run(() -> reader.view.pane().area().moveDocumentEnd());
            reader.shoot("reader-real-questions");
        }
    }
}
