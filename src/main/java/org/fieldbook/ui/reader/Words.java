package org.fieldbook.ui.reader;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.text.Text;

/**
 * Cuts text into parts that JavaFX may put on different lines without having to cut one itself.
 *
 * <p>On Linux JavaFX 26 shapes the first part of a run it had to cut as though it were still the whole run: wrapped Arabic throws,
 * wrapped Khmer, Thai and other letters that need shaping are drawn beyond the edge (a string cached by run in its Pango layout). A
 * run that is one word is never cut.
 */
final class Words {
    /** Khmer, Lao, Burmese and Thai put no space between words. */
    private static final Pattern UNSPACED = Pattern.compile("[\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF]");
    private static final Pattern SIMPLE = Pattern.compile(
            "[\\u0000-\\u02FF\\u0370-\\u0482\\u048A-\\u052F\\u1E00-\\u1FFF\\u2000-\\u200B\\u2010-\\u2027\\u202F-\\u205F\\u20A0-\\u20CF\\u2100-\\u2BFF\\u3000-\\u9FFF]*");
    private static final char BREAK = '\u200B';
    private static final int LONGEST = 24;

    private Words() {
    }

    /** The text with a zero-width space wherever a line may end between two words of a script that has no spaces. */
    static String breakable(String text) {
        if (!UNSPACED.matcher(text).find()) {
            return text;
        }
        BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
        lines.setText(text);
        StringBuilder broken = new StringBuilder(text.length() + text.length() / 4);
        int from = lines.first();
        for (int to = lines.next(); to != BreakIterator.DONE; from = to, to = lines.next()) {
            broken.append(text, from, to);
            char last = text.charAt(to - 1);
            if (to < text.length() && last != BREAK && !Character.isWhitespace(last)) {
                broken.append(BREAK);
            }
        }
        return broken.toString();
    }

    /** The text without what {@link #breakable} added. */
    static String plain(String text) {
        return text.indexOf(BREAK) < 0 ? text : text.replace(String.valueOf(BREAK), "");
    }

    /** Whether JavaFX may cut the text wherever it likes. */
    static boolean simple(String text) {
        return SIMPLE.matcher(text).matches();
    }

    /** The text itself, or word by word when its letters need shaping. */
    static List<String> parts(String text) {
        if (simple(text)) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean end = i == text.length() || endsPart(text.charAt(i - 1)) && !endsPart(text.charAt(i)) || text.charAt(i) == '\n';
            if (end || i - from >= LONGEST && !Character.isLowSurrogate(text.charAt(i))) {
                parts.add(text.substring(from, i));
                from = i;
            }
        }
        return parts;
    }

    /** The text as nodes, one a part, for a text flow of its own. */
    static List<Text> texts(String text) {
        return parts(breakable(text)).stream().map(Text::new).toList();
    }

    private static boolean endsPart(char c) {
        return c == BREAK || c == '\n' || c == ' ' || c == '\t';
    }
}
