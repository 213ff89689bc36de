package org.fieldbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.ui.kit.Place;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History();
    private final Place home = new Place.Search("");
    private final Place manual = new Place.Reading("manual", "");
    private final Place kept = new Place.Kept();

    @Test
    void backAndForwardWalkTheSameWay() {
        history.visit(home);
        history.visit(manual);
        history.visit(kept);
        assertThat(history.back()).contains(manual);
        assertThat(history.back()).contains(home);
        assertThat(history.back()).isEmpty();
        assertThat(history.canGoBack().get()).isFalse();
        assertThat(history.forward()).contains(manual);
        assertThat(history.canGoForward().get()).isTrue();
    }

    @Test
    void aNewPlaceCutsOffWhatLayAhead() {
        history.visit(home);
        history.visit(manual);
        history.back();
        history.visit(kept);
        assertThat(history.forward()).isEmpty();
        assertThat(history.back()).contains(home);
    }

    @Test
    void theSamePlaceTwiceIsOnePlace() {
        history.visit(home);
        history.visit(home);
        assertThat(history.canGoBack().get()).isFalse();
    }

    @Test
    void aDocumentKnowsTheSearchThatLedToIt() {
        history.visit(manual);
        assertThat(history.search()).isEmpty();
        history.visit(new Place.Search("hawkers"));
        history.visit(manual);
        history.visit(new Place.Search("like:x"));
        assertThat(history.search()).contains(new Place.Search("like:x"));
        history.back();
        assertThat(history.search()).contains(new Place.Search("hawkers"));
    }

    @Test
    void aSearchThatWentOnIsComeBackToAsItWas() {
        history.visit(home);
        history.amend(new Place.Search("waste pickers"));
        history.visit(manual);
        assertThat(history.back()).contains(new Place.Search("waste pickers"));
    }
}
