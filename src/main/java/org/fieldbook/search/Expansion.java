package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final char[] RAREST_FIRST = {Fields.TITLE, Fields.HEADING, Fields.ABOUT, Fields.QUESTION, Fields.BODY};

    record Found(String field, String term, int frequency) {
        /** Whether it stands in a question, which may be in a language that there are no texts in. */
        boolean asked() {
            return field.charAt(0) == Fields.QUESTION;
        }

        private boolean read() {
            return field.charAt(0) == Fields.BODY;
        }
    }

    /**
     * The words that begin so: those of titles, then of headings, summaries and labels, questions and the text, as long as they do not
     * stand nearly everywhere. Such a beginning says little, and must not cost more than others. A single letter begins so many words of a
     * large library that only those of its titles are looked at.
     */
    static Expansion ofPrefix(View view, String folded) throws IOException {
        return view.lexicon.prefixes.get(folded, () -> {
            boolean glance = folded.length() == 1 && view.documents >= Scan.LARGE;
            Gathering gathering = new Gathering(view);
            for (char part : glance ? new char[] {Fields.TITLE} : RAREST_FIRST) {
                gathering.add(part, folded, _ -> true, EVERYWHERE);
            }
            return gathering.expansion();
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
        Gathering gathering = new Gathering(view);
        for (char part : Fields.TEXTS) {
            gathering.add(part, pattern.substring(0, fixed), term -> matches(pattern, term), Integer.MAX_VALUE);
        }
        return gathering.expansion();
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

    /** The most frequent terms of one field after the other. */
    private static final class Gathering {
        private final View view;
        private PriorityQueue<Found> best = queue();
        private long all;

        Gathering(View view) {
            this.view = view;
        }

        /** Adds a field's terms; none of them when there was something before and all would stand in more places than {@code most}. */
        void add(char part, String prefix, Predicate<String> fits, int most) throws IOException {
            String field = Fields.text(part, Fields.EXACT);
            Terms terms = view.lexicon.terms(field);
            if (terms == null) {
                return;
            }
            PriorityQueue<Found> more = new PriorityQueue<>(best);
            long places = best.stream().mapToInt(Found::frequency).sum();
            long sum = all;
            BytesRef start = new BytesRef(prefix);
            TermsEnum found = terms.iterator();
            int seen = 0;
            for (boolean there = found.seekCeil(start) != TermsEnum.SeekStatus.END; there && seen < SEEN
                    && StringHelper.startsWith(found.term(), start); there = found.next() != null) {
                seen++;
                int frequency = found.docFreq();
                if (more.size() < KEPT || frequency > more.peek().frequency) {
                    String term = found.term().utf8ToString();
                    if (fits.test(term)) {
                        int dropped = more.size() < KEPT ? 0 : more.peek().frequency;
                        sum += keep(more, new Found(field, term, frequency));
                        places += frequency - dropped;
                    }
                }
                if (places > most && !best.isEmpty()) {
                    return;
                }
            }
            best = more;
            all = sum;
        }

        Expansion expansion() {
            return of(view, best, all);
        }
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

    /** Some of the words, one form of each: those that stand most often in texts first, since labels and questions may be in any language. */
    List<String> commonest(int most) {
        Map<String, String> byStem = new LinkedHashMap<>();
        terms.stream().sorted(Comparator.comparing(Found::read).thenComparing(Found::frequency).reversed()).map(Found::term)
                .forEach(term -> byStem.putIfAbsent(Language.ENGLISH.stem(term), term));
        return byStem.values().stream().limit(most).toList();
    }

    /** The words themselves, each once. */
    List<String> words() {
        return new ArrayList<>(new java.util.LinkedHashSet<>(terms.stream().map(Found::term).toList()));
    }
}
