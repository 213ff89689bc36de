package org.fieldbook.ui.kit;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;

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

    /** The text itself where it is safe, else its words and what stands between them: a word with its space is a run that fails too. */
    public static List<String> parts(String text) {
        if (safe(text)) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        lines.setText(text);
        int from = lines.first();
        for (int to = lines.next(); to != BreakIterator.DONE; from = to, to = lines.next()) {
            addApart(parts, text.substring(from, to));
        }
        return parts;
    }

    private static void addApart(List<String> parts, String piece) {
        int end = piece.length();
        while (end > 0 && !Character.isLetterOrDigit(piece.charAt(end - 1)) && Character.getType(piece.charAt(end - 1)) != Character.NON_SPACING_MARK
                && Character.getType(piece.charAt(end - 1)) != Character.COMBINING_SPACING_MARK) {
            end--;
        }
        if (end > 0) {
            parts.add(piece.substring(0, end));
        }
        if (end < piece.length()) {
            parts.add(piece.substring(end));
        }
    }
}
