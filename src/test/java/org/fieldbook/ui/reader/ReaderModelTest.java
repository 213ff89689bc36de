package org.fieldbook.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReaderModelTest {
    private final ReaderModel model = new ReaderModel();
    private final Page page = Made.fixture("everything");

    @BeforeEach
    void show() {
        model.show(page, Map.of(), Set.of(), List.of(), 0);
    }

    @Test
    void scrollingTellsTheSectionAndTheAddress() {
        assertThat(model.address()).isEqualTo("fieldbook://open?doc=everything#everything-a-document-can-hold");
        model.scrolled(page.piece("results-in-figures").orElseThrow() + 2);
        assertThat(model.anchor()).isEqualTo("results-in-figures");
        assertThat(model.address()).isEqualTo("fieldbook://open?doc=everything#results-in-figures");
    }

    @Test
    void steppingGoesRoundAndBeginsWhereOneIs() {
        model.mark(List.of(new Hit(3, 0, 1), new Hit(9, 0, 1), new Hit(12, 0, 1)), 5);
        assertThat(model.marksProperty().get().current()).isEqualTo(1);
        model.step(1);
        model.step(1);
        assertThat(model.marksProperty().get().current()).isZero();
        model.step(-1);
        assertThat(model.marksProperty().get().current()).isEqualTo(2);
    }

    @Test
    void steppingThroughNothingDoesNothing() {
        model.step(1);
        assertThat(model.marksProperty().get().current()).isEqualTo(-1);
    }

    @Test
    void sizesGrowAndShrinkWithinBounds() {
        model.larger();
        assertThat(model.textSizeProperty().get()).isEqualTo(19);
        for (int i = 0; i < 40; i++) {
            model.larger();
        }
        assertThat(model.textSizeProperty().get()).isEqualTo(42);
        for (int i = 0; i < 40; i++) {
            model.smaller();
        }
        assertThat(model.textSizeProperty().get()).isEqualTo(12);
    }

    @Test
    void theStarIsFullForTheSectionOneIsInOrTheWhole() {
        assertThat(model.keptHere().get()).isFalse();
        model.kept(Set.of("tasks"));
        model.scrolled(page.piece("tasks").orElseThrow());
        assertThat(model.keptHere().get()).isTrue();
        model.scrolled(page.piece("results-in-figures").orElseThrow());
        assertThat(model.keptHere().get()).isFalse();
        model.kept(Set.of(""));
        assertThat(model.keptHere().get()).isTrue();
    }

    @Test
    void aTickOfTheReaderOverrulesTheFile() {
        assertThat(Ticks.done(Map.of(), new Marker.Task("a", true))).isTrue();
        assertThat(Ticks.done(Map.of("a", false), new Marker.Task("a", true))).isFalse();
        assertThat(Ticks.done(Map.of("b", true), new Marker.Task("a", false))).isFalse();
    }
}
