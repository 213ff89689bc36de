package org.fieldbook.ui.notebook;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fieldbook.ui.kit.Icon;
import org.kordamp.ikonli.Ikon;

/** A line of the notebook that leads somewhere: an icon with a name, and at the far end when it came here. */
final class Card {
    private Card() {
    }

    static Button of(Ikon icon, String title, String when, Runnable open) {
        Label name = new Label(title, new Icon(icon));
        name.getStyleClass().add("kept-name");
        name.setMinWidth(0);
        Label day = new Label(when);
        day.getStyleClass().add("kept-day");
        day.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return button(new HBox(name, gap, day), title + ", " + when, open);
    }

    /** A line with content of its own. */
    static Button button(HBox content, String spoken, Runnable open) {
        content.getStyleClass().add("kept-content");
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().setAll("kept-open", "card-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(spoken);
        button.setOnAction(_ -> open.run());
        content.prefWidthProperty().bind(button.widthProperty().subtract(24));
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
