package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {

    @ParameterizedTest
    @CsvSource({"Results in figures, results-in-figures", "'Who? What, where!', who-what-where", "A & B, a-b", "A — B, a-b", "snake_case, snake_case",
            "  spaces  , spaces", "Été à Genève, été-à-genève", "Неформальная экономика, неформальная-экономика", "សេដ្ឋកិច្ចក្រៅប្រព័ន្ធ, សេដ្ឋកិច្ចក្រៅប្រព័ន្ធ",
            "เศรษฐกิจนอกระบบ, เศรษฐกิจนอกระบบ", "الاقتصاد غير المنظم, الاقتصاد-غير-المنظم", "1. First, 1-first", "e\u0301, é", "'---', ''"})
    void theAnchorOfAHeadingIsItsWords(String heading, String anchor) {
        assertThat(Anchors.of(heading)).isEqualTo(anchor);
    }

    @Test
    void headingsOfOneNameAreNumbered() {
        Anchors anchors = new Anchors();

        assertThat(List.of(anchors.next("Same"), anchors.next("same"), anchors.next("Same 1"), anchors.next("Same"), anchors.next("!"), anchors.next("?")))
                .containsExactly("same", "same-1", "same-1-1", "same-2", "section", "section-1");
    }

    @Property
    void anchorsAreUniqueAndTheirOwnAnchor(@ForAll List<String> headings) {
        Anchors anchors = new Anchors();
        Set<String> seen = new HashSet<>();

        assertThat(headings).allSatisfy(heading -> {
            String anchor = anchors.next(heading);
            assertThat(seen.add(anchor)).isTrue();
            assertThat(Anchors.of(anchor)).isEqualTo(anchor);
        });
    }
}
