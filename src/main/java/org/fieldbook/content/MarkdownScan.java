package org.fieldbook.content;

import java.util.Optional;

/**
 * Looks over Markdown before it is parsed and names what the parser is known to hang or overflow on.
 *
 * <p>The limits are those at which flexmark 0.64.8 was measured to slow down or to overflow a stack of one megabyte, with room
 * to spare for honest documents.
 */
final class MarkdownScan {
    static final int DOCUMENT = 2 << 20;
    private static final int LINE = 64 << 10;
    private static final int RUN = 500;
    private static final int NESTING = 100;
    private static final int INDENT = 200;
    private static final int OPENERS = 10_000;
    private static final int ROWS = 5_000;
    private static final int MARKS = 64;

    private int openers;
    private int rows;
    private int definitions;

    /** What forbids parsing, in a few words for a log or a problem; empty when the text may be parsed. */
    static Optional<String> objection(String text) {
        return text.length() > DOCUMENT ? Optional.of("over 2 MB") : new MarkdownScan().lines(text);
    }

    private Optional<String> lines(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Optional<String> objection = line(text, start, end);
            if (objection.isPresent()) {
                return objection;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private Optional<String> line(String text, int start, int end) {
        if (end - start > LINE) {
            return Optional.of("a line over 64 KB");
        }
        int indent = 0;
        while (start + indent < end && (text.charAt(start + indent) == ' ' || text.charAt(start + indent) == '\t')) {
            indent++;
        }
        if (indent > INDENT && start + indent < end) {
            return Optional.of("an indent over " + INDENT);
        }
        countBlocks(text, start + indent, end);
        int run = 0;
        int marks = 0;
        int nesting = 0;
        char before = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            run = c == before && !Character.isLetterOrDigit(c) && c != ' ' ? run + 1 : 1;
            marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            nesting += c == '>' || c == '[' ? 1 : 0;
            openers += c == '<' || c == '[' ? 1 : 0;
            if (run > RUN) {
                return Optional.of("one sign over " + RUN + " times");
            }
            if (marks > MARKS) {
                return Optional.of("over " + MARKS + " accents on one letter");
            }
            before = c;
        }
        if (nesting > NESTING || listMarkers(text, start, end) > NESTING / 2) {
            return Optional.of("nesting over " + NESTING);
        }
        return openers > OPENERS || definitions > OPENERS ? Optional.of("over " + OPENERS + " openings")
                : rows > ROWS ? Optional.of("a block over " + ROWS + " rows") : Optional.empty();
    }

    private void countBlocks(String text, int first, int end) {
        if (first >= end) {
            rows = 0;
            return;
        }
        char c = text.charAt(first);
        rows = c == '|' || c == '-' || c == '*' || c == '+' || Character.isDigit(c) || text.indexOf('|', first) < end && text.indexOf('|', first) > 0
                ? rows + 1 : rows;
        if (c == '[' && text.startsWith("]:", Math.max(first, text.indexOf(']', first)))) {
            definitions++;
        }
    }

    /** How many list markers open a line, as in {@code - - - - text}. */
    private static int listMarkers(String text, int start, int end) {
        int markers = 0;
        for (int i = start; i + 1 < end; i++) {
            char c = text.charAt(i);
            if ((c == '-' || c == '*' || c == '+') && text.charAt(i + 1) == ' ') {
                markers++;
            } else if (c != ' ' && c != '>' && !(c == '-' || c == '*' || c == '+')) {
                break;
            }
        }
        return markers;
    }
}
