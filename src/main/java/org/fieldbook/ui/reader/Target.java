package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something on a page that can be reached with the Tab key: a link, the mark of a note, a box to tick. */
record Target(int piece, int start, int end, Optional<Aim> aim, Optional<Marker.Task> task) {

    static List<Target> all(Page page) {
        List<Target> all = new ArrayList<>();
        for (int i = 0; i < page.pieces().size(); i++) {
            of(page.pieces().get(i), i, all);
        }
        return all;
    }

    /** Terms are explained on request and are no stops of the Tab key. */
    boolean isTerm() {
        return aim.orElse(null) instanceof Aim.Term;
    }

    /** The first target behind a place, or in front of it when {@code by} is negative. */
    static Optional<Target> next(List<Target> all, Stretch from, int by) {
        return by > 0 ? all.stream().filter(target -> target.isBehind(from.lastPiece(), from.end())).findFirst()
                : all.reversed().stream().filter(target -> !target.isBehind(from.firstPiece(), from.start())
                        && !(target.piece == from.firstPiece() && target.end > from.start())).findFirst();
    }

    /** The target that is selected, if one is. */
    static Optional<Target> at(List<Target> all, Stretch selection) {
        return all.stream().filter(target -> target.stretch().equals(selection)).findFirst();
    }

    Stretch stretch() {
        return new Stretch(piece, start, piece, end);
    }

    boolean isBehind(int otherPiece, int offset) {
        return piece > otherPiece || piece == otherPiece && start >= offset;
    }

    boolean endsBehind(int otherPiece, int offset) {
        return piece > otherPiece || piece == otherPiece && end > offset;
    }

    private static void of(Piece piece, int index, List<Target> all) {
        int length = piece.text().length();
        if (piece.body() instanceof Piece.Prose prose && prose.marker().orElse(null) instanceof Marker.Task task) {
            all.add(new Target(index, 0, length, Optional.empty(), Optional.of(task)));
        }
        int at = 0;
        Target last = null;
        for (Run run : piece.runs()) {
            int end = at + run.text().length();
            if (run.aim().isPresent()) {
                if (last != null && last.end == at && last.aim.equals(run.aim())) {
                    all.removeLast();
                    last = new Target(index, last.start, end, run.aim(), Optional.empty());
                } else {
                    last = new Target(index, at, end, run.aim(), Optional.empty());
                }
                all.add(last);
            }
            at = end;
        }
    }
}
