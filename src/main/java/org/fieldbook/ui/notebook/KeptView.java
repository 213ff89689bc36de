package org.fieldbook.ui.notebook;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fieldbook.notebook.Kept;
import org.fieldbook.notebook.Notebook;
import org.fieldbook.notebook.Recent;
import org.fieldbook.ui.kit.EmptyState;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.IconButton;
import org.fieldbook.ui.kit.Navigator;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Tasks;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The notebook's screen: what is kept, with a filter above, and what was read last. */
public final class KeptView extends BorderPane {
    private static final int RECENT = 12;

    private final KeptModel model = new KeptModel();
    private final Texts texts;
    private final Tasks tasks;
    private final Navigator navigator;
    private final Supplier<Optional<Notebook>> notebook;
    private final VBox page = new VBox();
    private final DateTimeFormatter days;

    public KeptView(Tasks tasks, Navigator navigator, Texts windowTexts, Supplier<Optional<Notebook>> notebook) {
        this.texts = windowTexts.of(KeptView.class);
        this.tasks = tasks;
        this.navigator = navigator;
        this.notebook = notebook;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale()).withZone(ZoneId.systemDefault());
        getStyleClass().add("kept");
        page.getStyleClass().add("kept-page");
        VBox centre = new VBox(page);
        centre.getStyleClass().add("kept-centre");
        ScrollPane scroll = new ScrollPane(centre);
        scroll.getStyleClass().addAll("kept-scroll", "edge-to-edge");
        scroll.setFitToWidth(true);
        setCenter(scroll);
        model.filterProperty().subscribe((_, _) -> lay());
    }

    /** Reads the notebook anew. */
    public void refresh() {
        notebook.get().ifPresentOrElse(book -> tasks.start(_ -> new Read(book.kept(), book.recent(RECENT)), read -> {
            model.show(read.kept(), read.recent());
            lay();
        }), this::lay);
    }

    private record Read(List<Kept> kept, List<Recent> recent) {
    }

    private void lay() {
        List<Node> parts = new ArrayList<>();
        Label title = new Label(texts.get("title"));
        title.getStyleClass().add("kept-title");
        parts.add(title);
        switch (model.stateProperty().get()) {
            case CLOSED -> parts.add(new EmptyState(Feather.BOOK, texts.get("closed.title"), texts.get("closed.text")));
            case EMPTY -> parts.add(new EmptyState(Feather.STAR, texts.get("empty.title"), texts.get("empty.text"), toLibrary()));
            case SHOWN -> shown(parts);
        }
        page.getChildren().setAll(parts);
    }

    private void shown(List<Node> parts) {
        parts.add(heading("kept.heading"));
        if (model.kept().isEmpty() && model.filterProperty().get().isBlank()) {
            parts.add(quiet(texts.get("empty.text")));
        } else {
            parts.add(filter());
            model.kept().forEach(kept -> parts.add(line(kept)));
            if (model.kept().isEmpty()) {
                parts.add(quiet(texts.get("filter.none")));
            }
        }
        if (!model.recent().isEmpty()) {
            parts.add(heading("recent.heading"));
            model.recent().forEach(recent -> parts.add(open(Feather.CLOCK, recent.title(), day(recent.last()),
                    new Place.Reading(recent.document(), ""))));
        }
    }

    private TextField filter() {
        TextField field = new TextField(model.filterProperty().get());
        field.setPromptText(texts.get("filter"));
        field.setAccessibleText(texts.get("filter"));
        field.setId("kept-filter");
        field.setOnAction(_ -> model.filterProperty().set(field.getText()));
        field.getStyleClass().add("kept-filter");
        return field;
    }

    private Node line(Kept kept) {
        Button open = open(kept.anchor().isEmpty() ? Feather.STAR : Feather.BOOKMARK, kept.title(), day(kept.since()),
                new Place.Reading(kept.document(), kept.anchor()));
        HBox.setHgrow(open, Priority.ALWAYS);
        IconButton remove = new IconButton(Feather.X, texts.get("remove", kept.title()), () -> notebook.get().ifPresent(book ->
                tasks.start(_ -> {
                    book.release(kept.document(), kept.anchor());
                    return kept;
                }, _ -> refresh())));
        HBox line = new HBox(open, remove);
        line.getStyleClass().add("kept-line");
        return line;
    }

    private Button open(Ikon icon, String title, String when, Place place) {
        Label name = new Label(title, new Icon(icon));
        name.getStyleClass().add("kept-name");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label day = new Label(when);
        day.getStyleClass().add("kept-day");
        day.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(name, gap, day);
        content.getStyleClass().add("kept-content");
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().setAll("kept-open", "card-button");
        button.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setAccessibleText(title + ", " + when);
        button.setOnAction(_ -> navigator.go(place));
        return button;
    }

    private Button toLibrary() {
        Button button = new Button(texts.get("to.library"));
        button.setOnAction(_ -> navigator.go(new Place.Search("")));
        return button;
    }

    private Label heading(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("home-heading");
        return label;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("kept-quiet");
        return label;
    }

    private String day(Instant when) {
        return days.format(when);
    }
}
