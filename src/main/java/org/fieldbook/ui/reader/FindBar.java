package org.fieldbook.ui.reader;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.fieldbook.ui.kit.IconButton;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Finds words in the document and steps through them; also steps through the words of a search. */
final class FindBar extends HBox {
    private final ReaderModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label words = new Label();
    private final Label place = new Label();

    FindBar(ReaderModel model, Texts texts, Consumer<String> find, Runnable close) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("find-bar");
        field.setPromptText(texts.get("find.prompt"));
        field.setAccessibleText(texts.get("find.prompt"));
        field.textProperty().subscribe((_, typed) -> find.accept(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        words.setText(texts.get("find.words"));
        words.getStyleClass().add("find-words");
        place.getStyleClass().add("find-place");
        getChildren().addAll(words, field, place,
                new IconButton(Feather.CHEVRON_UP, texts.get("find.previous"), () -> model.step(-1)),
                new IconButton(Feather.CHEVRON_DOWN, texts.get("find.next"), () -> model.step(1)),
                new IconButton(Feather.X, texts.get("find.close"), close));
        model.marksProperty().subscribe(this::tell);
        show(false, false);
    }

    /** Shows the field to type in. */
    void ask(String begin) {
        show(true, true);
        if (!begin.isEmpty()) {
            field.setText(begin);
        }
        field.requestFocus();
        field.selectAll();
    }

    /** Shows how far one is in the words of a search. */
    void words() {
        show(true, false);
    }

    void hide() {
        show(false, false);
        field.clear();
    }

    boolean isShown() {
        return isVisible();
    }

    boolean isTyping() {
        return field.isFocused();
    }

    String place() {
        return place.getText();
    }

    private void show(boolean shown, boolean typing) {
        setVisible(shown);
        setManaged(shown);
        field.setVisible(typing);
        field.setManaged(typing);
        words.setVisible(!typing);
        words.setManaged(!typing);
        tell();
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            model.step(key.isShiftDown() ? -1 : 1);
            key.consume();
        }
    }

    private void tell() {
        ReaderModel.Marks marks = model.marksProperty().get();
        boolean none = marks.hits().isEmpty();
        place.setText(none ? field.isManaged() && field.getText().isBlank() ? "" : texts.get("find.none")
                : texts.get("find.place", marks.current() + 1, marks.hits().size()));
        place.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("none"), none);
    }
}
