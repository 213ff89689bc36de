package org.fieldbook.ui.kit;

import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/**
 * A letter of an icon font, as large as the style sheet says in terms of the text beside it.
 *
 * <p>Ikonli's own node takes its size from a property whose em is its own size, so that it grows with every pass of CSS.
 */
public final class Icon extends Text {

    public Icon(Ikon code) {
        getStyleClass().setAll("icon");
        code(code);
    }

    /** Shows another icon. */
    public void code(Ikon code) {
        String family = IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance()).resolve(code.getDescription()).getFontFamily();
        setStyle("-fx-font-family: '" + family + "';");
        setText(Character.toString(code.getCode()));
    }
}
