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
    private final Map<Language, ByStem> compiled = new ConcurrentHashMap<>(new EnumMap<>(Language.class));

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

    private record ByStem(Map<String, Long> words, Map<String, List<StemmedRow>> rows) {
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
        Language language = Language.guess(lang, tokens);
        return find(tokens, language.stems(tokens), language).stream().map(mark -> new Span(mark.start, mark.end)).toList();
    }

    List<Mark> find(List<Token> tokens, List<String> stems, Language language) {
        if (rows.isEmpty() && exact.isEmpty() && capitals.isEmpty() && shapes.isEmpty()) {
            return List.of();
        }
        ByStem byStem = compiled.computeIfAbsent(language, this::compile);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Mark mark = longest(tokens, stems, i, language, byStem);
            Mark before = marks.isEmpty() ? null : marks.getLast();
            if (mark != null && (before == null || mark.start >= before.end)) {
                marks.add(mark);
            } else if (mark != null && mark.end > before.end) {
                marks.set(marks.size() - 1, new Mark(before.start, mark.end, before.leaves | mark.leaves));
            }
        }
        return marks;
    }

    private Mark longest(List<Token> tokens, List<String> stems, int at, Language language, ByStem byStem) {
        Token token = tokens.get(at);
        String stem = stems.get(at);
        long found = byStem.words.getOrDefault(stem, 0L) | folded(token);
        int last = at;
        List<StemmedRow> rowsFrom = byStem.rows.getOrDefault(stem, List.of());
        for (int i = 0; i < rowsFrom.size(); i++) {
            StemmedRow row = rowsFrom.get(i);
            if (fits(row.stems, stems, at)) {
                found |= 1L << row.bit;
                last = Math.max(last, at + row.stems.size() - 1);
            }
        }
        List<String> joined = TermFeed.joined(tokens, at);
        for (int i = 0; i < joined.size(); i++) {
            long whole = byStem.words.getOrDefault(language.stem(joined.get(i)), 0L) | exact.getOrDefault(Folding.fold(joined.get(i)), 0L);
            if (whole != 0) {
                found |= whole;
                last = Math.max(last, i == 0 ? at + 1 : endOfGlued(tokens, at));
            }
        }
        return found == 0 ? null : new Mark(token.start(), tokens.get(last).end(), found);
    }

    private long folded(Token token) {
        if (exact.isEmpty() && shapes.isEmpty() && !token.capitals()) {
            return 0;
        }
        String folded = Folding.fold(token.form());
        long found = exact.getOrDefault(folded, 0L) | (token.capitals() ? capitals.getOrDefault(token.form(), 0L) : 0L);
        for (Shape shape : shapes) {
            found |= shape.fits(folded) ? 1L << shape.bit : 0L;
        }
        return found;
    }

    private static boolean fits(List<String> row, List<String> stems, int at) {
        if (at + row.size() > stems.size()) {
            return false;
        }
        for (int i = 1; i < row.size(); i++) {
            if (!stems.get(at + i).equals(row.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int endOfGlued(List<Token> tokens, int at) {
        int end = at;
        while (end + 1 < tokens.size() && tokens.get(end + 1).glued()) {
            end++;
        }
        return end;
    }

    private ByStem compile(Language language) {
        Map<String, Long> words = new HashMap<>();
        Map<String, List<StemmedRow>> longer = new HashMap<>();
        for (Row row : rows) {
            List<String> stems = row.forms.stream().map(language::stem).toList();
            if (stems.size() == 1) {
                words.merge(stems.getFirst(), 1L << row.bit, (a, b) -> a | b);
            } else if (!stems.isEmpty()) {
                longer.computeIfAbsent(stems.getFirst(), _ -> new ArrayList<>()).add(new StemmedRow(stems, row.bit));
            }
        }
        return new ByStem(words, longer);
    }
}
