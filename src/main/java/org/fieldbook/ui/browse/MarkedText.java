package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fieldbook.content.Span;
import org.fieldbook.search.Snippet;

/** A few lines of text in which the words searched for stand out. */
final class MarkedText extends TextFlow {

    MarkedText() {
        getStyleClass().add("snippet");
    }

    void show(Snippet snippet) {
        List<Node> parts = new ArrayList<>();
        int at = 0;
        for (Span mark : snippet.marks()) {
            if (mark.start() > at) {
                parts.add(part(snippet.text().substring(at, mark.start()), "snippet-text"));
            }
            parts.add(part(snippet.text().substring(mark.start(), mark.end()), "snippet-mark"));
            at = mark.end();
        }
        parts.add(part(snippet.text().substring(at), "snippet-text"));
        getChildren().setAll(parts);
        setAccessibleText(snippet.text());
    }

    private static Text part(String text, String style) {
        Text part = new Text(text);
        part.getStyleClass().add(style);
        return part;
    }
}
