package org.fieldbook.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final int UNKNOWN = 100;

    @Test
    void aWordTheVocabularyHasIsOnePiece() {
        assertThat(Loaded.WORDS.of("Hello, world")).containsExactly(7592, 1010, 2088);
    }

    @Test
    void anotherWordIsTheLongestPiecesFromItsBeginning() {
        assertThat(Loaded.WORDS.of("unaffable")).containsExactly(14477, 20961, 3468);
    }

    @Test
    void caseAccentsAndControlCharactersDoNotCount() {
        assertThat(Loaded.WORDS.of("ÉCONOMIE à\u00a0São\tPau\u200blo\u0000")).isEqualTo(Loaded.WORDS.of("economie a sao paulo"));
    }

    @Test
    void marksAndHanCharactersStandAlone() {
        assertThat(Loaded.WORDS.of("a-b$c東京")).isEqualTo(Loaded.WORDS.of("a - b $ c 東 京"));
    }

    @Test
    void aWordThatCannotBeSpeltIsUnknownAsAWhole() {
        assertThat(Loaded.WORDS.of("ประเทศไทย workers")).startsWith(UNKNOWN).hasSize(2);
        assertThat(Loaded.WORDS.of("x".repeat(101))).containsExactly(UNKNOWN);
    }

    @Test
    void theModelsMarksGoAroundThePiecesAndTheLimitHolds() {
        assertThat(Loaded.WORDS.marked(new int[] {7}, new int[] {8, 9}, 128)).containsExactly(101, 7, 8, 9, 102);
        assertThat(Loaded.WORDS.marked(new int[] {7}, new int[] {8, 9}, 4)).containsExactly(101, 7, 8, 102);
    }

    @Property(tries = 300)
    void anyTextIsCutIntoPiecesOfTheVocabulary(@ForAll String text) {
        assertThat(Arrays.stream(Loaded.WORDS.of(text)).allMatch(piece -> piece >= UNKNOWN && piece < 30_522)).isTrue();
    }

    @Test
    void aTokenizerWithoutAVocabularyIsRefused() {
        byte[] json = "{\"model\":{\"type\":\"BPE\"}}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> WordPieces.read(new ByteArrayInputStream(json))).isInstanceOf(IOException.class);
    }
}
