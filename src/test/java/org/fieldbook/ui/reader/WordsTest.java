package org.fieldbook.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void latinTextStaysWhole() {
        assertThat(Words.parts("Words, “quoted” – in one piece: café, Монгол.")).hasSize(1);
    }

    @Test
    void arabicIsCutAtWordsAndSigns() {
        assertThat(Words.parts("الوطني. تشمل")).containsExactly("الوطني", ".", " ", "تشمل");
    }

    @Test
    void khmerGetsPlacesToBreak() {
        String text = "ការងារនៅផ្ទះ";
        assertThat(Words.parts(Words.breakable(text)).size()).isGreaterThan(2);
        assertThat(Words.plain(Words.breakable(text))).isEqualTo(text);
    }

    @Property
    void noLetterIsLostInTheCut(@ForAll String text) {
        String breakable = Words.breakable(text);
        assertThat(String.join("", Words.parts(breakable))).isEqualTo(breakable);
        assertThat(Words.parts(breakable)).allMatch(part -> Words.simple(breakable) || part.length() <= 25);
    }
}
