package org.fieldbook.ui.reader;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;

/**
 * Cuts text into parts that JavaFX can lay out without harm.
 *
 * <p>On Linux JavaFX 26 shapes the first part of a run it had to cut as though it were still the whole run (its Pango layout keeps the
 * string by run): wrapped Arabic throws, wrapped Khmer and Thai are drawn beyond the edge. It also puts the pieces of a
 * right-to-left run side by side from left to right, so that a full stop lands before the word, and draws a box for signs of no
 * width. A run that is one word, or the signs between two words, or one sign of no width, meets none of this.
 */
final class Words {
    private static final String BREAK = "\u200B";
    private static final int LONGEST = 24;

    private enum Kind { WORD, SPACE, SIGN, UNSEEN }

    private Words() {
    }

    /** The text with a zero-width space wherever a line may end between two words of a script that has no spaces; without soft hyphens. */
    static String breakable(String text) {
        if (simple(text)) {
            return text;
        }
        String shown = text.replaceAll("[\\u00AD\\uFEFF]", "");
        if (shown.chars().noneMatch(Words::unspaced)) {
            return shown;
        }
        BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
        lines.setText(shown);
        StringBuilder broken = new StringBuilder(shown.length() + shown.length() / 4);
        int from = lines.first();
        for (int to = lines.next(); to != BreakIterator.DONE; from = to, to = lines.next()) {
            broken.append(shown, from, to);
            boolean between = to < shown.length() && kind(shown.codePointBefore(to)) == Kind.WORD && kind(shown.codePointAt(to)) == Kind.WORD;
            broken.append(between ? BREAK : "");
        }
        return broken.toString();
    }

    /** The text without what {@link #breakable} added. */
    static String plain(String text) {
        return text.replace(BREAK, "");
    }

    /** Whether JavaFX may cut the text wherever it likes. */
    static boolean simple(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!simple(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Latin, Greek, Cyrillic and Chinese letters, and signs that are drawn one by one. */
    private static boolean simple(char c) {
        if (c < 0x0300) {
            return c != 0x00AD;
        }
        return c >= 0x0370 && c <= 0x0482 || c >= 0x048A && c <= 0x052F || c >= 0x1E00 && c <= 0x200A || c >= 0x2010 && c <= 0x2027
                || c >= 0x202F && c <= 0x205F || c >= 0x20A0 && c <= 0x20CF || c >= 0x2100 && c <= 0x2BFF || c >= 0x3000 && c <= 0x9FFF;
    }

    /** Khmer, Lao, Burmese and Thai put no space between words. */
    private static boolean unspaced(int c) {
        return c >= 0x0E00 && c <= 0x0EFF || c >= 0x1000 && c <= 0x109F || c >= 0x1780 && c <= 0x17FF;
    }

    /** The text itself, or part by part when its letters need shaping. */
    static List<String> parts(String text) {
        if (simple(text)) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = Character.charCount(text.codePointAt(0)); i <= text.length(); i += i == text.length() ? 1 : Character.charCount(text.codePointAt(i))) {
            boolean ends = i == text.length() || kind(text.codePointBefore(i)) != kind(text.codePointAt(i)) || i - from >= LONGEST;
            if (ends) {
                parts.add(text.substring(from, i));
                from = i;
            }
        }
        return parts;
    }

    /** The text as nodes, one a part, for a text flow; signs of no width stay unseen. */
    static List<Text> texts(String text, String... styles) {
        return parts(text).stream().map(part -> {
            Text node = new Text(part);
            node.getStyleClass().setAll(styles);
            if (!part.isEmpty() && kind(part.codePointAt(0)) == Kind.UNSEEN) {
                node.getStyleClass().add("unseen");
            }
            return node;
        }).toList();
    }

    private static Kind kind(int c) {
        if (Character.isWhitespace(c) || c == '\u00A0') {
            return Kind.SPACE;
        }
        int type = Character.getType(c);
        if (type == Character.FORMAT && c != 0x200D) {
            return Kind.UNSEEN;
        }
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
        return Character.isLetterOrDigit(c) || mark || c == 0x200D || type == Character.OTHER_SYMBOL || type == Character.SURROGATE ? Kind.WORD : Kind.SIGN;
    }
}
