package org.fieldbook.ui.notebook;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fieldbook.ui.kit.Icon;
import org.kordamp.ikonli.feather.Feather;

/** Says in the place of what was just taken out that it is gone, with the way back. */
final class GoneRow extends HBox {
    private final Button undo;

    /** @param spoken what the button says to a screen reader, which does not see the sentence beside it */
    GoneRow(String sentence, String label, String spoken, Runnable bringBack) {
        getStyleClass().add("gone-row");
        Label text = new Label(sentence);
        text.setMinWidth(0);
        undo = new Button(label, new Icon(Feather.ROTATE_CCW));
        undo.getStyleClass().addAll("small", "gone-undo");
        undo.setMnemonicParsing(false);
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setAccessibleText(spoken);
        undo.setOnAction(_ -> bringBack.run());
        getChildren().addAll(text, undo);
    }

    /** Gives the way back the keyboard. */
    @Override
    public void requestFocus() {
        undo.requestFocus();
    }
}
