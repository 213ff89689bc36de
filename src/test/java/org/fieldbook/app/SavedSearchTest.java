package org.fieldbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fieldbook.content.Facet;
import org.fieldbook.search.Selection;
import org.fieldbook.ui.kit.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves searches in the real window, and sees them stay live. */
class SavedSearchTest {
    @TempDir
    Path folder;
    private Path pack;
    private Path data;

    @BeforeEach
    void layOutALibrary() {
        pack = folder.resolve("pack");
        data = folder.resolve("data");
        SmallPack.copyTo(pack);
    }

    @Test
    void aSavedSearchTellsWhatIsNewUntilItIsLookedAt() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            assertThat(save(window).isDisabled()).isTrue();
            window.run(() -> window.content().go(new Place.Search("lantern country:KEN")));
            window.rest();
            assertThat(save(window).isSelected()).isFalse();
            window.robot.press(KeyCode.CONTROL).press(KeyCode.S).release(KeyCode.S).release(KeyCode.CONTROL);
            window.until("it is saved", () -> save(window).isSelected());
            window.run(() -> window.content().go(new Place.Search("")));
            toNotebook(window);
            assertThat(text(window, ".saved-name")).isEqualTo("lantern · Kenya");
            assertThat(text(window, ".saved-facts")).startsWith("2 documents · last looked at ");
            assertThat(badge(window)).isEmpty();

            Files.writeString(pack.resolve("fair.md"), "---\ncountries: [KEN]\n---\n# The fair\n\nEach stall has a lantern.\n");
            window.until("the new page is told", () -> badge(window).equals(Optional.of("1 new")));
            assertThat(text(window, ".saved-facts")).startsWith("3 documents");
            assertThat(text(window, ".rail-badge")).isEqualTo("1");
            assertThat(rail(window).getAccessibleText()).isEqualTo("Notebook, 1 new document in saved searches");

            window.run(() -> ((Button) window.scene().lookup(".saved-open")).fire());
            window.until("its words and choices are there again", () -> window.content().browse().model().textProperty().get().equals("lantern")
                    && window.content().browse().model().selectionProperty().get().state(Facet.COUNTRY, "KEN") == Selection.State.INCLUDED);
            window.rest();
            assertThat(save(window).isSelected()).isTrue();
            assertThat(window.find(".rail-badge")).isEmpty();
            toNotebook(window);
            assertThat(badge(window)).isEmpty();
            assertThat(window.failures()).isEmpty();
        }
    }

    @Test
    void aSavedSearchIsRenamedDeletedAndBroughtBackWithTheKeys() throws Exception {
        saveAndClose("lantern");
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            toNotebook(window);
            window.run(() -> window.scene().lookup(".saved-open").requestFocus());
            window.robot.push(KeyCode.F2).write("Thrown away").push(KeyCode.ESCAPE);
            window.rest();
            assertThat(text(window, ".saved-name")).isEqualTo("lantern");
            window.robot.push(KeyCode.F2).write("Light").push(KeyCode.ENTER);
            window.until("it has its name", () -> text(window, ".saved-name").equals("Light"));
            window.rest();
            assertThat(text(window, ".saved-query")).isEqualTo("lantern");
            assertThat(focused(window).getStyleClass()).contains("saved-open");

            window.robot.push(KeyCode.DELETE);
            window.until("the way back has the keyboard", () -> focused(window).getStyleClass().contains("gone-undo"));
            window.rest();
            assertThat(text(window, ".gone-row .label")).contains("Light");
            window.robot.push(KeyCode.SPACE);
            window.until("it is back and has the keyboard", () -> focused(window).getStyleClass().contains("saved-open"));
            assertThat(text(window, ".saved-name")).isEqualTo("Light");

            window.run(() -> ((Button) window.scene().lookup(".saved-delete")).fire());
            window.rest();
            window.run(() -> window.content().go(new Place.Search("")));
            toNotebook(window);
            assertThat(window.find(".gone-row")).isEmpty();
            assertThat(window.find(".saved-open")).isEmpty();
            assertThat(window.failures()).isEmpty();
        }
    }

    @Test
    void thePressedButtonLeadsToAnotherNameOrTheEnd() throws Exception {
        saveAndClose("lantern");
        try (OpenWindow window = OpenWindow.on(pack, data, "fieldbook://search?q=lantern")) {
            window.until("it is known to be saved", () -> save(window).isSelected());
            window.run(() -> window.content().deleteSaved("lantern"));
            window.until("it is saved no longer", () -> !save(window).isSelected());
            window.run(() -> way(window).fire());
            window.until("it is saved again", () -> save(window).isSelected());
            window.run(() -> window.content().renameSaved("lantern"));
            window.until("its name can be written", () -> window.scene().lookup(".saved-field") != null && focused(window).getStyleClass().contains("saved-field"));
            window.robot.write("Light").push(KeyCode.ENTER);
            window.until("it has its name", () -> text(window, ".saved-name").equals("Light"));
        }
    }

    @Test
    void savedSearchesAreOfferedWhileOneTypes() throws Exception {
        saveAndClose("lantern country:KEN");
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.content().browse().searchBar().take());
            window.robot.write("keny");
            window.until("suggestions stand below the box", () -> javafx.stage.Window.getWindows().size() > 1);
            window.rest();
            window.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
            window.until("the saved search is on the screen", () -> window.content().browse().model().line().equals("lantern country:KEN"));
        }
    }

    @Test
    void aSavedSearchOutlivesAChangeOfLanguage() throws Exception {
        saveAndClose("lantern -country:KEN");
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.app().speak("fr"));
            window.rest();
            toNotebook(window);
            assertThat(text(window, ".saved-name")).isEqualTo("lantern · not Kenya");
            assertThat(text(window, ".saved-query")).isEqualTo("lantern · sauf Kenya");
            window.run(() -> ((Button) window.scene().lookup(".saved-open")).fire());
            window.rest();
            assertThat(window.content().browse().model().line()).isEqualTo("lantern -country:KEN");
            window.run(() -> window.app().speak("en"));
        }
    }

    private void saveAndClose(String line) throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.content().go(new Place.Search(line)));
            window.rest();
            window.run(() -> save(window).fire());
            window.until("it is saved", () -> save(window).isSelected());
            window.rest();
        }
    }

    private static void toNotebook(OpenWindow window) throws Exception {
        window.run(() -> rail(window).fire());
        window.rest();
    }

    private static Button rail(OpenWindow window) {
        return (Button) window.scene().lookup("#rail-kept");
    }

    private static ToggleButton save(OpenWindow window) {
        return (ToggleButton) window.content().browse().searchBar().lookup("#save-search");
    }

    private static Button way(OpenWindow window) {
        return (Button) List.copyOf(window.scene().getRoot().lookupAll(".status-line .button")).getFirst();
    }

    private static Node focused(OpenWindow window) {
        return window.scene().getFocusOwner();
    }

    private static String text(OpenWindow window, String selector) {
        return window.find(selector).map(node -> ((Labeled) node).getText()).orElse("");
    }

    private static Optional<String> badge(OpenWindow window) {
        return window.find(".fresh-badge").filter(Node::isVisible).map(node -> ((Label) node).getText());
    }
}
