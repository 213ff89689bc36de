package org.fieldbook.ui.reader;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A stretch of text that looks and acts the same from its first to its last letter. */
record Run(String text, Set<Look> looks, Optional<Aim> aim) {
    Run {
        looks = Set.copyOf(looks);
    }

    static Run of(String text, Look... looks) {
        return new Run(text, Set.of(looks), Optional.empty());
    }

    static Run leading(String text, Aim aim, Look... looks) {
        return new Run(text, Set.of(looks), Optional.of(aim));
    }

    Run with(Look look) {
        Set<Look> more = EnumSet.of(look);
        more.addAll(looks);
        return new Run(text, more, aim);
    }

    Run part(int from, int to) {
        return new Run(text.substring(from, to), looks, aim);
    }

    static String textOf(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
