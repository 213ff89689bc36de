package org.fieldbook.ui.reader;

import java.util.ArrayList;
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

    /** The same runs in lists of at most that many letters, cut at spaces where there are any; one list at least. */
    static List<List<Run>> split(List<Run> runs, int most) {
        List<List<Run>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int room = most;
        for (Run run : runs) {
            int from = 0;
            while (run.text().length() - from > room) {
                int to = cut(run.text(), from, from + room);
                parts.getLast().add(run.part(from, to));
                parts.add(new ArrayList<>());
                from = to;
                room = most;
            }
            parts.getLast().add(run.part(from, run.text().length()));
            room -= run.text().length() - from;
        }
        return parts;
    }

    private static int cut(String text, int from, int most) {
        int space = text.lastIndexOf(' ', most - 1);
        return space > from ? space + 1 : Character.isLowSurrogate(text.charAt(most)) && most - 1 > from ? most - 1 : Math.max(most, from + 1);
    }

    static String textOf(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
