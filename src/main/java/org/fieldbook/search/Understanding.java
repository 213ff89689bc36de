package org.fieldbook.search;

import java.util.List;
import java.util.Optional;

/**
 * How a request was read, so that the reader can be told and can object.
 *
 * @param also       words searched for beside those typed
 * @param corrected  the text that was searched instead of the one typed
 * @param suggestion a text worth trying, when nothing was corrected
 * @param relaxed    how much had to be given up to find something
 * @param failed     words of what was searched, corrected or not, that stand nowhere in the library
 * @param guessed    words of what was searched that stand nowhere, but were taken for the beginning of others
 * @param partial    the time ran out; there may be more
 * @param complete   how many documents hold all the words, or those they were taken for, wherever they rank; 0 when the request has none
 */
public record Understanding(List<String> also, Optional<String> corrected, Optional<String> suggestion, Relaxed relaxed, List<String> failed,
        List<String> guessed, boolean partial, int complete) {
    public static final Understanding PLAIN = new Understanding(List.of(), Optional.empty(), Optional.empty(), Relaxed.NOT, List.of(), List.of(), false, 0);

    /** The steps from all words to anything close; at {@link #SPELLING} no word typed stands anywhere, and only the corrected text, or words of like letters, found something. */
    public enum Relaxed { NOT, MOST_WORDS, ANY_WORD, SPELLING, MEANING }

    public Understanding {
        also = List.copyOf(also);
        failed = List.copyOf(failed);
        guessed = List.copyOf(guessed);
    }
}
