package org.fieldbook.ui.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.Document;

/**
 * A document made ready to be shown: its pieces from the title to the last source. Immutable, made in the background.
 *
 * @param headings the document's own headings, in order
 * @param notes    where each note stands, by label
 * @param body     the first piece of the text itself, after the header
 */
record Page(Document document, List<Piece> pieces, List<Heading> headings, Map<String, Integer> notes, Map<String, Integer> calls, int body) {

    /** A heading of the text; {@code path} are the titles of the headings above it and its own. */
    record Heading(String anchor, String title, int level, List<String> path, int piece) {
    }

    static Page of(Document document, List<Piece> pieces, List<Heading> headings, Map<String, Integer> notes, int body) {
        Map<String, Integer> calls = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            for (Run run : pieces.get(i).runs()) {
                if (run.aim().orElse(null) instanceof Aim.ToNote(String label, _)) {
                    calls.putIfAbsent(label, i);
                }
            }
        }
        return new Page(document, List.copyOf(pieces), List.copyOf(headings), Map.copyOf(notes), Map.copyOf(calls), body);
    }

    /** The piece an anchor names; the first one for the empty anchor. */
    Optional<Integer> piece(String anchor) {
        return anchor.isEmpty() ? Optional.of(0)
                : headings.stream().filter(heading -> heading.anchor().equals(anchor)).findFirst().map(Heading::piece);
    }

    /** The number of the heading a piece stands below, or -1 above the first. */
    int headingAt(int piece) {
        int found = -1;
        for (int i = 0; i < headings.size() && headings.get(i).piece() <= piece; i++) {
            found = i;
        }
        return found;
    }
}
