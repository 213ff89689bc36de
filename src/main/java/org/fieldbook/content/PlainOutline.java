package org.fieldbook.content;

import java.util.ArrayList;
import java.util.List;

/** Cuts Markdown that was not parsed into pieces of plain text, at its headings and empty lines, so that it can be read and found. */
final class PlainOutline {
    private static final int PIECE = 8 << 10;

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
            // A line may be the whole file; pieces keep every part of it small enough to show.
            for (int from = start; from < end || from == start; from += PIECE) {
                outline.take(body.substring(from, Math.min(end, from + PIECE)), line, from == start);
            }
            start = end + 1;
            line++;
        }
        outline.flush();
        return List.copyOf(outline.blocks);
    }

    private void take(String text, int line, boolean lineStart) {
        int hashes = 0;
        while (hashes < text.length() && text.charAt(hashes) == '#') {
            hashes++;
        }
        if (lineStart && hashes >= 1 && hashes <= 6 && text.length() > hashes + 1 && text.length() < 300 && text.charAt(hashes) == ' ') {
            flush();
            String title = text.substring(hashes + 1).strip();
            blocks.add(new Block.Heading(hashes, List.of(new Inline.Text(title)), anchors.next(title), line));
            return;
        }
        if (text.isBlank() && piece.length() > PIECE / 4 || piece.length() + text.length() > PIECE) {
            flush();
        }
        if (piece.isEmpty()) {
            pieceLine = line;
        }
        piece.append(text).append(text.length() == PIECE ? "" : "\n");
    }

    private void flush() {
        if (!piece.toString().isBlank()) {
            blocks.add(new Block.Plain(piece.toString().stripTrailing(), pieceLine));
        }
        piece.setLength(0);
    }
}
