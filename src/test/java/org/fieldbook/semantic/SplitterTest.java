package org.fieldbook.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SplitterTest {
    private static final int LIMIT = 32;
    private final Splitter splitter = new Splitter(Loaded.WORDS, LIMIT, "passage: ");

    @Test
    void aShortTextIsOnePartBegunWithItsHeading() {
        List<Splitter.Part> parts = splitter.parts("Street vendors", "They sell fruit.");
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.text()).isEqualTo("They sell fruit.");
            assertThat(part.pieces()).isEqualTo(Loaded.WORDS.marked(Loaded.WORDS.of("passage: Street vendors"), Loaded.WORDS.of("They sell fruit."), LIMIT));
        });
    }

    @Test
    void aLongTextIsCutAtTheEndsOfSentencesIntoPartsOfAboutTheSameLength() {
        String text = IntStream.range(0, 20).mapToObj(i -> "The group met again and saved money.").collect(Collectors.joining(" "));
        List<Splitter.Part> parts = splitter.parts("Savings", text);
        assertThat(parts).hasSizeBetween(7, 10).allSatisfy(part -> assertThat(part.text()).startsWith("The group").endsWith("money."));
        assertThat(Arrays.stream(parts.stream().mapToInt(part -> part.pieces().length).toArray()).summaryStatistics())
                .satisfies(sizes -> assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(9));
    }

    @Test
    void aSentenceThatIsTooLongIsCutBetweenWords() {
        String text = "vendor ".repeat(100);
        assertThat(splitter.parts("", text)).hasSizeGreaterThan(3)
                .allSatisfy(part -> assertThat(part.text().split(" ")).containsOnly("vendor"));
    }

    @Test
    void aHeadingTakesAQuarterOfTheRoomAtMost() {
        long[] pieces = splitter.parts("heading ".repeat(500), "Some words.").getFirst().pieces();
        assertThat(pieces).hasSize(2 + Loaded.WORDS.of("passage: ").length + LIMIT / 4 + Loaded.WORDS.of("Some words.").length);
    }

    @Test
    void aHeadingWithoutTextIsAPartAndNothingIsNone() {
        assertThat(splitter.parts("Sources", " \n")).singleElement().satisfies(part -> assertThat(part.text()).isEmpty());
        assertThat(splitter.parts("", " \u200b\n")).isEmpty();
    }

    @Property(tries = 200)
    void allWordsOfATextAreInItsPartsInOrderAndNoPartIsTooLong(@ForAll List<String> sentences) {
        String text = String.join(". ", sentences);
        List<Splitter.Part> parts = splitter.parts("About", text);
        assertThat(parts).allSatisfy(part -> assertThat(part.pieces()).hasSizeLessThanOrEqualTo(LIMIT));
        int from = 0;
        for (Splitter.Part part : parts) {
            int at = text.indexOf(part.text(), from);
            assertThat(at).isGreaterThanOrEqualTo(from);
            assertThat(Loaded.WORDS.of(text.substring(from, at))).isEmpty();
            from = at + part.text().length();
        }
        assertThat(Loaded.WORDS.of(text.substring(from))).isEmpty();
    }

    @Test
    void aFileWithoutHeadingsDoesNotTakeForEver() {
        assertThat(splitter.parts("", "Another line of a very long text.\n".repeat(100_000))).hasSizeLessThan(2_000);
    }
}
