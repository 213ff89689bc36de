package org.fieldbook.ui.notebook;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.fieldbook.ui.kit.IconButton;

/** A kept thing, opened when pressed, with a button that takes it out. */
final class KeptRow extends HBox {
    private final Button open;

    KeptRow(Button open, IconButton remove) {
        this.open = open;
        getStyleClass().add("kept-line");
        getChildren().addAll(open, remove);
    }

    /** Gives the thing the keyboard. */
    @Override
    public void requestFocus() {
        open.requestFocus();
    }
}
