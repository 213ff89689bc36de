package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.TextFlow;
import org.fieldbook.content.Span;
import org.fieldbook.search.Snippet;
import org.fieldbook.ui.kit.Wrapping;

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
                parts.addAll(Wrapping.nodes(snippet.text().substring(at, mark.start()), "snippet-text"));
            }
            parts.addAll(Wrapping.nodes(snippet.text().substring(mark.start(), mark.end()), "snippet-mark"));
            at = mark.end();
        }
        parts.addAll(Wrapping.nodes(snippet.text().substring(at), "snippet-text"));
        setNodeOrientation(Wrapping.direction(snippet.text()));
        getChildren().setAll(parts);
        setAccessibleText(snippet.text());
    }
}
