package org.fieldbook.ui.browse;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Popup;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.IconButton;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The search box, always in the same spot, with what it offers dropping down below while one types. */
public final class SearchBar extends HBox {
    private static final double ROW = 34;

    private final TextField field = new TextField();
    private final ListView<Offer> offers = new ListView<>();
    private final Popup popup = new Popup();
    private Runnable onEnter = () -> { };
    private Runnable onDown = () -> { };
    private final EventHandler<MouseEvent> hide = _ -> popup.hide();
    private boolean typing;

    SearchBar(Texts texts, Consumer<Offer> take) {
        getStyleClass().add("search-bar");
        field.promptTextProperty().bind(Bindings.createStringBinding(() -> prompt(texts), field.widthProperty(), field.fontProperty()));
        field.setAccessibleText(texts.get("search.name"));
        field.getStyleClass().add("search-field");
        field.setId("search");
        IconButton clear = new IconButton(Feather.X, texts.get("search.clear"), field::clear);
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        Icon glass = new Icon(Feather.SEARCH);
        glass.getStyleClass().add("search-glass");
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(glass, field, clear);
        prepareOffers(texts, take);
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, take));
        field.addEventFilter(KeyEvent.KEY_TYPED, _ -> typing = true);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    /** What can be searched for, or where there is no room for that, just to search. */
    private String prompt(Texts texts) {
        Text whole = new Text(texts.get("search.prompt"));
        whole.setFont(field.getFont());
        boolean fits = whole.getLayoutBounds().getWidth() <= field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        return fits || field.getWidth() == 0 ? whole.getText() : texts.get("search.prompt.short");
    }

    public TextField field() {
        return field;
    }

    /** Puts the caret into the box and selects what stands there. */
    public void take() {
        field.requestFocus();
        field.selectAll();
    }

    /** Goes on in the box with what was typed elsewhere. */
    void begin(String text) {
        field.requestFocus();
        typing = true;
        field.setText(text);
        field.end();
    }

    void onEnter(Runnable action) {
        onEnter = action;
    }

    void onDown(Runnable action) {
        onDown = action;
    }

    /** Whether the text was changed by typing since the last time this was asked. */
    boolean typed() {
        boolean was = typing;
        typing = false;
        return was;
    }

    void offer(List<Offer> all) {
        // An answer that comes while one walks down the list leaves the choice where it is.
        Offer chosen = offers.getSelectionModel().getSelectedItem();
        offers.getItems().setAll(all);
        offers.getSelectionModel().clearSelection();
        if (all.contains(chosen)) {
            offers.getSelectionModel().select(chosen);
        }
        if (all.isEmpty() || !field.isFocused() || field.getScene() == null) {
            popup.hide();
            return;
        }
        offers.setPrefHeight(Math.min(all.size(), 10) * ROW + 12);
        offers.setPrefWidth(getWidth());
        Bounds place = localToScreen(getBoundsInLocal());
        if (place != null) {
            popup.show(field, place.getMinX(), place.getMaxY() + 2);
        }
    }

    void hideOffers() {
        popup.hide();
    }

    private void prepareOffers(Texts texts, Consumer<Offer> take) {
        offers.getStyleClass().add("offers");
        offers.setFocusTraversable(false);
        offers.setFixedCellSize(ROW);
        offers.setCellFactory(_ -> new OfferCell(texts));
        offers.setAccessibleText(texts.get("search.offers"));
        offers.setOnMouseClicked(_ -> choose(take));
        StackPane frame = new StackPane(offers);
        frame.getStyleClass().add("offer-frame");
        popup.getContent().add(frame);
        // Hiding by itself would answer any event in the window, the reader's own scrolling to a glanced-at section among them.
        popup.setAutoHide(false);
        popup.setHideOnEscape(true);
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(MouseEvent.MOUSE_PRESSED, hide);
            }
            if (now != null) {
                now.addEventFilter(MouseEvent.MOUSE_PRESSED, hide);
            }
        });
    }

    private void pressed(KeyEvent key, Consumer<Offer> take) {
        switch (key.getCode()) {
            case DOWN -> {
                if (popup.isShowing()) {
                    move(1);
                } else {
                    onDown.run();
                }
                key.consume();
            }
            case UP -> {
                if (popup.isShowing()) {
                    move(-1);
                    key.consume();
                }
            }
            case ENTER -> {
                if (!choose(take)) {
                    popup.hide();
                    onEnter.run();
                }
                key.consume();
            }
            case ESCAPE -> escape(key);
            case TAB -> popup.hide();
            default -> { }
        }
    }

    private void escape(KeyEvent key) {
        if (popup.isShowing()) {
            popup.hide();
            key.consume();
        } else if (!field.getText().isEmpty()) {
            field.clear();
            key.consume();
        }
    }

    private void move(int step) {
        int next = offers.getSelectionModel().getSelectedIndex() + step;
        if (next < 0) {
            offers.getSelectionModel().clearSelection();
        } else if (next < offers.getItems().size()) {
            offers.getSelectionModel().select(next);
            offers.scrollTo(next);
        }
    }

    private boolean choose(Consumer<Offer> take) {
        Offer chosen = offers.getSelectionModel().getSelectedItem();
        if (!popup.isShowing() || chosen == null) {
            return false;
        }
        popup.hide();
        take.accept(chosen);
        return true;
    }
}
