package org.fieldbook.ui.browse;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.search.Like;
import org.fieldbook.search.Order;
import org.fieldbook.search.Request;
import org.fieldbook.search.Results;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** How many were found, what is chosen, how it was read, and the list. */
final class ResultsPane extends VBox {
    private final BrowseModel model;
    private final Vocabularies vocabularies;
    private final Texts texts;
    private final ListView<ResultRow> list;
    private final Label count = new Label();
    private final StackPane body;
    private final ToggleButton filters;
    private final WhyModel why;
    private final Actions actions;
    private final Sight sight;
    private Optional<Request> answered = Optional.empty();

    /** What rows ask of the screen around them. */
    interface Actions {

        /** Shows a row in the reader; {@code focus} gives it the keyboard. */
        void open(ResultRow row, boolean focus);

        /** A row was reached with the arrow keys. */
        void step(ResultRow row);

        /** Looks for what is like a document or section. */
        void like(Like asked);

        /** Leaves what is like something. */
        void unlike();
    }

    /** @param liked names what the results are like */
    ResultsPane(BrowseModel model, WhyModel why, Vocabularies vocabularies, Texts texts, ObservableStringValue liked, Actions actions) {
        this.model = model;
        this.why = why;
        this.actions = actions;
        this.vocabularies = vocabularies;
        this.texts = texts;
        this.list = new ListView<>(model.rows());
        this.sight = new Sight(list);
        this.body = new StackPane(list);
        this.filters = new ToggleButton(texts.get("results.filters"), new Icon(Feather.SLIDERS));
        filters.getStyleClass().addAll("filters-toggle", "small");
        filters.setAccessibleText(texts.get("results.filters.toggle"));
        filters.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("results");
        count.getStyleClass().add("results-count");
        count.setMinWidth(0);
        count.setWrapText(true);
        count.maxWidthProperty().bind(widthProperty().subtract(32));
        FlowPane head = new FlowPane(filters, orders(), count);
        head.getStyleClass().add("results-head");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinSize(0, 0);
        getChildren().addAll(head, new ChosenChips(model, vocabularies, texts, liked, actions::unlike), new Notice(model, texts), body);
        prepare();
        model.resultsProperty().subscribe(this::show);
        model.rows().addListener((ListChangeListener<ResultRow>) _ -> {
            if (model.rows().isEmpty()) {
                list.getSelectionModel().clearSelection();
            } else {
                sight.restore();
            }
        });
        why.shownProperty().subscribe((before, shown) -> {
            if (before.flatMap(WhyModel.Why::said).isEmpty() && shown.flatMap(WhyModel.Why::said).isPresent()) {
                sight.reveal(".why");
            }
        });
    }

    /** Lets the chosen row say why it is there, or the first one when none is chosen. */
    void explain() {
        row().ifPresent(row -> {
            list.getSelectionModel().select(row);
            why.toggle(row);
        });
    }

    /** Looks for what is like the chosen row, or the first one: its document, or its section. */
    void like(boolean section) {
        row().map(row -> RowTools.section(row).filter(_ -> section).orElse(new Like(row.hit().entry().id(), ""))).ifPresent(actions::like);
    }

    private Optional<ResultRow> row() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).or(() -> model.rows().stream().findFirst());
    }

    /** Pressed while the filters stand beside the results. */
    ToggleButton filters() {
        return filters;
    }

    ListView<ResultRow> list() {
        return list;
    }

    private void prepare() {
        list.getStyleClass().addAll("result-list", "edge-to-edge");
        list.setCellFactory(_ -> new ResultCell(vocabularies, why, actions::like, texts));
        ContextMenu menu = new ContextMenu();
        list.setContextMenu(menu);
        // A filter, since the list's own handler shows the menu before any other is asked.
        list.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, _ ->
                menu.getItems().setAll(row().map(row -> RowTools.menu(row, why, actions::like, texts)).orElse(List.of())));
        list.setAccessibleText(texts.get("results.list"));
        list.setOnMouseClicked(click -> {
            ResultRow row = list.getSelectionModel().getSelectedItem();
            if (click.getButton() == MouseButton.PRIMARY && row != null) {
                choose(row, click.getClickCount() > 1);
            }
        });
        list.setOnKeyPressed(key -> {
            ResultRow row = list.getSelectionModel().getSelectedItem();
            if (row != null && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE)) {
                choose(row, key.getCode() == KeyCode.ENTER);
                key.consume();
            }
        });
        list.setOnKeyReleased(key -> {
            ResultRow row = list.getSelectionModel().getSelectedItem();
            if (row != null && key.getCode().isArrowKey() && !(row instanceof ResultRow.More)) {
                actions.step(row);
            }
        });
    }

    private void choose(ResultRow row, boolean focus) {
        if (row instanceof ResultRow.More more) {
            int index = list.getSelectionModel().getSelectedIndex();
            model.toggle(more.hit());
            list.getSelectionModel().select(Math.min(index, list.getItems().size() - 1));
        } else {
            actions.open(row, focus);
        }
    }

    private void show(Optional<Results> answer) {
        if (answer.isEmpty()) {
            count.setText(texts.get("results.waiting"));
            return;
        }
        Results results = answer.get();
        count.setText(results.totalSections() > 0
                ? texts.get("results.count", results.totalDocuments(), results.totalSections())
                : texts.get("results.documents", results.totalDocuments()));
        if (results.documents().isEmpty()) {
            put(scrolling(DeadEnd.of(results, model, vocabularies, texts)));
        } else {
            put(list);
            if (refines(results.request())) {
                sight.remember();
            } else {
                list.getSelectionModel().clearSelection();
                list.scrollTo(0);
            }
        }
        answered = Optional.of(results.request());
    }

    private static ScrollPane scrolling(Node shown) {
        ScrollPane pane = new ScrollPane(shown);
        pane.getStyleClass().addAll("dead-end", "edge-to-edge");
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    /** What is taken out and put in again would lose the keyboard. */
    private void put(Node shown) {
        if (!body.getChildren().equals(List.of(shown))) {
            body.getChildren().setAll(shown);
        }
    }

    /** Whether the same is asked as before, so that one may be looking at a row of it. */
    private boolean refines(Request request) {
        return answered.filter(last -> last.text().equals(request.text()) && last.selection().equals(request.selection())
                && last.order() == request.order() && last.literal() == request.literal()).isPresent();
    }

    private ComboBox<Order> orders() {
        ComboBox<Order> orders = new ComboBox<>();
        orders.getItems().setAll(Order.values());
        orders.valueProperty().bindBidirectional(model.orderProperty());
        orders.getStyleClass().addAll("order", "small");
        orders.setMinWidth(Region.USE_PREF_SIZE);
        orders.setAccessibleText(texts.get("order"));
        orders.setConverter(new StringConverter<>() {
            @Override
            public String toString(Order order) {
                return order == null ? "" : texts.get("order." + order.name().toLowerCase(java.util.Locale.ROOT));
            }

            @Override
            public Order fromString(String text) {
                return model.orderProperty().get();
            }
        });
        return orders;
    }
}
