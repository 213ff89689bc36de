package org.fieldbook.search;

import java.util.Optional;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Transition;

/** One slip of the hand in the beginning of a word: a letter too many, too few, wrong, or two exchanged; the first letter is right. */
final class Slip {
    private Slip() {
    }

    /** Whether a word is the beginning of another, but for one slip at most. */
    static boolean begins(String word, String other) {
        return other.startsWith(word) || beginning(word, other, 1).isPresent() || beginning(word, other, 0).isPresent()
                || beginning(word, other, -1).isPresent();
    }

    /**
     * The beginning of another word that was meant by a word with one slip in it, the longest one that ends in the letters typed: who has
     * just mistyped the last letter may be about to type something else.
     */
    static Optional<String> meant(String word, String other) {
        return beginning(word, other, 1)
                .or(() -> beginning(word, other, 0).filter(same -> endsAlike(word, same)))
                .or(() -> beginning(word, other, -1).filter(shorter -> endsAlike(word, shorter)));
    }

    /** Accepts what begins with a word of two letters or more, but for one slip at most. */
    static CompiledAutomaton beginnings(String word) {
        int first = Character.charCount(word.codePointAt(0));
        return new CompiledAutomaton(begun(new LevenshteinAutomata(word.substring(first), true).toAutomaton(1, word.substring(0, first))));
    }

    /** Accepts whatever follows what is whole. To append any string would say the same, but take longer to be made deterministic. */
    private static Automaton begun(Automaton whole) {
        Automaton.Builder begun = new Automaton.Builder();
        Transition transition = new Transition();
        for (int state = 0; state < whole.getNumStates(); state++) {
            begun.createState();
            begun.setAccept(state, whole.isAccept(state));
        }
        for (int state = 0; state < whole.getNumStates(); state++) {
            int count = whole.isAccept(state) ? 0 : whole.initTransition(state, transition);
            for (int i = 0; i < count; i++) {
                whole.getNextTransition(transition);
                begun.addTransition(state, transition.dest, transition.min, transition.max);
            }
            if (whole.isAccept(state)) {
                begun.addTransition(state, state, Character.MIN_CODE_POINT, Character.MAX_CODE_POINT);
            }
        }
        return begun.finish();
    }

    /** The beginning that has so many letters more than the word, if there is one slip between them. */
    private static Optional<String> beginning(String word, String other, int more) {
        int length = word.length() + more;
        int same = 0;
        while (same < word.length() && same < other.length() && word.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same == 0 || same == word.length() || other.length() < length) {
            return Optional.empty();
        }
        int rest = word.length() - same - 1;
        boolean one = switch (more) {
            case 1 -> other.regionMatches(same + 1, word, same, rest + 1);
            case 0 -> other.regionMatches(same + 1, word, same + 1, rest) || exchanged(word, other, same);
            default -> other.regionMatches(same, word, same + 1, rest);
        };
        return one ? Optional.of(other.substring(0, length)) : Optional.empty();
    }

    private static boolean exchanged(String word, String other, int at) {
        return at + 1 < word.length() && word.charAt(at) == other.charAt(at + 1) && word.charAt(at + 1) == other.charAt(at)
                && other.regionMatches(at + 2, word, at + 2, word.length() - at - 2);
    }

    private static boolean endsAlike(String word, String beginning) {
        char last = word.charAt(word.length() - 1);
        boolean same = beginning.charAt(beginning.length() - 1) == last;
        return same || beginning.length() == word.length() && exchanged(word, beginning, word.length() - 2);
    }
}
