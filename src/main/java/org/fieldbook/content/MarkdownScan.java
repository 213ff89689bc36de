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

    private MarkdownScan() {
    }

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
        int first = indented(text, start, end);
        if (first - start > INDENT && first < end) {
            return Optional.of("an indent over " + INDENT);
        }
        if (openings(text, first, end) > NESTING) {
            return Optional.of("nesting over " + NESTING);
        }
        countBlocks(text, first, end);
        Optional<String> signs = signs(text, start, end);
        return signs.isPresent() ? signs
                : openers > OPENERS || definitions > OPENERS ? Optional.of("over " + OPENERS + " openings")
                : rows > ROWS ? Optional.of("a block over " + ROWS + " rows") : Optional.empty();
    }

    private Optional<String> signs(String text, int start, int end) {
        int run = 0;
        int marks = 0;
        int depth = 0;
        char before = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            run = c == before && !Character.isLetterOrDigit(c) && c != ' ' ? run + 1 : 1;
            marks = c > 0x2FF && Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (c == '<' || c == '[') {
                openers++;
            }
            depth = c == '[' ? depth + 1 : c == ']' ? Math.max(0, depth - 1) : depth;
            if (run > RUN) {
                return Optional.of("one sign over " + RUN + " times");
            }
            if (marks > MARKS) {
                return Optional.of("over " + MARKS + " accents on one letter");
            }
            if (depth > NESTING) {
                return Optional.of("nesting over " + NESTING);
            }
            before = c;
        }
        return Optional.empty();
    }

    private void countBlocks(String text, int first, int end) {
        if (first >= end) {
            rows = 0;
            return;
        }
        char c = text.charAt(first);
        int pipe = text.indexOf('|', first);
        rows += c == '-' || c == '*' || c == '+' || Character.isDigit(c) || pipe >= 0 && pipe < end ? 1 : 0;
        int bracket = c == '[' ? text.indexOf(']', first) : -1;
        if (bracket >= 0 && bracket < end && text.startsWith("]:", bracket)) {
            definitions++;
        }
    }

    private static int indented(String text, int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** How many quotes and list items open on a line, as in {@code > - - 1. text}. */
    private static int openings(String text, int first, int end) {
        int openings = 0;
        int at = first;
        while (at < end) {
            char c = text.charAt(at);
            boolean item = (c == '-' || c == '*' || c == '+' || c == '.' || c == ')') && at + 1 < end
                    && (text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '\t');
            if (c == '>' || item) {
                openings++;
            } else if (c != ' ' && c != '\t' && !Character.isDigit(c)) {
                break;
            }
            at++;
        }
        return openings;
    }
}
