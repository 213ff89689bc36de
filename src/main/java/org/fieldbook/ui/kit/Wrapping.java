package org.fieldbook.ui.kit;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * Tells which text may be wrapped, and cuts the rest so that it can be.
 *
 * <p>On Linux JavaFX 26 fails when it has to cut a run of a script whose letters join or have no spaces between words: wrapped Arabic
 * throws, wrapped Khmer and Thai run beyond the edge. Such text stays on one line in a label, and goes word by word into a text flow.
 */
public final class Wrapping {
    /** Below stand Latin, Greek, Cyrillic and Armenian; between these and the joined scripts' end, and above it, only plain ones. */
    private static final char JOINED_FROM = '\u0590';
    private static final char JOINED_TO = '\u1CFF';

    private Wrapping() {
    }

    /** Whether a line may be cut anywhere. */
    public static boolean safe(String text) {
        return text.chars().noneMatch(c -> c >= JOINED_FROM && c <= JOINED_TO || c >= '\uFB1D' && c <= '\uFEFC');
    }

    /** Gives a label its text, wrapped where that is safe. */
    public static void set(Label label, String text) {
        label.setWrapText(safe(text));
        label.setText(text);
    }

    /**
     * The text for a text flow: one text where it is safe, else a label for each word with what follows it, since a label is one thing
     * to a flow and is never cut.
     */
    public static List<Node> nodes(String text, String style) {
        if (safe(text)) {
            Text whole = new Text(text);
            whole.getStyleClass().add(style);
            return List.of(whole);
        }
        List<Node> nodes = new ArrayList<>();
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        lines.setText(text);
        int from = lines.first();
        for (int to = lines.next(); to != BreakIterator.DONE; from = to, to = lines.next()) {
            Label word = new Label(text.substring(from, to));
            word.getStyleClass().add(style);
            nodes.add(word);
        }
        return nodes;
    }

    /** The direction a flow of that text runs in. */
    public static NodeOrientation direction(String text) {
        return !safe(text) && new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1
                ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.INHERIT;
    }
}
