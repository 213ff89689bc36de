package org.fieldbook.content;

import java.util.ArrayList;
import java.util.List;

/** Cuts Markdown that was not parsed into pieces of plain text, at its headings and empty lines, so that it can be read and found. */
final class PlainOutline {
    private static final int PIECE = 8 << 10;
    private static final int LONGEST_HEADING = 300;

    private final Anchors anchors = new Anchors();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private int pieceLine;

    private PlainOutline() {
    }

    static List<Block> of(String body, int firstLine) {
        PlainOutline outline = new PlainOutline();
        int line = firstLine;
        int start = 0;
        while (start < body.length()) {
            int end = body.indexOf('\n', start);
            end = end < 0 ? body.length() : end;
            outline.line(body, start, end, line);
            start = end + 1;
            line++;
        }
        outline.flush();
        return List.copyOf(outline.blocks);
    }

    /** A line may be the whole file; pieces keep every part of it small enough to show, and no word is cut in two. */
    private void line(String body, int start, int end, int line) {
        int level = headingLevel(body, start, end);
        if (level > 0) {
            flush();
            String title = body.substring(start + level + 1, end).strip();
            blocks.add(new Block.Heading(level, List.of(new Inline.Text(title)), anchors.next(title), line));
            return;
        }
        for (int from = start; from < end || from == start; ) {
            int to = end - from <= PIECE ? end : pieceEnd(body, from, end);
            take(body.substring(from, to), line);
            from = Math.max(to, start + 1);
        }
        if (!piece.isEmpty()) {
            piece.append('\n');
        }
    }

    private void take(String text, int line) {
        if (piece.isEmpty() && text.isBlank()) {
            return;
        }
        if (text.isBlank() && piece.length() > PIECE / 4 || piece.length() + text.length() > PIECE) {
            flush();
        }
        if (piece.isEmpty()) {
            pieceLine = line;
        }
        piece.append(text);
    }

    private static int headingLevel(String body, int start, int end) {
        int hashes = 0;
        while (start + hashes < end && body.charAt(start + hashes) == '#') {
            hashes++;
        }
        boolean heading = hashes >= 1 && hashes <= 6 && end - start > hashes + 1 && end - start < LONGEST_HEADING
                && body.charAt(start + hashes) == ' ' && !body.substring(start + hashes, end).isBlank();
        return heading ? hashes : 0;
    }

    private static int pieceEnd(String body, int from, int end) {
        int longest = Math.min(end, from + PIECE);
        for (int to = longest; to > from + PIECE / 2; to--) {
            if (Character.isWhitespace(body.charAt(to - 1))) {
                return to;
            }
        }
        return longest < end && Character.isLowSurrogate(body.charAt(longest)) ? longest - 1 : longest;
    }

    private void flush() {
        if (!piece.toString().isBlank()) {
            blocks.add(new Block.Plain(piece.toString().stripTrailing(), pieceLine));
        }
        piece.setLength(0);
    }
}
