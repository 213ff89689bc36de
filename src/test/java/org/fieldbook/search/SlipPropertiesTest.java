package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** One slip in the beginning of a word is forgiven, whatever the word; two are not. */
class SlipPropertiesTest {
    private record Typed(String word, String beginning, String slipped) {
    }

    @Property
    void oneSlipBeforeTheLastLetterIsForgiven(@ForAll("slips") Typed typed) {
        assertThat(Slip.begins(typed.slipped, typed.word)).isTrue();
        assertThat(accepts(typed.slipped, typed.word)).isTrue();
        if (!typed.word.startsWith(typed.slipped)) {
            String meant = Slip.meant(typed.slipped, typed.word).orElseThrow();
            assertThat(typed.word).startsWith(meant);
            assertThat(meant).as("or a longer one that ends alike").hasSizeGreaterThanOrEqualTo(typed.beginning.length());
        }
    }

    @Property
    void theDictionaryAndTheComparisonAgree(@ForAll("words") String one, @ForAll("words") String other) {
        assertThat(Slip.begins(one, other)).isEqualTo(accepts(one, other));
    }

    private static boolean accepts(String beginning, String word) {
        BytesRef bytes = new BytesRef(word);
        ByteRunAutomaton automaton = Slip.beginnings(beginning).runAutomaton;
        return automaton.run(bytes.bytes, bytes.offset, bytes.length);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abé").ofMinLength(4).ofMaxLength(9);
    }

    @Provide
    Arbitrary<Typed> slips() {
        Arbitrary<String> words = Arbitraries.strings().withChars("abcdeé").ofMinLength(6).ofMaxLength(12);
        return Combinators.combine(words, Arbitraries.integers().between(5, 12), Arbitraries.integers().between(1, 10), Arbitraries.integers().between(0, 4))
                .as((word, length, place, kind) -> {
                    String beginning = word.substring(0, Math.min(length, word.length()));
                    int at = Math.min(place, beginning.length() - 2);
                    String before = beginning.substring(0, at);
                    String after = beginning.substring(at + 1);
                    String slipped = switch (kind) {
                        case 0 -> before + after;
                        case 1 -> before + "z" + after;
                        case 2 -> before + "z" + beginning.charAt(at) + after;
                        case 3 -> beginning + beginning.charAt(beginning.length() - 1);
                        default -> before + after.charAt(0) + beginning.charAt(at) + after.substring(1);
                    };
                    return new Typed(word, beginning, slipped);
                });
    }
}
