package org.fieldbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes a picture of every screen, in every theme and at twice the size, on the shipped library. */
class GalleryTest {
    private static final Path CONTENT = Path.of(System.getProperty("fieldbook.content", "content"));

    @TempDir
    Path data;

    @Test
    void everyScreenIsPictured() throws Exception {
        try (OpenWindow window = OpenWindow.on(CONTENT, data, "")) {
            window.run(() -> window.content().go(new Place.Search("")));
            shoot(window, "home");
            window.run(() -> window.content().go(new Place.Search("how can home workers make their workshop safer?")));
            window.rest();
            window.run(() -> window.content().go(new Place.Reading("wish-work-improvement-safe-homes", "step-by-step")));
            shoot(window, "search-and-read");
            window.run(() -> window.content().go(new Place.Search("hawkers who save togehter against sickness")));
            window.rest();
            window.run(() -> window.content().go(new Place.Reading("kenya-niscof-sacco-street-vendors", "")));
            window.rest();
            why(window);
            shoot(window, "why");
            window.run(() -> window.app().show(Theme.LIGHT, 200));
            window.rest();
            window.run(() -> window.content().go(new Place.Search("hawkers who save togehter against sickness")));
            window.rest();
            why(window);
            why(window);
            window.run(() -> Gallery.shoot("why-200-percent", window.scene()));
            window.run(() -> window.app().show(Theme.LIGHT, 100));
            window.run(() -> window.content().goLike("kenya-niscof-sacco-street-vendors", "what-made-it-hard"));
            shoot(window, "like-this");
            window.run(() -> window.content().go(new Place.Search("theme:savings-and-credit")));
            shoot(window, "facet");
            window.run(() -> window.content().go(new Place.Search("country:KHM")));
            shoot(window, "country");
            window.run(() -> window.content().go(new Place.Search("organisation:kenasvit")));
            shoot(window, "organisation");
            window.run(() -> window.content().go(new Place.Search("street vendors savings")));
            window.rest();
            window.run(() -> window.content().go(new Place.Reading("kenya-niscof-sacco-street-vendors", "")));
            shoot(window, "case-study");
            window.run(() -> window.content().go(new Place.Reading("cambodia-gret-community-health-insurance", "results-in-figures")));
            shoot(window, "figures");
            window.run(() -> window.content().go(new Place.Search("zzyzx kind:manual")));
            shoot(window, "nothing-found");
            window.run(() -> window.content().go(new Place.Kept()));
            shoot(window, "notebook");
            window.run(() -> window.content().go(new Place.Help()));
            shoot(window, "help");
            assertThat(window.failures()).isEmpty();
        }
    }

    /** Lets the first result say why it is there, or say it no more. */
    private static void why(OpenWindow window) throws Exception {
        window.run(() -> window.content().browse().searchBar().take());
        window.robot.press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        window.rest();
    }

    /** Takes a picture in every theme and at twice the size. */
    static void shoot(OpenWindow window, String name) throws Exception {
        window.rest();
        for (Theme theme : Theme.values()) {
            window.run(() -> window.app().show(theme, 100));
            window.rest();
            window.run(() -> Gallery.shoot(name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT), window.scene()));
        }
        window.run(() -> window.app().show(Theme.LIGHT, 200));
        window.rest();
        window.run(() -> Gallery.shoot(name + "-200-percent", window.scene()));
        window.run(() -> window.app().show(Theme.LIGHT, 100));
    }
}
