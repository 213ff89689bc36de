package org.fieldbook.ui.notebook;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.IconButton;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * A saved search: its name, its query, how much it finds and what of that is new; opened when pressed, renamed where it stands.
 *
 * <p>It lives on while counts come in from the background, so that neither the keyboard nor a half-written name is lost.
 */
final class SavedRow extends HBox {
    private final Texts texts;
    private final Dates dates;
    private final Actions actions;
    private final Label name = new Label();
    private final Label query = new Label();
    private final Label facts = new Label();
    private final Label badge = new Label();
    private final Button open;
    private final IconButton rename;
    private final IconButton delete;
    private SavedLine line;

    /** What can be done with a saved search. */
    interface Actions {
        void open(SavedLine line);

        void delete(SavedLine line);

        /** Begins to give it another name; it is answered by {@link SavedRow#edit}. */
        void rename(SavedLine line);

        /** The other name is written; a blank one leaves the old one. */
        void renamed(SavedLine line, String name);
    }

    SavedRow(SavedLine line, Texts texts, Dates dates, Actions actions) {
        this.texts = texts;
        this.dates = dates;
        this.actions = actions;
        getStyleClass().addAll("kept-line", "saved-line");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(name, gap, badge);
        title.getStyleClass().add("saved-title");
        VBox words = new VBox(title, query, facts);
        words.getStyleClass().add("saved-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        badge.getStyleClass().add("fresh-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("saved-name");
        name.setMinWidth(0);
        query.getStyleClass().add("saved-query");
        facts.getStyleClass().add("saved-facts");
        open = Card.button(new HBox(glass(), words), "", () -> actions.open(this.line));
        open.getStyleClass().add("saved-open");
        rename = new IconButton(Feather.EDIT_2, "", () -> actions.rename(this.line));
        rename.getStyleClass().add("saved-rename");
        delete = new IconButton(Feather.X, "", () -> actions.delete(this.line));
        delete.getStyleClass().add("saved-delete");
        getChildren().addAll(open, rename, delete);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        update(line);
    }

    /** Shows what is known now. */
    void update(SavedLine now) {
        line = now;
        name.setText(now.search().name());
        show(query, now.readable(), !now.readable().equals(now.search().name()));
        String looked = texts.get("saved.looked", dates.day(now.search().looked()));
        facts.setText(now.count().map(count -> texts.get("saved.total", count.total()) + " · " + looked).orElse(looked));
        show(badge, texts.get("saved.fresh", now.fresh()), now.fresh() > 0);
        open.setAccessibleText(String.join(". ", now.search().name(), now.fresh() > 0 ? badge.getText() : "", now.readable(), facts.getText()));
        rename.name(texts.get("saved.rename", now.search().name()));
        delete.name(texts.get("saved.delete", now.search().name()));
    }

    /** Puts a box in the place of the name. */
    void edit() {
        if (getChildren().getFirst() != open) {
            return;
        }
        TextField field = new TextField(line.search().name());
        field.getStyleClass().add("saved-field");
        field.setAccessibleText(texts.get("saved.name"));
        Label how = new Label(texts.get("saved.how"));
        how.getStyleClass().add("saved-facts");
        VBox words = new VBox(field, how);
        words.getStyleClass().add("saved-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox editor = new HBox(glass(), words);
        editor.getStyleClass().addAll("kept-content", "saved-editor");
        editor.setMinHeight(open.getHeight());
        HBox.setHgrow(editor, Priority.ALWAYS);
        getChildren().set(0, editor);
        field.setOnAction(_ -> end(field, true));
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                end(field, false);
                key.consume();
            }
        });
        // A page that is laid anew takes the box out and puts it back; it is given the keyboard whenever it stands in the window.
        field.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(field::requestFocus);
            }
        });
        field.selectAll();
        // A name that was written and left for something else in the window is kept: nothing one typed is lost.
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is && left(field)) {
                end(field, true);
            }
        });
    }

    /** Gives the search the keyboard. */
    @Override
    public void requestFocus() {
        open.requestFocus();
    }

    private static boolean left(TextField field) {
        Scene scene = field.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isFocused() && scene.getFocusOwner() != field;
    }

    private void end(TextField field, boolean keep) {
        if (getChildren().getFirst() == open) {
            return;
        }
        boolean focused = field.isFocused();
        getChildren().set(0, open);
        if (focused) {
            open.requestFocus();
        }
        String chosen = keep ? field.getText().strip() : "";
        if (!chosen.isEmpty()) {
            name.setText(chosen);
        }
        actions.renamed(line, chosen);
    }

    private void pressed(KeyEvent key) {
        if (getChildren().getFirst() != open) {
            return;
        }
        if (key.getCode() == KeyCode.F2) {
            actions.rename(line);
            key.consume();
        } else if (key.getCode() == KeyCode.DELETE) {
            actions.delete(line);
            key.consume();
        }
    }

    private static Icon glass() {
        Icon icon = new Icon(Feather.SEARCH);
        icon.getStyleClass().add("saved-icon");
        return icon;
    }

    private static void show(Label label, String text, boolean shown) {
        label.setText(text);
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
