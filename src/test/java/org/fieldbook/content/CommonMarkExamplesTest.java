package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the CommonMark specification keeps its words, in order, on the way into blocks. */
class CommonMarkExamplesTest {
    /** Three stars inside a word stay stars: the parser keeps to an older rule. All letters stand there, and so do the stars. */
    private static final Set<String> STARS_STAY = Set.of("foo***bar***baz\n", "foo******bar*********baz\n");

    static Stream<Example> examples() {
        return ExampleReader.readExamples(ExampleReader.class.getResource("/spec.txt")).stream();
    }

    @Test
    void theSpecificationIsThere() {
        assertThat(examples()).hasSizeGreaterThan(600);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theWordsOfTheExpectedHtmlStandInTheBlocks(Example example) {
        Document document = DocumentReader.read(Path.of("example.md"), example.getSource());
        boolean starsStay = STARS_STAY.contains(example.getSource());
        List<String> wanted = Words.of(starsStay ? textOf(example.getHtml()).replace("*", "") : textOf(example.getHtml()));
        // The numbers of a list are shown, though they are no words of its items.
        String text = example.getHtml().contains("<ol") ? EveryText.of(document.blocks()) : PlainText.of(document.blocks());
        List<String> given = Words.of(starsStay ? text.replace("*", "") : text);

        assertThat(Words.firstMissing(wanted, given)).as("%s%nin%n%s", example, document.blocks()).isEmpty();
        assertThat(document.problems()).extracting(Problem::what).doesNotContain(Problem.What.SHOWN_AS_TEXT);
    }

    private static String textOf(String html) {
        return html.replaceAll("(?s)<!--.*?-->|<\\?.*?\\?>|<!\\[CDATA\\[.*?\\]\\]>|<![A-Z].*?>", "")
                .replaceAll("</?[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", "")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    }
}
