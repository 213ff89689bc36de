package org.fieldbook.ui.notebook;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A heading of the notebook with lines below it, or with a sentence where there are none. */
final class Section extends VBox {
    private final Label sentence = new Label();
    private final VBox rows = new VBox();

    Section(String heading) {
        getStyleClass().add("kept-section");
        Label head = new Label(heading);
        head.getStyleClass().add("home-heading");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("kept-quiet");
        rows.getStyleClass().add("kept-rows");
        getChildren().addAll(head, sentence, rows);
    }

    /** Shows lines; those that stay where they are keep the keyboard. */
    void show(List<? extends Node> lines) {
        if (!rows.getChildren().equals(lines)) {
            rows.getChildren().setAll(lines);
        }
        boolean any = !lines.isEmpty();
        rows.setVisible(any);
        rows.setManaged(any);
    }

    /** What stands between heading and lines; nothing when it is empty. */
    void say(String text) {
        sentence.setText(text);
        sentence.setVisible(!text.isEmpty());
        sentence.setManaged(!text.isEmpty());
    }

    List<Node> rows() {
        return rows.getChildren();
    }
}
