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

    /** A prefix of words that stand nearly everywhere is looked for in titles and headings only, so that it costs no more than others. */
    static Expansion ofPrefix(View view, String folded) throws IOException {
        Expansion all = of(view, folded, _ -> true);
        int postings = all.terms.stream().mapToInt(Found::frequency).sum();
        List<Found> heads = all.terms.stream().filter(found -> found.field.charAt(0) != Fields.BODY).toList();
        return postings > EVERYWHERE && !heads.isEmpty() ? new Expansion(heads, all.idf) : all;
    }

    /** @param pattern two letters, then letters with {@code *} and {@code ?} among them */
    static Expansion ofPattern(View view, String pattern) throws IOException {
        int fixed = 0;
        while (fixed < pattern.length() && pattern.charAt(fixed) != '*' && pattern.charAt(fixed) != '?') {
            fixed++;
        }
        return of(view, pattern.substring(0, fixed), term -> matches(pattern, term));
    }

    static Expansion ofFuzzy(View view, String folded) throws IOException {
        PriorityQueue<Found> best = queue();
        long all = 0;
        int edits = folded.length() < 4 ? 1 : 2;
        for (char part : Fields.TEXTS) {
            String field = Fields.text(part, Fields.EXACT);
            Terms terms = view.terms(field);
            if (terms != null && !folded.isEmpty() && folded.length() <= Speller.LONGEST) {
                TermsEnum found = FuzzyQuery.getFuzzyAutomaton(folded, edits, Math.min(1, folded.length()), true).getTermsEnum(terms);
                for (BytesRef term = found.next(); term != null; term = found.next()) {
                    all += keep(best, new Found(field, term.utf8ToString(), found.docFreq()));
                }
            }
        }
        return of(view, best, all);
    }

    private static Expansion of(View view, String prefix, Predicate<String> fits) throws IOException {
        PriorityQueue<Found> best = queue();
        BytesRef start = new BytesRef(prefix);
        long all = 0;
        for (char part : Fields.TEXTS) {
            String field = Fields.text(part, Fields.EXACT);
            Terms terms = view.terms(field);
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
