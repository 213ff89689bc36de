package org.fieldbook.ui.notebook;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fieldbook.notebook.Kept;
import org.fieldbook.notebook.Notebook;
import org.fieldbook.notebook.Recent;
import org.fieldbook.ui.kit.EmptyState;
import org.fieldbook.ui.kit.Navigator;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Tasks;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The notebook's screen: saved searches and what is kept, with a filter above, and what was read last. */
public final class KeptView extends BorderPane {
    private static final int RECENT = 12;

    private final KeptModel model;
    private final Texts texts;
    private final Tasks tasks;
    private final Navigator navigator;
    private final Supplier<Optional<Notebook>> notebook;
    private final SavedSearches searches;
    private final VBox page = new VBox();
    private final Dates dates;
    private final Node head;
    private final List<Node> shown;

    public KeptView(Tasks tasks, Navigator navigator, Texts windowTexts, Supplier<Optional<Notebook>> notebook, SavedSearches searches) {
        this.model = new KeptModel(searches.model());
        this.texts = windowTexts.of(KeptView.class);
        this.tasks = tasks;
        this.navigator = navigator;
        this.notebook = notebook;
        this.searches = searches;
        this.dates = Dates.of(texts.locale());
        this.head = head();
        this.shown = List.of(head, new SavedSection(model, searches, navigator, texts, dates),
                new KeptSection(model, this::change, navigator, texts, dates), recent());
        getStyleClass().add("kept");
        page.getStyleClass().add("kept-page");
        VBox centre = new VBox(page);
        centre.getStyleClass().add("kept-centre");
        ScrollPane scroll = new ScrollPane(centre);
        scroll.getStyleClass().addAll("kept-scroll", "edge-to-edge");
        scroll.setFitToWidth(true);
        setCenter(scroll);
        model.stateProperty().subscribe(this::lay);
    }

    /** Comes to the screen: what was taken out the last time is out for good, and all is read anew. */
    public void enter() {
        model.enter();
        searches.refresh();
        refresh();
    }

    /** Reads the notebook anew. */
    public void refresh() {
        change(_ -> { }, () -> { });
    }

    /** Begins to rename a saved search. */
    public void rename(long search) {
        model.filterProperty().set("");
        model.renamingProperty().set(Optional.of(search));
    }

    private void change(Consumer<Notebook> change, Runnable then) {
        notebook.get().ifPresent(book -> tasks.start(_ -> {
            change.accept(book);
            return new Read(book.kept(), book.recent(RECENT));
        }, read -> {
            then.run();
            model.show(read.kept(), read.recent());
        }));
    }

    private record Read(List<Kept> kept, List<Recent> recent) {
    }

    private void lay(KeptModel.State state) {
        page.getChildren().setAll(switch (state) {
            case CLOSED -> List.of(head, new EmptyState(Feather.BOOK, texts.get("closed.title"), texts.get("closed.text")));
            case EMPTY -> List.of(head, new EmptyState(Feather.STAR, texts.get("empty.title"),
                    texts.get("empty.text") + " " + texts.get("saved.none"), toLibrary()));
            case SHOWN -> shown;
        });
    }

    private Node head() {
        Label title = new Label(texts.get("title"));
        title.getStyleClass().add("kept-title");
        TextField filter = new TextField();
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setPromptText(texts.get("filter"));
        filter.setAccessibleText(texts.get("filter"));
        filter.setId("kept-filter");
        filter.getStyleClass().add("kept-filter");
        filter.visibleProperty().bind(model.stateProperty().isEqualTo(KeptModel.State.SHOWN));
        FlowPane head = new FlowPane(title, filter);
        head.getStyleClass().add("kept-head");
        return head;
    }

    private Node recent() {
        Section section = new Section(texts.get("recent.heading"));
        section.say("");
        model.recent().addListener((ListChangeListener<Recent>) _ -> {
            section.show(model.recent().stream().map(recent -> Card.of(Feather.CLOCK, recent.title(), dates.day(recent.last()),
                    () -> navigator.go(new Place.Reading(recent.document(), "")))).toList());
            section.setVisible(!model.recent().isEmpty());
            section.setManaged(!model.recent().isEmpty());
        });
        section.setVisible(false);
        section.setManaged(false);
        return section;
    }

    private Button toLibrary() {
        Button button = new Button(texts.get("to.library"));
        button.setOnAction(_ -> navigator.go(new Place.Search("")));
        return button;
    }
}
