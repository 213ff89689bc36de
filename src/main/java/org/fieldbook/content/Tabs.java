package org.fieldbook.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the tabs before the words of a line into spaces.
 *
 * <p>flexmark 0.64.8 miscounts columns there and drops a letter, in task items and footnotes for example. What stands in fenced
 * code keeps its tabs.
 */
final class Tabs {
    private static final int STOP = 4;
    private static final Pattern BEFORE_WORDS = Pattern.compile("[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)]|\\[[ xX]]|\\[\\^[^]\\n]{1,200}]:)[ \\t]+)*");
    private static final Pattern FENCE = Pattern.compile("[ \\t>]*(?:[-*+][ \\t]+|\\d{1,9}[.)][ \\t]+)*(`{3,}|~{3,}).*");

    private Tabs() {
    }

    /** The text with as many lines as before. */
    static String expanded(String text) {
        if (text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder expanded = new StringBuilder(text.length() + 64);
        String fence = "";
        for (String line : text.split("\n", -1)) {
            Matcher opening = FENCE.matcher(line);
            if (opening.matches()) {
                String marks = opening.group(1);
                fence = fence.isEmpty() ? marks : marks.startsWith(fence) ? "" : fence;
            }
            if (fence.isEmpty()) {
                expand(line, expanded);
            } else {
                expanded.append(line);
            }
            expanded.append('\n');
        }
        expanded.setLength(expanded.length() - 1);
        return expanded.toString();
    }

    private static void expand(String line, StringBuilder into) {
        Matcher before = BEFORE_WORDS.matcher(line);
        int end = before.lookingAt() ? before.end() : 0;
        int lineStart = into.length();
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                into.repeat(' ', STOP - (into.length() - lineStart) % STOP);
            } else {
                into.append(c);
            }
        }
        into.append(line, end, line.length());
    }
}
