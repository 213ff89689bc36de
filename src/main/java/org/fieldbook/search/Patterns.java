package org.fieldbook.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldbook.content.Span;

/** Finds the words of a query in a text in all their forms, and says which leaf of the query each one is. */
final class Patterns implements WordMarker {
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Long> exact = new HashMap<>();
    private final Map<String, Long> capitals = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<Integer, String> typed = new HashMap<>();
    private final Map<Language, Map<String, Beginning>> compiled = new ConcurrentHashMap<>(new EnumMap<>(Language.class));

    /** A stretch of a text and the leaves found in it, as bits; rows that overlap are one stretch. */
    record Mark(int start, int end, long leaves) {
    }

    private record Row(List<String> forms, int bit) {
    }

    private record Shape(String text, boolean prefix, int bit) {
        boolean fits(String folded) {
            return prefix ? folded.startsWith(text) : Expansion.matches(text, folded);
        }
    }

    private record StemmedRow(List<String> stems, int bit) {
    }

    /** What begins with a stem: words of their own, as bits, and longer rows. */
    private static final class Beginning {
        static final Beginning OF_NOTHING = new Beginning();
        private final List<StemmedRow> rows = new ArrayList<>(0);
        private long words;

        void add(List<String> stems, int bit) {
            if (stems.size() == 1) {
                words |= 1L << bit;
            } else {
                rows.add(new StemmedRow(stems, bit));
            }
        }
    }

    /** What was typed for a leaf. */
    void typed(String text, int bit) {
        typed.put(bit, text);
    }

    /** What was typed for some leaves, given as bits, in its order. */
    List<String> typed(long leaves) {
        return typed.keySet().stream().sorted().filter(bit -> (leaves & 1L << bit) != 0).map(typed::get).distinct().toList();
    }

    void word(String form, int bit) {
        rows.add(new Row(List.of(form), bit));
        exact(Folding.fold(form), bit);
    }

    void exact(String folded, int bit) {
        exact.merge(folded, 1L << bit, (a, b) -> a | b);
    }

    void capitals(String form, int bit) {
        capitals.merge(form, 1L << bit, (a, b) -> a | b);
    }

    void alternative(List<String> forms, int bit) {
        rows.add(new Row(forms, bit));
    }

    /** Words that may stand apart are marked one by one. */
    void row(List<String> forms, int slop, int bit) {
        if (slop == 0) {
            rows.add(new Row(forms, bit));
        } else {
            forms.forEach(form -> word(form, bit));
        }
    }

    void prefix(String folded, int bit) {
        shapes.add(new Shape(folded, true, bit));
    }

    void pattern(String pattern, int bit) {
        shapes.add(new Shape(pattern, false, bit));
    }

    @Override
    public List<Span> marks(String text, String lang) {
        List<Token> tokens = Tokens.of(text);
        return find(Words.of(tokens, Language.guess(lang, tokens))).stream().map(mark -> new Span(mark.start, mark.end)).toList();
    }

    List<Mark> find(Words words) {
        if (rows.isEmpty() && exact.isEmpty() && capitals.isEmpty() && shapes.isEmpty()) {
            return List.of();
        }
        Map<String, Beginning> byStem = compiled.computeIfAbsent(words.language(), this::compile);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Mark mark = longest(words, i, byStem);
            Mark before = marks.isEmpty() ? null : marks.getLast();
            if (mark != null && (before == null || mark.start >= before.end)) {
                marks.add(mark);
            } else if (mark != null && mark.end > before.end) {
                marks.set(marks.size() - 1, new Mark(before.start, mark.end, before.leaves | mark.leaves));
            }
        }
        return marks;
    }

    /** Asked for every word of what is shown: iterators would be a tenth of all that a keystroke makes. */
    private Mark longest(Words words, int at, Map<String, Beginning> byStem) {
        Beginning beginning = byStem.getOrDefault(words.stem(at), Beginning.OF_NOTHING);
        long found = beginning.words | folded(words.form(at), words.capitals(at));
        int last = at;
        for (int i = 0; i < beginning.rows.size(); i++) {
            StemmedRow row = beginning.rows.get(i);
            if (fits(row.stems, words, at)) {
                found |= 1L << row.bit;
                last = Math.max(last, at + row.stems.size() - 1);
            }
        }
        List<String> joined = words.glued(at + 1) ? TermFeed.joined(words, at) : List.of();
        for (int i = 0; i < joined.size(); i++) {
            long whole = byStem.getOrDefault(words.language().stem(joined.get(i)), Beginning.OF_NOTHING).words
                    | exact.getOrDefault(Folding.fold(joined.get(i)), 0L);
            if (whole != 0) {
                found |= whole;
                last = Math.max(last, i == 0 ? at + 1 : endOfGlued(words, at));
            }
        }
        return found == 0 ? null : new Mark(words.start(at), words.end(last), found);
    }

    private long folded(String form, boolean inCapitals) {
        if (exact.isEmpty() && shapes.isEmpty() && !inCapitals) {
            return 0;
        }
        String folded = Folding.fold(form);
        long found = exact.getOrDefault(folded, 0L) | (inCapitals ? capitals.getOrDefault(form, 0L) : 0L);
        for (int i = 0; i < shapes.size(); i++) {
            found |= shapes.get(i).fits(folded) ? 1L << shapes.get(i).bit : 0L;
        }
        return found;
    }

    private static boolean fits(List<String> row, Words words, int at) {
        if (at + row.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < row.size(); i++) {
            if (!words.stem(at + i).equals(row.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int endOfGlued(Words words, int at) {
        int end = at;
        while (words.glued(end + 1)) {
            end++;
        }
        return end;
    }

    private Map<String, Beginning> compile(Language language) {
        Map<String, Beginning> byStem = new HashMap<>();
        for (Row row : rows) {
            List<String> stems = row.forms.stream().map(language::stem).toList();
            if (!stems.isEmpty()) {
                byStem.computeIfAbsent(stems.getFirst(), _ -> new Beginning()).add(stems, row.bit);
            }
        }
        return byStem;
    }
}
