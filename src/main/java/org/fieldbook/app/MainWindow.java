package org.fieldbook.app;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.fieldbook.library.Library;
import org.fieldbook.notebook.Notebook;
import org.fieldbook.notebook.NotebookException;
import org.fieldbook.notebook.Recent;
import org.fieldbook.notebook.SavedSearch;
import org.fieldbook.search.Like;
import org.fieldbook.search.WordMarker;
import org.fieldbook.ui.browse.BrowseView;
import org.fieldbook.ui.browse.SavedQuery;
import org.fieldbook.ui.kit.Navigator;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Running;
import org.fieldbook.ui.kit.Tasks;
import org.fieldbook.ui.kit.Texts;
import org.fieldbook.ui.notebook.KeptView;
import org.fieldbook.ui.notebook.SavedLine;
import org.fieldbook.ui.notebook.SavedModel;
import org.fieldbook.ui.notebook.SavedSearches;
import org.fieldbook.ui.reader.ReaderModel;
import org.fieldbook.ui.reader.ReaderView;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the window: the rail, the screens, the status line; it knows them all so that they need not know each other. */
final class MainWindow extends BorderPane implements Navigator, BrowseView.Desk, Desktop.Listener {
    private static final String HELP = "using-fieldbook";
    private static final int RECENT = 5;
    private static final int EARLIER = 50;

    private final Desktop desktop;
    private final Tasks tasks;
    private final Texts texts;
    private final History history;
    private final Consumer<URI> outside;
    private final Rail rail = new Rail();
    private final StackPane screen = new StackPane();
    private final StatusLine status;
    private final ReaderModel reading = new ReaderModel();
    private final ReaderView reader;
    private final SavedSearches searches;
    private final ObservableList<SavedQuery> saved = FXCollections.observableArrayList();
    private final BrowseView browse;
    private final KeptView kept;

    /**
     * @param history  places visited so far; it outlives a change of language
     * @param settings opens the settings beside that node
     * @param outside  hands an address to the system, after the question
     */
    MainWindow(Desktop desktop, Tasks tasks, Locale locale, History history, Consumer<Node> settings, Consumer<URI> outside) {
        this.desktop = desktop;
        this.tasks = tasks;
        this.texts = Texts.of(MainWindow.class, locale);
        this.history = history;
        this.outside = outside;
        this.status = new StatusLine(texts);
        this.reader = new ReaderView(reading, tasks, this, texts, new LibraryShelf(desktop.library()), desktop::notebook);
        this.searches = new SavedSearches(tasks, desktop::notebook, new LibraryLookup(desktop.library(), texts));
        this.browse = new BrowseView(desktop.library(), tasks, texts, this, this, () -> reader);
        this.kept = new KeptView(tasks, this, texts, desktop::notebook, searches);
        getStyleClass().add("main-window");
        rail.add("library", Feather.BOOK, texts.get("rail.library"), () -> go(new Place.Search(browse.model().line())));
        rail.add("kept", Feather.STAR, texts.get("rail.kept"), () -> go(new Place.Kept()));
        rail.gap();
        rail.add("settings", Feather.SETTINGS, texts.get("rail.settings"), () -> settings.accept(rail.button("settings")));
        rail.add("help", Feather.HELP_CIRCLE, texts.get("rail.help"), () -> go(new Place.Help()));
        follow();
        setLeft(rail);
        setCenter(screen);
        setBottom(status);
        show(history.present().orElse(new Place.Search("")));
        history.visit(history.present().orElse(new Place.Search("")));
    }

    ReaderView reader() {
        return reader;
    }

    /** What is being read. */
    ReaderModel reading() {
        return reading;
    }

    BrowseView browse() {
        return browse;
    }

    /** Saves the search on the screen. */
    void saveSearch() {
        if (screen.getChildren().contains(browse)) {
            browse.save();
        }
    }

    @Override
    public void go(Place place) {
        if (history.present().orElse(null) instanceof Place.Search) {
            history.amend(new Place.Search(browse.model().line()));
        }
        history.visit(place);
        show(place);
    }

    @Override
    public void goLike(String document, String anchor) {
        go(new Place.Search(new Like(document, anchor).query()));
    }

    @Override
    public void back() {
        history.back().ifPresent(this::revisit);
    }

    @Override
    public void forward() {
        history.forward().ifPresent(this::revisit);
    }

    /** Goes to a place once more; beside a document stands what was found before it was opened. */
    private void revisit(Place place) {
        if (place instanceof Place.Reading) {
            history.search().filter(search -> !search.query().equals(browse.model().line())).ifPresent(search -> browse.show(search.query()));
        }
        show(place);
    }

    @Override
    public ReadOnlyBooleanProperty canGoBack() {
        return history.canGoBack();
    }

    @Override
    public ReadOnlyBooleanProperty canGoForward() {
        return history.canGoForward();
    }

    @Override
    public void leave(URI address) {
        Window owner = getScene().getWindow();
        LeaveQuestion.ask(owner, address, texts, outside);
    }

    @Override
    public void open(String document, String anchor, WordMarker words, boolean lasting, boolean focus) {
        if (lasting) {
            Place.Search found = new Place.Search(browse.model().line());
            if (history.present().orElse(null) instanceof Place.Search) {
                history.amend(found);
            } else if (browse.onePane()) {
                // Not to be seen beside the document, so the way back leads there.
                history.visit(found);
            }
            history.visit(new Place.Reading(document, anchor));
        }
        read(document, anchor, words);
        if (focus) {
            reader.requestFocus();
        }
    }

    @Override
    public List<String> earlier(String text) {
        String wanted = text.toLowerCase(Locale.ROOT).strip();
        return desktop.notebook().map(book -> book.earlier(EARLIER).stream()
                .filter(query -> query.toLowerCase(Locale.ROOT).contains(wanted) && !query.equalsIgnoreCase(wanted)).toList()).orElse(List.of());
    }

    @Override
    public List<Place.Reading> recent() {
        return desktop.notebook().map(book -> book.recent(RECENT).stream().map(Recent::document)
                .map(id -> new Place.Reading(id, "")).toList()).orElse(List.of());
    }

    @Override
    public void searched(String line) {
        searches.looked(line);
        desktop.notebook().ifPresent(book -> tasks.start(_ -> {
            book.searched(line);
            return line;
        }, _ -> { }));
    }

    @Override
    public ObservableList<SavedQuery> saved() {
        return saved;
    }

    @Override
    public ReadOnlyBooleanProperty savesProperty() {
        return searches.model().knownProperty();
    }

    @Override
    public void save(String name, String line) {
        searches.save(name, line);
    }

    @Override
    public void renameSaved(String line) {
        search(line).ifPresent(search -> {
            go(new Place.Kept());
            kept.rename(search.id());
        });
    }

    @Override
    public void deleteSaved(String line) {
        search(line).ifPresent(search -> searches.delete(search, () -> status.offer(texts.get("status.unsaved", search.name()),
                texts.get("status.undo"), () -> searches.bringBack(search))));
    }

    @Override
    public void indexing(Running running) {
        status.watch(running);
    }

    @Override
    public void changed(Library.Update update) {
        if (update.held() > 0) {
            status.say(texts.get("status.held", update.held()));
        }
        if (update.changed()) {
            browse.refresh();
            searches.refresh();
            reader.reload();
            openWhatWasMissing();
        }
    }

    @Override
    public void opened(Notebook notebook) {
        String recovered = notebook.recovered() > 0 ? texts.get("status.recovered", notebook.recovered()) : "";
        String lost = notebook.lost() > 0 ? texts.get("status.lost", notebook.lost()) : "";
        if (!recovered.isEmpty() || !lost.isEmpty()) {
            status.say((recovered + " " + lost).strip());
        }
        reader.notebookOpened();
        browse.refresh();
        searches.refresh();
        kept.refresh();
    }

    @Override
    public void notOpened(NotebookException reason) {
        status.say(texts.get("status.notebook", reason.getMessage()));
    }

    /** Ends what the screens still do, before library and notebook are closed. */
    void close() {
        reader.close();
        searches.close();
    }

    /** Says that something failed; called for every failure nobody else handles. */
    void failed(Throwable failure) {
        status.say(texts.get("status.error", Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName())));
    }

    /** Keeps what the search box and the rail know of saved searches in step with the notebook. */
    private void follow() {
        SavedModel model = searches.model();
        model.lines().addListener((ListChangeListener<SavedLine>) _ -> saved.setAll(model.lines().stream()
                .map(line -> new SavedQuery(line.search().name(), line.search().query(), line.readable())).toList()));
        model.freshProperty().subscribe(fresh -> rail.tell("kept", fresh.intValue(),
                texts.get(fresh.intValue() > 0 ? "rail.kept.fresh" : "rail.kept", fresh)));
        searches.refresh();
    }

    private Optional<SavedSearch> search(String line) {
        return searches.model().lines().stream().map(SavedLine::search).filter(search -> search.query().equals(line)).findFirst();
    }

    /** A document asked for before the library had been read is there now. */
    private void openWhatWasMissing() {
        if (history.present().orElse(null) instanceof Place.Reading wanted) {
            desktop.library().index().entry(wanted.document()).filter(entry -> !entry.id().equals(reading.document())).ifPresent(_ -> show(wanted));
        }
    }

    private void show(Place place) {
        switch (place) {
            case Place.Search search -> {
                swap("library", browse);
                browse.show(search.query());
                searches.looked(search.query());
            }
            case Place.Reading reading -> {
                swap("library", browse);
                read(reading.document(), reading.anchor(), browse.words());
                keepKeyboard();
            }
            case Place.Help _ -> {
                swap("help", browse);
                read(HELP, "", WordMarker.NONE);
            }
            case Place.Kept _ -> {
                swap("kept", kept);
                kept.enter();
            }
        }
    }

    private void read(String document, String anchor, WordMarker words) {
        browse.showReading();
        reader.open(document, anchor, words::marks);
    }

    /** What led to a document may have gone with its pane; the keys pressed next are then meant for the document. */
    private void keepKeyboard() {
        Node focused = getScene() == null ? reader : getScene().getFocusOwner();
        if (focused == null || focused.getScene() == null) {
            reader.requestFocus();
        }
    }

    private void swap(String id, Node shown) {
        rail.choose(id);
        if (screen.getChildren().isEmpty() || screen.getChildren().getFirst() != shown) {
            screen.getChildren().setAll(shown);
        }
    }
}
