package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ObservableList;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Section;
import org.fieldbook.library.Library;
import org.fieldbook.search.Entry;
import org.fieldbook.search.FacetCount;
import org.fieldbook.search.Like;
import org.fieldbook.search.Request;
import org.fieldbook.search.Results;
import org.fieldbook.search.Selection;
import org.fieldbook.search.Suggestion;
import org.fieldbook.search.WordMarker;
import org.fieldbook.ui.kit.Lane;
import org.fieldbook.ui.kit.Navigator;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Sought;
import org.fieldbook.ui.kit.Tasks;
import org.fieldbook.ui.kit.Texts;

/** The library: the search box above, what to narrow down by, what was found, and a place for the reader; or the home page. */
public final class BrowseView extends BorderPane {
    private static final int OFFERS = 8;
    private static final int SAVED = 3;
    /** After so long without a key the query is taken as finished; the whole of it may last 150 ms. */
    private static final Duration SETTLED = Duration.millis(130);
    /** So long may Enter wait for the answer to the finished query; the one that is there is opened then. */
    private static final Duration PATIENCE = Duration.millis(200);

    /** What the view asks of the window around it; what it only reads is asked in the background. */
    public interface Desk {

        /** Shows a document in the reader's place. {@code lasting} when the reader chose it, else it is a glance while typing. */
        void open(String document, String anchor, WordMarker words, boolean lasting, boolean focus);

        /** Earlier queries that hold that text, last first; called in the background. */
        List<String> earlier(String text);

        /** What was read last, last first; called in the background. */
        List<Place.Reading> recent();

        /** A query was carried out on purpose. */
        void searched(String line);

        /** The saved searches, first saved first; on the FX thread. */
        ObservableList<SavedQuery> saved();

        /** Whether searches can be saved. */
        ReadOnlyBooleanProperty savesProperty();

        /** Saves a query under a name. */
        void save(String name, String line);

        /** Leads to where a saved query is given another name. */
        void renameSaved(String line);

        /** Deletes a saved query, with a way back. */
        void deleteSaved(String line);
    }

    private final Library library;
    private final Tasks tasks;
    private final Texts texts;
    private final Navigator navigator;
    private final Desk desk;
    private final BrowseModel model;
    private final SearchBar bar;
    private final SaveButton save;
    private final ResultsPane results;
    private final HomePane home;
    private final StackPane readerPlace = new StackPane();
    private final Panes panes;
    private final ValuePane valuePane;
    private final Node readerNode;
    private final StackPane body = new StackPane();
    private final Lane offering;
    private final PauseTransition settled = new PauseTransition(SETTLED);
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final StringProperty liked = new SimpleStringProperty("");
    private boolean reading;
    private boolean arriving;

    public BrowseView(Library library, Tasks tasks, Texts windowTexts, Navigator navigator, Desk desk, Supplier<Node> reader) {
        this.library = library;
        this.tasks = tasks;
        this.texts = windowTexts.of(BrowseView.class);
        this.navigator = navigator;
        this.desk = desk;
        Lane searching = tasks.lane();
        this.model = new BrowseModel((request, answer) -> searching.submit(_ -> find(request), answer));
        Lane explaining = tasks.lane();
        WhyModel why = new WhyModel(model, (asked, answer) -> explaining.submit(
                _ -> library.index().explain(asked.request(), asked.document(), asked.anchor()), answer));
        this.offering = tasks.lane();
        this.bar = new SearchBar(texts, this::take);
        this.save = new SaveButton(model, library.vocabularies(), desk, texts);
        bar.getChildren().add(save);
        this.results = new ResultsPane(model, why, library.vocabularies(), texts, liked, new RowActions());
        this.home = new HomePane(library.vocabularies(), texts, navigator);
        this.valuePane = new ValuePane(library.vocabularies(), texts, navigator);
        this.readerNode = reader.get();
        readerPlace.getChildren().setAll(readerNode);
        FacetItems items = new FacetItems(library.vocabularies(), texts.locale(), texts.get("facet.elsewhere"));
        this.panes = new Panes(new FacetPane(model, items, texts), results, readerPlace, widthProperty(), bar.field().fontProperty());
        lay();
        listen();
    }

    public BrowseModel model() {
        return model;
    }

    public SearchBar searchBar() {
        return bar;
    }

    /** Begins a query with what is typed on the home page outside of any box: who types there asks. */
    public void typed(KeyEvent key) {
        boolean writing = home.getScene() == null || home.getScene().getFocusOwner() instanceof TextInputControl;
        boolean text = !key.getCharacter().isBlank() && key.getCharacter().codePoints().noneMatch(Character::isISOControl);
        // A key for the third letter of a key cap, as on a Polish keyboard, may come as these two together.
        boolean command = key.isMetaDown() || key.isControlDown() != key.isAltDown();
        if (!writing && text && !command) {
            bar.begin(key.getCharacter());
            key.consume();
        }
    }

    /** Goes to a query: words and choices; the empty line is the home page. */
    public void show(String line) {
        reading = false;
        readerPlace.getChildren().setAll(readerNode);
        arriving = true;
        model.set(QueryText.of(line, library));
        arriving = false;
        panes.lead(false);
        arrange();
        portrait(model.selectionProperty().get(), true);
    }

    /** Saves the present search; leads on when it is saved. */
    public void save() {
        save.fire();
    }

    /** Shows the reader beside whatever was found, or alone where there is no room for both. */
    public void showReading() {
        reading = true;
        readerPlace.getChildren().setAll(readerNode);
        panes.lead(true);
        arrange();
    }

    /** Whether there is room for either the results or the reader only. */
    public boolean onePane() {
        return panes.one();
    }

    /** Asks again and counts again, since the library has changed. */
    public void refresh() {
        model.again();
        fillHome();
    }

    /** Marks the words of the newest answer. */
    public WordMarker words() {
        return model.resultsProperty().get().filter(_ -> !model.textProperty().get().isBlank()).map(Results::words).orElse(WordMarker.NONE);
    }

    private Results find(Request request) {
        return library.index().search(request);
    }

    private void lay() {
        getStyleClass().add("browse");
        body.setMinSize(0, 0);
        StackPane top = new StackPane(bar);
        top.getStyleClass().add("search-strip");
        setTop(top);
        setCenter(body);
        arrange();
    }

    private void listen() {
        bar.field().textProperty().bindBidirectional(model.textProperty());
        bar.onDown(() -> {
            results.list().requestFocus();
            results.list().getSelectionModel().selectFirst();
        });
        bar.onEnter(this::enter);
        model.textProperty().subscribe((_, text) -> {
            panes.lead(false);
            arrange();
            if (bar.typed()) {
                offer(text);
            }
        });
        model.selectionProperty().subscribe((_, selection) -> {
            panes.lead(false);
            arrange();
            if (!arriving) {
                portrait(selection, false);
            }
        });
        model.textProperty().subscribe((_, _) -> settled.playFromStart());
        settled.setOnFinished(_ -> {
            if (model.settle()) {
                glance();
            }
        });
        model.rows().addListener((ListChangeListener<ResultRow>) _ -> {
            if (model.resultsProperty().get().filter(answer -> !answer.request().typing()).isPresent()) {
                glance();
            }
        });
        patience.setOnFinished(_ -> model.hurry());
        model.likeProperty().subscribe(asked -> asked.ifPresent(this::name));
        bar.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        results.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        // The list would take Esc for the end of an editing that it does not offer.
        results.list().addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                pressed(key);
                if (!key.isConsumed()) {
                    navigator.back();
                    key.consume();
                }
            }
        });
    }

    private void pressed(KeyEvent key) {
        boolean done = switch (key.getCode()) {
            case I -> key.isShortcutDown() && run(results::explain);
            case J -> key.isShortcutDown() && run(() -> results.like(key.isShiftDown()));
            case ESCAPE -> model.likeProperty().get().isPresent() && run(this::unlike);
            default -> false;
        };
        if (done) {
            key.consume();
        }
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    /** Says in words what the results are like, as soon as it is known. */
    private void name(Like asked) {
        liked.set("…");
        tasks.start(_ -> {
            Optional<Entry> entry = library.index().entry(asked.document());
            Optional<String> heading = asked.anchor().isEmpty() ? Optional.empty() : library.document(asked.document())
                    .flatMap(document -> document.sections().stream().filter(section -> section.anchor().equals(asked.anchor())).findFirst()).map(Section::title);
            return entry.map(Entry::title).orElse(asked.document()) + heading.map(title -> ChosenChips.SECTION + title).orElse("");
        }, name -> {
            if (model.likeProperty().get().filter(asked::equals).isPresent()) {
                liked.set(name);
            }
        });
    }

    /** Leaves what is like something for what was there before. */
    private void unlike() {
        boolean here = !reading;
        model.unlike();
        if (here && navigator.canGoBack().get()) {
            navigator.back();
        } else if (here) {
            navigator.go(new Place.Search(model.line()));
        }
    }

    private void arrange() {
        boolean atHome = model.atHome() && !reading;
        if (atHome) {
            fillHome();
        }
        Node wanted = atHome ? home : panes;
        if (body.getChildren().isEmpty() || body.getChildren().getFirst() != wanted) {
            body.getChildren().setAll(wanted);
        }
    }

    /**
     * One country or organisation chosen by itself has a page of its own where the reader stands, until something is read. Whoever was
     * led there finds it before the results where only one of them has room; whoever ticks it among the filters goes on with those.
     */
    private void portrait(Selection selection, boolean led) {
        boolean alone = model.textProperty().get().isBlank() && selection.excluded().isEmpty() && selection.included().size() == 1;
        selection.included().forEach((facet, values) -> {
            if (alone && values.size() == 1 && (facet == Facet.COUNTRY || facet == Facet.ORGANISATION)) {
                String value = values.iterator().next();
                tasks.start(_ -> ValuePage.of(facet, value, library.index().entries()), page -> portray(page, selection, led));
            }
        });
    }

    private void portray(ValuePage page, Selection selection, boolean led) {
        if (!model.selectionProperty().get().equals(selection) || !model.textProperty().get().isBlank() || reading) {
            return;
        }
        boolean before = led && panes.one();
        valuePane.show(page, before ? Optional.of(() -> panes.lead(false)) : Optional.empty());
        readerPlace.getChildren().setAll(valuePane);
        if (before) {
            panes.lead(true);
            valuePane.requestFocus();
        }
    }

    private void fillHome() {
        tasks.start(_ -> new Holdings(library.index().documents(), library.index().sections(), library.index().counts(), recent()),
                held -> home.show(held.documents(), held.sections(), held.counts(), held.recent()));
    }

    private record Holdings(int documents, int sections, Map<Facet, List<FacetCount>> counts,
            List<HomePane.Recently> recent) {
    }

    private List<HomePane.Recently> recent() {
        return desk.recent().stream().map(place -> library.index().entry(place.document())).flatMap(Optional::stream)
                .map(entry -> new HomePane.Recently(entry.id(), entry.title())).toList();
    }

    /** While typing, the best answer is already in the reader when the typing pauses, if that does not stand before what was found. */
    private void glance() {
        if (!panes.one() && !model.rows().isEmpty() && !model.textProperty().get().isBlank() && bar.field().isFocused() && model.answered()) {
            ResultRow first = model.rows().getFirst();
            desk.open(first.hit().entry().id(), first.anchor(), words(), false, false);
            // Nobody chose it, so it does not take the results' place should the window become too narrow for both.
            panes.lead(false);
        }
    }

    private void enter() {
        if (!model.atHome()) {
            if (model.likeProperty().get().isEmpty()) {
                desk.searched(model.line());
            }
            patience.playFromStart();
            model.whenSettled(this::openFirst);
        }
    }

    private void openFirst() {
        patience.stop();
        if (!model.rows().isEmpty()) {
            results.list().getSelectionModel().selectFirst();
            open(model.rows().getFirst(), true);
        }
    }

    private void open(ResultRow row, boolean focus) {
        if (!model.textProperty().get().isBlank()) {
            desk.searched(model.line());
        }
        desk.open(row.hit().entry().id(), row.anchor(), words(), true, focus || panes.one());
    }

    private final class RowActions implements ResultsPane.Actions {
        @Override
        public void open(ResultRow row, boolean focus) {
            BrowseView.this.open(row, focus);
        }

        @Override
        public void step(ResultRow row) {
            // Where the reader would take the results' place one goes on walking down the list.
            if (!panes.one()) {
                BrowseView.this.open(row, false);
            }
        }

        @Override
        public void like(Like asked) {
            navigator.goLike(asked.document(), asked.anchor());
        }

        @Override
        public void unlike() {
            BrowseView.this.unlike();
        }
    }

    private void offer(String text) {
        if (text.isBlank()) {
            offering.clear();
            bar.hideOffers();
            return;
        }
        List<SavedQuery> saved = List.copyOf(desk.saved());
        offering.submit(_ -> offers(text, saved), bar::offer);
    }

    private List<Offer> offers(String text, List<SavedQuery> saved) {
        List<Offer> all = new ArrayList<>();
        Sought typed = new Sought(text);
        saved.stream().filter(query -> query.holds(typed) && !query.line().equalsIgnoreCase(text.strip())).limit(SAVED)
                .forEach(query -> all.add(new Offer.Saved(query)));
        desk.earlier(text).stream().filter(query -> saved.stream().noneMatch(one -> one.line().equals(query))).limit(2)
                .forEach(query -> all.add(new Offer.Earlier(query)));
        library.index().suggest(text, texts.lang(), OFFERS).forEach(suggestion -> all.add(new Offer.Suggested(suggestion)));
        return all;
    }

    private void take(Offer offer) {
        switch (offer) {
            case Offer.Saved(SavedQuery saved) -> navigator.go(new Place.Search(saved.line()));
            case Offer.Earlier earlier -> navigator.go(new Place.Search(earlier.query()));
            case Offer.Suggested(Suggestion.OfDocument document) -> navigator.go(new Place.Reading(document.entry().id(), ""));
            case Offer.Suggested(Suggestion.OfSection section) -> navigator.go(new Place.Reading(section.document(), section.anchor()));
            case Offer.Suggested(Suggestion.OfValue value) -> model.set(new QueryText("",
                    model.selectionProperty().get().with(value.facet(), value.value(), Selection.State.INCLUDED)));
        }
    }
}
