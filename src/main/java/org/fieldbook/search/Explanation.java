package org.fieldbook.search;

import java.util.List;
import java.util.Optional;

/**
 * Why a section was found.
 *
 * @param matches   the words that led there, as they stand in the section or are said of its document, each once a place
 * @param corrected the text that was searched instead of the one typed
 * @param words     the share of the words in its worth, from 0 to 1
 * @param meaning   the share of the meaning in its worth; both are 0 when neither speaks for it
 */
public record Explanation(List<Match> matches, Optional<String> corrected, float words, float meaning) {

    /** Where a word stands. */
    public enum Place { TITLE, SUMMARY, HEADING, TEXT }

    /**
     * A word that was looked for.
     *
     * @param text    as it is written there
     * @param synonym whether it stands for a typed word and is no form of it
     */
    public record Match(String text, Place place, boolean synonym) {
    }

    public Explanation {
        matches = List.copyOf(matches);
    }
}
