package org.fieldbook.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.Facet;
import org.fieldbook.search.DocumentHit;
import org.fieldbook.search.Entry;
import org.fieldbook.search.Order;
import org.fieldbook.search.Request;
import org.fieldbook.search.Results;
import org.fieldbook.search.SectionHit;
import org.fieldbook.search.Selection;
import org.fieldbook.search.Snippet;
import org.fieldbook.search.Understanding;
import org.fieldbook.search.WordMarker;
import org.junit.jupiter.api.Test;

class BrowseModelTest {
    private final List<Request> asked = new ArrayList<>();
    private final BrowseModel model = new BrowseModel((request, answer) -> {
        asked.add(request);
        answer.accept(results(request));
    });
    private final List<Runnable> answers = new ArrayList<>();
    private final BrowseModel slow = new BrowseModel((request, answer) -> {
        asked.add(request);
        answers.add(() -> answer.accept(results(request)));
    });

    @Test
    void everyChangeAsksOnceAndSaysWhetherItIsTyping() {
        model.textProperty().set("lantern");
        model.cycle(Facet.KIND, "manual");
        model.orderProperty().set(Order.TITLE);
        assertThat(asked).hasSize(3);
        assertThat(asked.getFirst().typing()).isTrue();
        assertThat(asked.get(1).typing()).isFalse();
        assertThat(asked.getLast().selection().state(Facet.KIND, "manual")).isEqualTo(Selection.State.INCLUDED);
        assertThat(asked.getLast().order()).isEqualTo(Order.TITLE);
    }

    @Test
    void aPlaceSetsWordsAndChoicesAndAsksOnce() {
        model.set(new QueryText("lantern", Selection.NONE.with(Facet.COUNTRY, "KEN", Selection.State.INCLUDED)));
        assertThat(asked).hasSize(1);
        assertThat(model.line()).isEqualTo("lantern country:KEN");
        assertThat(model.atHome()).isFalse();
    }

    @Test
    void furtherSectionsUnfoldAndFoldAway() {
        model.textProperty().set("lantern");
        assertThat(model.rows()).hasSize(2);
        DocumentHit hit = model.rows().getFirst().hit();
        model.toggle(hit);
        assertThat(model.rows()).hasSize(3).element(1).isInstanceOf(ResultRow.OfSection.class);
        model.toggle(hit);
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void newWordsEndTheExactSearch() {
        model.textProperty().set("lantern");
        model.literalProperty().set(true);
        assertThat(asked.getLast().literal()).isTrue();
        model.textProperty().set("lanterns");
        assertThat(asked.getLast().literal()).isFalse();
    }

    @Test
    void whatIsSavedHasTheCorrectedWordsOnceTheQueryIsFinished() {
        model.textProperty().set("lantren");
        assertThat(model.lasting().line()).isEqualTo("lantren");
        model.settle();
        assertThat(model.lasting().line()).isEqualTo("lantern");
        assertThat(model.line()).isEqualTo("lantren");
    }

    @Test
    void thePauseFinishesAQueryOnceEvenBeforeItsFirstAnswer() {
        slow.textProperty().set("lantern");
        assertThat(slow.settle()).isTrue();
        assertThat(slow.settle()).isFalse();
        assertThat(asked).hasSize(2);
        assertThat(asked.getLast().typing()).isFalse();
        assertThat(asked.getLast().meaning()).isTrue();
    }

    @Test
    void whatWaitsForTheFinishedQueryIsDoneOnceItIsAnswered() {
        List<String> opened = new ArrayList<>();
        slow.textProperty().set("lantern");
        slow.whenSettled(() -> opened.add(slow.resultsProperty().get().orElseThrow().request().typing() ? "typed" : "finished"));
        answers.getLast().run();
        assertThat(opened).containsExactly("finished");
        slow.whenSettled(() -> opened.add("at once"));
        assertThat(opened).containsExactly("finished", "at once");
    }

    @Test
    void whatWaitsTooLongMakesDoWithTheTypedQuery() {
        List<String> opened = new ArrayList<>();
        slow.textProperty().set("lantern");
        slow.whenSettled(() -> opened.add("opened"));
        slow.hurry();
        assertThat(opened).as("nothing answers these words yet").isEmpty();
        answers.getFirst().run();
        slow.hurry();
        answers.getLast().run();
        assertThat(opened).containsExactly("opened");
    }

    @Test
    void newWordsForgetWhatWaited() {
        List<String> opened = new ArrayList<>();
        slow.textProperty().set("lantern");
        slow.whenSettled(() -> opened.add("opened"));
        slow.textProperty().set("lanterns");
        answers.getLast().run();
        slow.settle();
        answers.getLast().run();
        assertThat(opened).isEmpty();
    }

    @Test
    void likenessTakesThePlaceOfWordsAndGivesItBack() {
        model.textProperty().set("lantern");
        model.set(QueryText.parse("like:safer-homes#checklist country:KEN", (_, _) -> true));
        assertThat(asked.getLast().text()).isEqualTo("like:safer-homes#checklist");
        assertThat(model.textProperty().get()).isEmpty();
        assertThat(model.atHome()).isFalse();
        assertThat(model.line()).isEqualTo("like:safer-homes#checklist country:KEN");
        model.unlike();
        assertThat(model.line()).isEqualTo("lantern");
        assertThat(asked.getLast().text()).isEqualTo("lantern");
    }

    @Test
    void newWordsEndLikeness() {
        model.set(QueryText.parse("like:safer-homes", (_, _) -> true));
        model.textProperty().set("lantern");
        assertThat(model.likeProperty().get()).isEmpty();
        assertThat(asked.getLast().text()).isEqualTo("lantern");
    }

    @Test
    void meaningCanBeSwitchedOffAtOnce() {
        model.set(new QueryText("lantern", Selection.NONE));
        model.meaningProperty().set(false);
        assertThat(asked.getLast().text()).isEqualTo("lantern");
        assertThat(asked.getLast().meaning()).isFalse();
    }

    @Test
    void unfoldedDocumentsFoldAwayWithNewWords() {
        model.textProperty().set("lantern");
        model.toggle(model.rows().getFirst().hit());
        model.settle();
        assertThat(model.rows()).hasSize(3);
        model.textProperty().set("lamp");
        assertThat(model.rows()).hasSize(2);
    }

    static Results results(Request request) {
        Optional<String> corrected = request.text().equals("lantren") ? Optional.of("lantern") : Optional.empty();
        Understanding understanding = new Understanding(List.of(), corrected, Optional.empty(), Understanding.Relaxed.NOT, List.of(), List.of(), false, 1);
        Entry entry = new Entry("safer-homes", Path.of("safer-homes.md"), "Safer homes", "manual", "", "en", Map.of(), 2004, Instant.EPOCH);
        DocumentHit hit = new DocumentHit(entry, List.of(section("checklist"), section("step-by-step")), 2, 1);
        return new Results(request, List.of(hit), 1, 2, Map.of(), 1, understanding, WordMarker.NONE);
    }

    private static SectionHit section(String anchor) {
        return new SectionHit("safer-homes", anchor, anchor, List.of(anchor), Snippet.EMPTY, 1);
    }
}
