package org.fieldbook.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fieldbook.content.Span;
import org.fieldbook.job.Progress;
import org.junit.jupiter.api.Test;

class FinderTest {

    private static List<String> found(String typed, String text) {
        return Finder.of(typed).marks(text, "en").stream().map(span -> text.substring(span.start(), span.end())).toList();
    }

    @Test
    void caseAccentsHyphensAndSpacesAreForgiven() {
        assertThat(found("resume", "A RÉSUMÉ and a re\u0301sume\u0301.")).containsExactly("RÉSUMÉ", "re\u0301sume\u0301");
        assertThat(found("home-based", "home‑based work")).containsExactly("home‑based");
        assertThat(found("two words", "two \n\u00A0words")).containsExactly("two \n\u00A0words");
        assertThat(found("oeuvre", "l'œuvre")).isEmpty();
    }

    @Test
    void nothingTypedFindsNothing() {
        assertThat(found("  ", "words")).isEmpty();
    }

    @Test
    void hitsTellPieceAndPlaceInOrder() {
        Page page = Made.page("# T\n\nRice, and more rice.\n\n| A |\n|---|\n| rice |\n");
        List<Hit> hits = Finder.hits(page, Finder.of("rice"), Progress.none());
        assertThat(hits).hasSize(3).isSortedAccordingTo(java.util.Comparator.comparingInt(Hit::piece).thenComparingInt(Hit::start));
        assertThat(hits).allSatisfy(hit -> assertThat(page.pieces().get(hit.piece()).text().substring(hit.start(), hit.end())).isEqualToIgnoringCase("rice"));
    }

    @Test
    void breaksOfOursDoNotHideAWord() {
        String text = Words.breakable("ការងារនៅផ្ទះ");
        assertThat(text).contains("\u200B");
        assertThat(found("ការងារនៅផ្ទះ", text)).hasSize(1);
    }

    @Property
    void spansLieInTheTextAndDoNotOverlap(@ForAll String typed, @ForAll String text) {
        int end = 0;
        for (Span span : Finder.of(typed).marks(text, "en")) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
            end = span.end();
        }
    }
}
