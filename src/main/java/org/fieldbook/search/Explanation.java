package org.fieldbook.search;

import java.util.List;
import java.util.Optional;

/**
 * Why a section was found.
 *
 * @param matches   the words that led there, as they stand in the section or are said of its document, each once
 * @param corrected the text that was searched instead of the one typed
 * @param words     the share of the words in its worth, from 0 to 1
 * @param meaning   the share of the meaning in its worth; both are 0 when neither speaks for it
 */
public record Explanation(List<Match> matches, Optional<String> corrected, float words, float meaning) {

    /** Where a word stands, the place that says most first. */
    public enum Place { TITLE, HEADING, SUMMARY, QUESTION, TEXT }

    /**
     * A word that was looked for.
     *
     * @param text      as it is written in the first of its places
     * @param places    where it stands
     * @param insteadOf the typed words it stands for; empty when it is a form of one itself
     */
    public record Match(String text, List<Place> places, String insteadOf) {
        public Match {
            places = List.copyOf(places);
        }

        /** Whether it is another name for what was typed. */
        public boolean synonym() {
            return !insteadOf.isEmpty();
        }
    }

    public Explanation {
        matches = List.copyOf(matches);
    }

    /** Whether none of the words stands there, and only what they mean led to it. */
    public boolean byMeaningAlone() {
        return matches.isEmpty() && meaning > 0;
    }

    /** Whether none of the words stands there as typed, and only words written much like them led to it. */
    public boolean byLikenessAlone() {
        return matches.isEmpty() && meaning == 0 && words > 0;
    }
}
