package org.fieldbook.app;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.fieldbook.ui.kit.Texts;

/** Asks before an address outside is handed to the system, with the whole address in sight. */
final class LeaveQuestion {
    private LeaveQuestion() {
    }

    static void ask(Window owner, URI address, Texts texts, Consumer<URI> open) {
        ButtonType leave = new ButtonType(texts.get("leave.open"), ButtonBar.ButtonData.YES);
        ButtonType copy = new ButtonType(texts.get("leave.copy"), ButtonBar.ButtonData.OTHER);
        ButtonType stay = new ButtonType(texts.get("leave.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, "", leave, copy, stay);
        question.initOwner(owner);
        question.setTitle(texts.get("leave.title"));
        question.setHeaderText(texts.get("leave.text"));
        TextArea whole = new TextArea(address.toString());
        whole.setEditable(false);
        whole.setWrapText(true);
        whole.setPrefRowCount(3);
        question.getDialogPane().setContent(whole);
        question.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        question.show();
        question.resultProperty().subscribe(answer -> {
            if (answer == leave) {
                open.accept(address);
            } else if (answer == copy) {
                ClipboardContent content = new ClipboardContent();
                content.putString(address.toString());
                Clipboard.getSystemClipboard().setContent(content);
            }
        });
    }
}
