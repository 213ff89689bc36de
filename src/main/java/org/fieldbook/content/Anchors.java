package org.fieldbook.content;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes the anchors of headings, the way GitHub does: lower case, words joined by hyphens, doubles numbered. */
public final class Anchors {
    /** Every anchor given out, with the number to try next for a heading of that text. */
    private final Map<String, Integer> taken = new HashMap<>();

    /** The anchor of a heading text, without regard to other headings. */
    public static String of(String heading) {
        StringBuilder anchor = new StringBuilder();
        heading.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '_' || isMark(c)) {
                anchor.appendCodePoint(c);
            } else if ((c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c))
                    && !anchor.isEmpty() && anchor.charAt(anchor.length() - 1) != '-') {
                anchor.append('-');
            }
        });
        if (!anchor.isEmpty() && anchor.charAt(anchor.length() - 1) == '-') {
            anchor.setLength(anchor.length() - 1);
        }
        return Normalizer.normalize(anchor, Normalizer.Form.NFC);
    }

    /** The anchor of the next heading of one document, unique within it. */
    String next(String heading) {
        String base = of(heading);
        if (base.isEmpty()) {
            base = "section";
        }
        String anchor = base;
        int number = taken.getOrDefault(base, 0);
        while (taken.containsKey(anchor)) {
            anchor = base + "-" + ++number;
        }
        taken.put(anchor, 0);
        taken.put(base, number);
        return anchor;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
