package org.fieldbook.app;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fieldbook.ui.kit.Icon;
import org.kordamp.ikonli.Ikon;

/** The places on the left, each an icon with its name. */
final class Rail extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MOST = 99;
    private final Map<String, Button> buttons = new LinkedHashMap<>();

    Rail() {
        getStyleClass().add("rail");
    }

    void add(String id, Ikon icon, String name, Runnable action) {
        Button button = new Button(name, new StackPane(new Icon(icon)));
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().setAll("rail-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        button.setId("rail-" + id);
        button.setOnAction(_ -> action.run());
        buttons.put(id, button);
        getChildren().add(button);
    }

    /** What follows stands at the lower end. */
    void gap() {
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
    }

    void choose(String id) {
        buttons.forEach((name, button) -> button.pseudoClassStateChanged(CHOSEN, name.equals(id)));
    }

    /** Shows on a place's icon how many things are new there, nothing for none, and tells a screen reader in words. */
    void tell(String id, int fresh, String spoken) {
        Button button = buttons.get(id);
        StackPane icon = (StackPane) button.getGraphic();
        icon.getChildren().removeIf(Label.class::isInstance);
        if (fresh > 0) {
            Label badge = new Label(fresh > MOST ? MOST + "+" : Integer.toString(fresh));
            badge.getStyleClass().add("rail-badge");
            icon.getChildren().add(badge);
        }
        button.setAccessibleText(spoken);
    }

    Button button(String id) {
        return buttons.get(id);
    }
}
