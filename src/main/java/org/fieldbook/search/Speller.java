package org.fieldbook.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Finds the word of the library that a misspelt one was meant to be; names and acronyms are words like all others. */
final class Speller {
    /** Questions are asked in languages in which there are no texts. */
    private static final char[] SPELT = {Fields.TITLE, Fields.ABOUT, Fields.HEADING, Fields.BODY};
    private static final LuceneLevenshteinDistance DISTANCE = new LuceneLevenshteinDistance();
    /** Two slips are forgiven without asking only in a long word that begins and ends as typed. */
    private static final int SURE_OF_TWO = 8;
    private static final int SURE_OF_ONE = 5;
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
        checker.setMinPrefix(1);
        checker.setMinQueryLength(3);
        checker.setDistance(DISTANCE);
        checker.setAccuracy(0.6f);
        checker.setThresholdFrequency(0);
        checker.setMaxInspections(10);
    }

    /** The word meant by one that stands nowhere. */
    Optional<Correction> correct(String form) throws IOException {
        return best(Folding.fold(form), SuggestMode.SUGGEST_ALWAYS, 0);
    }

    /** A much more frequent word beside a rare one. */
    Optional<Correction> better(String form) throws IOException {
        String folded = Folding.fold(form);
        int own = view.lexicon.frequency(Fields.text(Fields.BODY, Fields.EXACT), folded);
        return best(folded, SuggestMode.SUGGEST_MORE_POPULAR, Math.max(1, own) * MORE_OFTEN);
    }

    private Optional<Correction> best(String folded, SuggestMode mode, int atLeast) throws IOException {
        if (folded.length() < 4 || folded.length() > LONGEST || folded.codePoints().anyMatch(c -> Character.isDigit(c) || Tokens.unspaced(c))) {
            return Optional.empty();
        }
        return view.lexicon.corrections.get(List.of(folded, mode, atLeast), () -> find(folded, mode, atLeast));
    }

    private Optional<Correction> find(String folded, SuggestMode mode, int atLeast) throws IOException {
        String best = null;
        double most = 0;
        for (char part : SPELT) {
            String field = Fields.text(part, Fields.EXACT);
            for (SuggestWord word : checker.suggestSimilar(new Term(field, folded), 5, view.reader, mode)) {
                double worth = 10.0 * (3 - edits(folded, word.string)) + Math.log1p(word.freq);
                if (worth > most && word.freq >= atLeast && !word.string.equals(folded)) {
                    most = worth;
                    best = word.string;
                }
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        int edits = edits(folded, best);
        boolean framed = best.substring(0, Math.min(2, best.length())).equals(folded.substring(0, 2))
                && best.charAt(best.length() - 1) == folded.charAt(folded.length() - 1);
        return Optional.of(new Correction(best, edits == 1 && folded.length() >= SURE_OF_ONE || edits == 2 && folded.length() >= SURE_OF_TWO && framed));
    }

    private static int edits(String a, String b) {
        return Math.round((1 - DISTANCE.getDistance(a, b)) * Math.min(a.length(), b.length()));
    }
}
