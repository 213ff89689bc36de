package org.fieldbook.ui.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.notebook.Kept;
import org.fieldbook.notebook.SavedSearch;
import org.junit.jupiter.api.Test;

class KeptModelTest {
    private static final SavedSearch VENDORS = search(3, "Street vendors", "street vendors country:KEN");
    private static final SavedSearch ELDERS = search(5, "Aînés", "pension");
    private static final Kept MANUAL = new Kept("safer-homes", "", "Safer homes", Instant.EPOCH);
    private static final Kept CASE = new Kept("street-credit", "", "Street credit", Instant.EPOCH.plusSeconds(60));

    private final SavedModel saved = new SavedModel();
    private final KeptModel model = new KeptModel(saved);

    @Test
    void nothingIsShownBeforeTheNotebookIsOpenAndAHintWhenItIsEmpty() {
        assertThat(model.stateProperty().get()).isEqualTo(KeptModel.State.CLOSED);
        model.show(List.of(), List.of());
        assertThat(model.stateProperty().get()).isEqualTo(KeptModel.State.EMPTY);
        saved.show(List.of(line(VENDORS, "street vendors · Kenya")));
        assertThat(model.stateProperty().get()).isEqualTo(KeptModel.State.SHOWN);
    }

    @Test
    void theFilterLooksAtNamesQueriesAndTitlesWhateverTheirAccents() {
        fill();
        model.filterProperty().set("aines");
        assertThat(model.searches()).extracting(SearchLine::search).containsExactly(ELDERS);
        assertThat(model.kept()).isEmpty();
        model.filterProperty().set("KENYA");
        assertThat(model.searches()).extracting(SearchLine::search).containsExactly(VENDORS);
        model.filterProperty().set("street");
        assertThat(model.searches()).extracting(SearchLine::search).containsExactly(VENDORS);
        assertThat(model.kept()).extracting(KeptLine::kept).containsExactly(CASE);
    }

    @Test
    void whatIsTakenOutLeavesItsPlaceUntilTheScreenIsEnteredAnew() {
        fill();
        model.gone(VENDORS);
        model.gone(CASE);
        saved.show(List.of(line(ELDERS, "pension")));
        model.show(List.of(MANUAL), List.of());
        assertThat(model.searches().getFirst()).isEqualTo(new SearchLine.Gone(VENDORS));
        assertThat(model.kept()).containsExactly(new KeptLine.Gone(CASE), new KeptLine.Present(MANUAL));
        model.enter();
        assertThat(model.searches()).extracting(SearchLine::search).containsExactly(ELDERS);
        assertThat(model.kept()).containsExactly(new KeptLine.Present(MANUAL));
    }

    @Test
    void theLastOneTakenOutCanStillBeBroughtBack() {
        saved.show(List.of(line(VENDORS, "street vendors · Kenya")));
        model.show(List.of(), List.of());
        model.gone(VENDORS);
        saved.show(List.of());
        assertThat(model.stateProperty().get()).isEqualTo(KeptModel.State.SHOWN);
        model.back(VENDORS);
        saved.show(List.of(line(VENDORS, "street vendors · Kenya")));
        assertThat(model.searches()).containsExactly(new SearchLine.Present(line(VENDORS, "street vendors · Kenya")));
    }

    @Test
    void newIsWhatWasNotSeenAndCountsOnceHoweverManySearchesFindIt() {
        fill();
        saved.count(Map.of(3L, Count.of(VENDORS, new Lookup.Found(3, List.of("a", "b", "c"))),
                5L, Count.of(ELDERS, new Lookup.Found(2, List.of("a", "c")))));
        assertThat(saved.lines()).extracting(SavedLine::fresh).containsExactly(1, 1);
        assertThat(saved.freshProperty().get()).isEqualTo(1);
    }

    @Test
    void aCountStandsUntilTheNextOneComes() {
        fill();
        saved.count(Map.of(3L, Count.of(VENDORS, new Lookup.Found(1, List.of("c")))));
        saved.show(List.of(line(new SavedSearch(3, "Hawkers", VENDORS.query(), VENDORS.seen(), VENDORS.looked()), "street vendors · Kenya")));
        assertThat(saved.lines().getFirst().fresh()).isEqualTo(1);
        assertThat(saved.lines().getFirst().search().name()).isEqualTo("Hawkers");
    }

    @Test
    void whatIsAwayForAWhileIsNotNewWhenItComesBack() {
        String seen = Count.seen("a\nb", List.of("c", "a"));
        assertThat(seen.lines()).containsExactly("c", "a", "b");
        SavedSearch looked = new SavedSearch(3, "Street vendors", "street", seen, Instant.EPOCH);
        assertThat(Count.of(looked, new Lookup.Found(3, List.of("a", "b", "c"))).fresh()).isEmpty();
    }

    @Test
    void whatIsRememberedFitsIntoTheNotebook() {
        List<String> found = java.util.stream.IntStream.range(0, 20_000).mapToObj(Integer::toString).toList();
        assertThat(Count.seen("old", found).lines()).hasSize(5_000).startsWith("0").doesNotContain("old");
    }

    private void fill() {
        saved.show(List.of(line(VENDORS, "street vendors · Kenya"), line(ELDERS, "pension")));
        model.show(List.of(CASE, MANUAL), List.of());
    }

    private static SavedLine line(SavedSearch search, String readable) {
        return new SavedLine(search, readable, Optional.empty());
    }

    private static SavedSearch search(long id, String name, String query) {
        return new SavedSearch(id, name, query, "a\nb", Instant.EPOCH);
    }
}
