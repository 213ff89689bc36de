package org.fieldbook.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;

/** A button that shows an icon and says its name on hover and to a screen reader. */
public final class IconButton extends Button {
    private final Icon icon;

    public IconButton(Ikon icon, String name, Runnable action) {
        this.icon = new Icon(icon);
        setGraphic(this.icon);
        getStyleClass().addAll("icon-button", "flat");
        setMnemonicParsing(false);
        name(name);
        setOnAction(_ -> action.run());
    }

    /** Changes what it says it does. */
    public void name(String name) {
        setTooltip(new Tooltip(name));
        setAccessibleText(name);
    }

    public void icon(Ikon code) {
        icon.code(code);
    }
}
