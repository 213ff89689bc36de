package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The terms of the exact fields that a prefix, a pattern or a fuzzy word stands for, the most frequent ones when there are many.
 *
 * @param idf how telling finding any of them is
 */
record Expansion(List<Found> terms, float idf) {
    private static final int KEPT = 96;
    private static final int SEEN = 20_000;
    private static final int EVERYWHERE = 60_000;

    record Found(String field, String term, int frequency) {
    }

    /**
     * The words that begin so. Where there are very many the text is left out, then summaries and labels, then headings: a beginning that
     * stands nearly everywhere says little, and must not cost more than others. A single letter begins so many words of a large library that
     * only those of its titles are looked at.
     */
    static Expansion ofPrefix(View view, String folded) throws IOException {
        return view.lexicon.prefixes.get(folded, () -> {
            boolean glance = folded.length() == 1 && view.documents >= Scan.LARGE;
            Expansion found = of(view, folded, _ -> true, glance ? new char[] {Fields.TITLE} : Fields.TEXTS);
            for (char left : new char[] {Fields.BODY, Fields.ABOUT, Fields.HEADING}) {
                List<Found> fewer = found.terms.stream().filter(term -> term.field.charAt(0) != left).toList();
                if (found.terms.stream().mapToInt(Found::frequency).sum() > EVERYWHERE && !fewer.isEmpty()) {
                    found = new Expansion(fewer, found.idf);
                }
            }
            return found;
        });
    }

    /** The same without the forms of a word that is looked for by itself. */
    Expansion without(String form) {
        String stem = Language.ENGLISH.stem(form);
        String folded = Folding.fold(form);
        return new Expansion(terms.stream().filter(found -> !found.term.equals(folded) && !Language.ENGLISH.stem(found.term).equals(stem)).toList(), idf);
    }

    /** @param pattern two letters, then letters with {@code *} and {@code ?} among them */
    static Expansion ofPattern(View view, String pattern) throws IOException {
        int fixed = 0;
        while (fixed < pattern.length() && pattern.charAt(fixed) != '*' && pattern.charAt(fixed) != '?') {
            fixed++;
        }
        return of(view, pattern.substring(0, fixed), term -> matches(pattern, term), Fields.TEXTS);
    }

    static Expansion ofFuzzy(View view, String folded) throws IOException {
        PriorityQueue<Found> best = queue();
        long all = 0;
        int edits = folded.length() < 4 ? 1 : 2;
        for (char part : Fields.TEXTS) {
            String field = Fields.text(part, Fields.EXACT);
            Terms terms = view.lexicon.terms(field);
            if (terms != null && !folded.isEmpty() && folded.length() <= Speller.LONGEST) {
                TermsEnum found = FuzzyQuery.getFuzzyAutomaton(folded, edits, Math.min(1, folded.length()), true).getTermsEnum(terms);
                for (BytesRef term = found.next(); term != null; term = found.next()) {
                    all += keep(best, new Found(field, term.utf8ToString(), found.docFreq()));
                }
            }
        }
        return of(view, best, all);
    }

    private static Expansion of(View view, String prefix, Predicate<String> fits, char... parts) throws IOException {
        PriorityQueue<Found> best = queue();
        BytesRef start = new BytesRef(prefix);
        long all = 0;
        for (char part : parts) {
            String field = Fields.text(part, Fields.EXACT);
            Terms terms = view.lexicon.terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum found = terms.iterator();
            int seen = 0;
            for (boolean more = found.seekCeil(start) != TermsEnum.SeekStatus.END; more && seen < SEEN
                    && StringHelper.startsWith(found.term(), start); more = found.next() != null) {
                seen++;
                int frequency = found.docFreq();
                if (best.size() < KEPT || frequency > best.peek().frequency) {
                    String term = found.term().utf8ToString();
                    all += fits.test(term) ? keep(best, new Found(field, term, frequency)) : 0;
                }
            }
        }
        return of(view, best, all);
    }

    private static Expansion of(View view, PriorityQueue<Found> best, long all) {
        float share = Math.min(1f, all / (float) Math.max(1, view.sections));
        return new Expansion(List.copyOf(best), (float) Math.log1p((1 - share + 0.01f) / (share + 0.01f)));
    }

    private static PriorityQueue<Found> queue() {
        return new PriorityQueue<>(Comparator.comparingInt(Found::frequency));
    }

    private static int keep(PriorityQueue<Found> best, Found found) {
        best.add(found);
        if (best.size() > KEPT) {
            best.poll();
        }
        return found.frequency;
    }

    /** Whether a term fits a pattern, in time that grows with the product of their lengths only. */
    static boolean matches(String pattern, String term) {
        int p = 0;
        int t = 0;
        int star = -1;
        int after = 0;
        while (t < term.length()) {
            if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == term.charAt(t))) {
                p++;
                t++;
            } else if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                after = t;
            } else if (star >= 0) {
                p = star + 1;
                t = ++after;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** The words themselves, each once. */
    List<String> words() {
        return new ArrayList<>(new java.util.LinkedHashSet<>(terms.stream().map(Found::term).toList()));
    }
}
