package org.fieldbook.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** What stands where nothing is: what is missing, why, and buttons that lead on. */
public final class EmptyState extends VBox {

    public EmptyState(Ikon icon, String title, String explanation, Node... ways) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label head = new Label(title, new Icon(icon));
        head.getStyleClass().add("empty-title");
        Wrapping.set(head, title);
        head.setContentDisplay(javafx.scene.control.ContentDisplay.TOP);
        Label text = new Label();
        Wrapping.set(text, explanation);
        text.getStyleClass().add("empty-text");
        getChildren().addAll(head, text);
        if (ways.length > 0) {
            FlowPane buttons = new FlowPane(8, 8, ways);
            buttons.setAlignment(Pos.CENTER);
            getChildren().add(buttons);
        }
    }
}
