package org.fieldbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.fieldbook.job.Progress;
import org.fieldbook.notebook.Notebook;
import org.fieldbook.ui.kit.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes pictures of a notebook with saved searches, some of which have found something new. */
class SavedSearchGalleryTest {
    private static final Path CONTENT = Path.of(System.getProperty("fieldbook.content", "content"));

    @TempDir
    Path data;

    @Test
    void savedSearchesArePictured() throws Exception {
        fillNotebook();
        try (OpenWindow window = OpenWindow.on(CONTENT, data, "")) {
            window.run(() -> window.content().go(new Place.Search("home workers theme:occupational-safety-and-health")));
            GalleryTest.shoot(window, "saved-search");
            window.run(() -> window.content().go(new Place.Kept()));
            GalleryTest.shoot(window, "saved-searches");
            window.run(() -> window.scene().lookup(".saved-open").requestFocus());
            window.robot.push(KeyCode.F2);
            window.rest();
            window.run(() -> Gallery.shoot("saved-searches-renaming", window.scene()));
            window.robot.push(KeyCode.ESCAPE);
            window.run(() -> window.scene().getRoot().lookupAll(".saved-delete").stream().skip(1).limit(1).forEach(button -> ((Button) button).fire()));
            window.rest();
            window.run(() -> Gallery.shoot("saved-searches-deleted", window.scene()));
            window.run(() -> window.app().speak("es"));
            window.rest();
            window.run(() -> Gallery.shoot("saved-searches-spanish", window.scene()));
            window.run(() -> window.app().speak("en"));
            assertThat(window.failures()).isEmpty();
        }
    }

    private void fillNotebook() {
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            notebook.save("Safer workshops at home", "home workers theme:occupational-safety-and-health", "wish-work-improvement-safe-homes");
            notebook.save("street vendors savings", "street vendors savings", "kenya-niscof-sacco-street-vendors");
            notebook.save("Cooperatives of waste pickers, and what made them last when the buyers set the price", "waste pickers -country:BRA kind:case-study",
                    "");
            notebook.save("quenching", "quenching", "");
            notebook.keep("wish-work-improvement-safe-homes", "step-by-step", "WISH › Step by step");
            notebook.keep("kenya-niscof-sacco-street-vendors", "", "A credit union for street vendors in Kenya");
        }
    }
}
