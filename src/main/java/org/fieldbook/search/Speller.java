package org.fieldbook.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** Finds the word of the library that a misspelt one was meant to be; names and acronyms are words like all others. */
final class Speller {
    /** Questions are asked in languages in which there are no texts. */
    private static final char[] SPELT = {Fields.TITLE, Fields.ABOUT, Fields.HEADING, Fields.BODY};
    private static final LuceneLevenshteinDistance DISTANCE = new LuceneLevenshteinDistance();
    /** Two slips are forgiven without asking only in a long word that begins and ends as typed. */
    private static final int SURE_OF_TWO = 8;
    private static final int SURE_OF_ONE = 5;
    private static final int FRAME = 2;
    private static final int SUGGESTED = 5;
    private static final int SHORTEST = 4;
    /** Of each field, among those that begin nearly as an unfinished word does. */
    private static final int MOST_TERMS = 1_000;
    /** Of each field, whether they end in the letters typed or not. */
    private static final int LOOKED_AT = 10_000;
    private static final int MORE_OFTEN = 20;
    /** What is longer is no slip of the hand, and costs too much to compare. */
    static final int LONGEST = 30;

    private final View view;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    /**
     * A word to put in place of another.
     *
     * @param clear close enough to be searched without asking
     */
    record Correction(String word, boolean clear) {
    }

    Speller(View view) {
        this.view = view;
        checker.setMinQueryLength(3);
        checker.setDistance(DISTANCE);
        checker.setAccuracy(0.6f);
        checker.setThresholdFrequency(0);
        checker.setMaxInspections(10);
    }

    /** The word that may be meant by one that stands nowhere. */
    Optional<Correction> correct(String form) throws IOException {
        return best(Folding.fold(form), SuggestMode.SUGGEST_ALWAYS, 0, false);
    }

    /** The word that is clearly meant by one that stands nowhere, though another may be in more places; this takes less time to find out. */
    Optional<Correction> correctSurely(String form) throws IOException {
        return best(Folding.fold(form), SuggestMode.SUGGEST_ALWAYS, 0, true).filter(Correction::clear);
    }

    /** A much more frequent word beside a rare one. */
    Optional<Correction> better(String form) throws IOException {
        String folded = Folding.fold(form);
        int own = view.lexicon.frequency(Fields.text(Fields.BODY, Fields.EXACT), folded);
        return best(folded, SuggestMode.SUGGEST_MORE_POPULAR, Math.max(1, own) * MORE_OFTEN, false);
    }

    /** The beginning of words that was meant by an unfinished one that begins none: what most words in most places begin with. */
    Optional<String> begun(String form) throws IOException {
        String folded = Folding.fold(form);
        return folded.length() < SURE_OF_ONE || !written(folded) ? Optional.empty()
                : view.lexicon.beginnings.get(folded, () -> begin(folded));
    }

    private Optional<String> begin(String folded) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        CompiledAutomaton near = Slip.beginnings(folded);
        for (char part : SPELT) {
            Terms terms = view.lexicon.terms(Fields.text(part, Fields.EXACT));
            TermsEnum found = terms == null ? TermsEnum.EMPTY : near.getTermsEnum(terms);
            int looked = 0;
            int meant = 0;
            for (BytesRef term = found.next(); term != null && looked < LOOKED_AT && meant < MOST_TERMS; term = found.next()) {
                looked++;
                Optional<String> beginning = Slip.meant(folded, term.utf8ToString());
                if (beginning.isPresent()) {
                    meant++;
                    places.merge(beginning.get(), found.docFreq(), Integer::sum);
                }
            }
        }
        return places.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Whether a word is written in letters that one may mistype, and is not too long to be compared. */
    private static boolean written(String folded) {
        return folded.length() <= LONGEST && folded.codePoints().noneMatch(c -> Character.isDigit(c) || Tokens.unspaced(c));
    }

    private Optional<Correction> best(String folded, SuggestMode mode, int atLeast, boolean sure) throws IOException {
        if (folded.length() < (sure ? SURE_OF_ONE : SHORTEST) || !written(folded)) {
            return Optional.empty();
        }
        return view.lexicon.corrections.get(List.of(folded, mode, atLeast, sure), () -> find(folded, mode, atLeast, sure));
    }

    private Optional<Correction> find(String folded, SuggestMode mode, int atLeast, boolean sure) throws IOException {
        checker.setMaxEdits(1);
        checker.setMinPrefix(1);
        SuggestWord best = commonest(folded, mode, atLeast);
        if (best == null && (!sure || folded.length() >= SURE_OF_TWO)) {
            checker.setMaxEdits(2);
            checker.setMinPrefix(sure ? FRAME : 1);
            best = commonest(folded, mode, atLeast);
        }
        if (best == null) {
            return Optional.empty();
        }
        boolean beginning = !best.string.startsWith(folded) && mode == SuggestMode.SUGGEST_ALWAYS && begins(folded, best.freq);
        return beginning ? Optional.empty() : Optional.of(new Correction(best.string, clear(folded, best.string)));
    }

    /** Of the words that are so near, the one in most places. */
    private SuggestWord commonest(String folded, SuggestMode mode, int atLeast) throws IOException {
        SuggestWord best = null;
        for (char part : SPELT) {
            Term term = new Term(Fields.text(part, Fields.EXACT), folded);
            for (SuggestWord word : checker.suggestSimilar(term, SUGGESTED, view.reader, mode)) {
                if (word.freq >= atLeast && !word.string.equals(folded) && (best == null || nearer(folded, word, best))) {
                    best = word;
                }
            }
        }
        return best;
    }

    private static boolean nearer(String folded, SuggestWord word, SuggestWord than) {
        int edits = edits(folded, word.string) - edits(folded, than.string);
        return edits < 0 || edits == 0 && word.freq > than.freq;
    }

    private static boolean clear(String folded, String other) {
        int edits = edits(folded, other);
        boolean framed = other.substring(0, Math.min(FRAME, other.length())).equals(folded.substring(0, FRAME))
                && other.charAt(other.length() - 1) == folded.charAt(folded.length() - 1);
        return edits == 1 && folded.length() >= SURE_OF_ONE || edits == 2 && folded.length() >= SURE_OF_TWO && framed;
    }

    /** Whether a word that stands nowhere begins one that stands in so many places or more: "finan" is no misspelt "final". */
    private boolean begins(String folded, int frequency) throws IOException {
        for (Expansion.Found found : Expansion.ofPrefix(view, folded).terms()) {
            // Of a beginning that stands nearly everywhere the words of the text are left out.
            int places = Math.max(found.frequency(), view.lexicon.frequency(Fields.text(Fields.BODY, Fields.EXACT), found.term()));
            if (!found.asked() && places >= frequency) {
                return true;
            }
        }
        return false;
    }

    private static int edits(String a, String b) {
        return Math.round((1 - DISTANCE.getDistance(a, b)) * Math.min(a.length(), b.length()));
    }
}
