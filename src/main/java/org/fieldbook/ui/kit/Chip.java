package org.fieldbook.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** A small rounded button that stands for a value: a country, a theme, a chosen filter. */
public final class Chip extends Button {

    private Chip(String text, Node icon, Runnable action) {
        super(text, icon);
        getStyleClass().setAll("chip");
        setAccessibleRole(AccessibleRole.BUTTON);
        setMnemonicParsing(false);
        setOnAction(_ -> action.run());
    }

    /** A value that leads somewhere. */
    public static Chip of(String text, Runnable action) {
        return new Chip(text, null, action);
    }

    /** A chosen value that goes away when pressed; {@code spoken} says so to a screen reader. */
    public static Chip removable(String text, String spoken, boolean excluded, Runnable remove) {
        Chip chip = new Chip(text, new Icon(Feather.X), remove);
        chip.getStyleClass().add(excluded ? "excluded" : "included");
        chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        chip.setAccessibleText(spoken);
        return chip;
    }
}
