package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.List;

/** A selected stretch of a page; {@code end} in the last piece is the first unit after it. */
record Stretch(int firstPiece, int start, int lastPiece, int end) {

    boolean isEmpty() {
        return firstPiece == lastPiece && start >= end;
    }

    /** The whole of a page. */
    static Stretch all(Page page) {
        int last = page.pieces().size() - 1;
        return new Stretch(0, 0, last, page.pieces().get(last).text().length());
    }

    /** What of a piece lies in it, as a start and the first unit after it; a start of -1 when nothing does. */
    int startIn(int piece) {
        return piece < firstPiece || piece > lastPiece ? -1 : piece == firstPiece ? start : 0;
    }

    int endIn(int piece, int length) {
        return piece == lastPiece ? Math.min(end, length) : length;
    }

    /** The runs of a piece that lie in it, cut where it begins and ends. */
    List<Run> runs(Piece piece, int index) {
        int from = startIn(index);
        int to = endIn(index, piece.text().length());
        List<Run> cut = new ArrayList<>();
        int at = 0;
        for (Run run : piece.runs()) {
            int begin = Math.max(from, at);
            int finish = Math.min(to, at + run.text().length());
            if (begin < finish) {
                cut.add(run.part(begin - at, finish - at));
            }
            at += run.text().length();
        }
        return cut;
    }
}
