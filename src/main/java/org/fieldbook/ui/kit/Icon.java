package org.fieldbook.ui.kit;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * A sign from the icon font, sized and coloured like the text it stands beside.
 *
 * <p>Not Ikonli's own {@code FontIcon}: there a size in em grows on itself at each pass of the stylesheets, since it sets the very
 * font that em refers to; as plain text it follows the reader's size.
 */
public final class Icon extends Text {
    static {
        Font.loadFont(new FeatherIkonHandler().getFontResource().toExternalForm(), 14);
    }

    public Icon(Ikon sign) {
        getStyleClass().add("icon");
        show(sign);
    }

    public void show(Ikon sign) {
        setText(Character.toString(sign.getCode()));
    }
}
