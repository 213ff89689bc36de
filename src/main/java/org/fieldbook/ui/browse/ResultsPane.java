package org.fieldbook.ui.browse;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.search.Order;
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

    /** @param open shows a row in the reader; the second argument tells whether the reader should be given the keyboard */
    ResultsPane(BrowseModel model, Vocabularies vocabularies, Texts texts, BiConsumer<ResultRow, Boolean> open) {
        this.model = model;
        this.vocabularies = vocabularies;
        this.texts = texts;
        this.list = new ListView<>(model.rows());
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
        getChildren().addAll(head, new ChosenChips(model, vocabularies, texts), new Notice(model, texts), body);
        prepare(open);
        model.resultsProperty().subscribe(this::show);
        model.rows().addListener((ListChangeListener<ResultRow>) _ -> {
            if (model.rows().isEmpty()) {
                list.getSelectionModel().clearSelection();
            }
        });
    }

    /** Pressed while the filters stand beside the results. */
    ToggleButton filters() {
        return filters;
    }

    ListView<ResultRow> list() {
        return list;
    }

    private void prepare(BiConsumer<ResultRow, Boolean> open) {
        list.getStyleClass().addAll("result-list", "edge-to-edge");
        list.setCellFactory(_ -> new ResultCell(vocabularies, texts));
        list.setAccessibleText(texts.get("results.list"));
        list.setOnMouseClicked(click -> {
            ResultRow row = list.getSelectionModel().getSelectedItem();
            if (click.getButton() == MouseButton.PRIMARY && row != null) {
                choose(row, click.getClickCount() > 1, open);
            }
        });
        list.setOnKeyPressed(key -> {
            ResultRow row = list.getSelectionModel().getSelectedItem();
            if (row != null && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE)) {
                choose(row, key.getCode() == KeyCode.ENTER, open);
                key.consume();
            }
        });
        list.setOnKeyReleased(key -> {
            ResultRow row = list.getSelectionModel().getSelectedItem();
            if (row != null && key.getCode().isArrowKey() && !(row instanceof ResultRow.More)) {
                open.accept(row, false);
            }
        });
    }

    private void choose(ResultRow row, boolean focus, BiConsumer<ResultRow, Boolean> open) {
        if (row instanceof ResultRow.More more) {
            int index = list.getSelectionModel().getSelectedIndex();
            model.toggle(more.hit());
            list.getSelectionModel().select(Math.min(index, list.getItems().size() - 1));
        } else {
            open.accept(row, focus);
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
            body.getChildren().setAll(DeadEnd.of(results, model, vocabularies, texts));
        } else {
            body.getChildren().setAll(list);
            list.scrollTo(0);
        }
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
