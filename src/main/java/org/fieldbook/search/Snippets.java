package org.fieldbook.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.Span;

/** Picks the sentence of a text that says most about a query. */
final class Snippets {
    static final int LONGEST = 240;
    /** To make another for each text takes more than to cut it. */
    private static final ThreadLocal<BreakIterator> BREAKS = ThreadLocal.withInitial(() -> BreakIterator.getSentenceInstance(ULocale.ROOT));

    private final Patterns patterns;

    Snippets(Patterns patterns) {
        this.patterns = patterns;
    }

    /** The sentence with the most of the query's words, the first of several; the text's first sentence when it has none. */
    Snippet of(String text, Words words) {
        List<Patterns.Mark> marks = patterns.find(words);
        Span best = marks.isEmpty() ? first(text) : best(text, marks);
        return cut(text, best, marks.stream().filter(mark -> mark.start() >= best.start() && mark.end() <= best.end()).toList());
    }

    /** The question with the most of the query's words, the first of several; empty when none has any. */
    Optional<Snippet> best(List<Page.Question> questions) {
        Page.Question best = null;
        int most = 0;
        for (Page.Question question : questions) {
            int found = distinct(patterns.find(question.words()));
            if (found > most) {
                most = found;
                best = question;
            }
        }
        return best == null ? Optional.empty() : Optional.of(of(best.text(), best.words()));
    }

    private static Span first(String text) {
        for (int at = 0; at < text.length();) {
            int end = endOfLine(text, at);
            if (!text.substring(at, end).isBlank()) {
                return sentences(text, at, end).getFirst();
            }
            at = end + 1;
        }
        return new Span(0, 0);
    }

    private static Span best(String text, List<Patterns.Mark> marks) {
        Span best = new Span(0, 0);
        int most = -1;
        for (int i = 0; i < marks.size();) {
            int start = text.lastIndexOf('\n', marks.get(i).start()) + 1;
            int end = endOfLine(text, marks.get(i).start());
            int from = i;
            while (i < marks.size() && marks.get(i).start() < end) {
                i++;
            }
            List<Patterns.Mark> inLine = marks.subList(from, i);
            if (distinct(inLine) > most) {
                for (Span sentence : sentences(text, start, end)) {
                    int found = distinct(inLine.stream().filter(m -> m.start() >= sentence.start() && m.start() < sentence.end()).toList());
                    if (found > most) {
                        most = found;
                        best = sentence;
                    }
                }
            }
        }
        return best;
    }

    private static int distinct(List<Patterns.Mark> marks) {
        long leaves = 0;
        for (Patterns.Mark mark : marks) {
            leaves |= mark.leaves();
        }
        return Long.bitCount(leaves);
    }

    private static int endOfLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static List<Span> sentences(String text, int start, int end) {
        BreakIterator breaks = BREAKS.get();
        breaks.setText(text.substring(start, end));
        List<Span> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (!text.substring(start + from, start + to).isBlank()) {
                sentences.add(new Span(start + from, start + to));
            }
            from = to;
        }
        return sentences.isEmpty() ? List.of(new Span(start, end)) : sentences;
    }

    private static Snippet cut(String text, Span sentence, List<Patterns.Mark> marks) {
        int start = sentence.start();
        int end = sentence.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean before = false;
        boolean after = false;
        if (end - start > LONGEST) {
            int from = marks.isEmpty() ? start : densest(marks, start);
            before = from - start > 40;
            int low = before ? wordStart(text, from - 40, from) : start;
            after = end - low > LONGEST;
            end = after ? wordEnd(text, low + LONGEST, low) : end;
            start = low;
        }
        return snippet(text, start, end, before, after, marks);
    }

    private static Snippet snippet(String text, int start, int end, boolean before, boolean after, List<Patterns.Mark> marks) {
        String shown = (before ? "… " : "") + text.substring(start, end) + (after ? " …" : "");
        int shift = (before ? 2 : 0) - start;
        List<Span> spans = marks.stream().filter(mark -> mark.start() >= start && mark.end() <= end)
                .map(mark -> new Span(mark.start() + shift, mark.end() + shift)).toList();
        return new Snippet(shown, spans);
    }

    /** Where the stretch with the most different words begins. */
    private static int densest(List<Patterns.Mark> marks, int fallback) {
        int best = fallback;
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            int from = marks.get(i).start();
            int found = distinct(marks.subList(i, marks.size()).stream().takeWhile(m -> m.end() - from < LONGEST - 50).toList());
            if (found > most) {
                most = found;
                best = from;
            }
        }
        return best;
    }

    private static int wordStart(String text, int at, int limit) {
        int start = at;
        while (start < limit && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return start < limit ? start : characterStart(text, at);
    }

    private static int wordEnd(String text, int at, int limit) {
        int end = at;
        while (end > limit + LONGEST / 2 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end > limit + LONGEST / 2 ? end : characterStart(text, at);
    }

    /** Text without spaces is cut between characters as readers see them. */
    private static int characterStart(String text, int at) {
        int start = at;
        while (start > 0 && (Character.isLowSurrogate(text.charAt(start)) || Character.getType(text.charAt(start)) == Character.NON_SPACING_MARK
                || Character.getType(text.charAt(start)) == Character.COMBINING_SPACING_MARK)) {
            start--;
        }
        return start;
    }
}
