package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Markdown that was measured to hang the parser or to overflow its stack, and its kin: read in time, without losing a word. */
class HostileMarkdownTest {
    /** Far above what any case needs; the parser's own budget is five seconds of processor time. */
    private static final Duration ANY_TIME = Duration.ofSeconds(40);

    static Stream<Arguments> cases() {
        return Stream.of(
                of("dashes", "-".repeat(400_000)),
                of("spaced dashes", "- ".repeat(30_000)),
                of("comment of many words", "a <!-- " + "word ".repeat(12_000) + "--> b"),
                of("comment over many lines", "a <!-- " + "word\n".repeat(100_000) + "--> b"),
                of("tag with many attributes", "a <b " + "c='d' ".repeat(9_000) + "> e"),
                of("title never closed", "[a](b \"" + "word ".repeat(12_000)),
                of("title never closed over lines", "[a](b \"" + "word\n".repeat(100_000)),
                of("nested quotes", "> ".repeat(20_000) + "deep"),
                of("nested quotes line by line", lines(150, i -> "> ".repeat(i) + "deep")),
                of("nested list", lines(400, i -> "  ".repeat(i) + "- deep")),
                of("nested list within the limit", lines(95, i -> "  ".repeat(i) + "- deep")),
                of("list marks in one line", "- ".repeat(2_000) + "deep"),
                of("numbers in one line", "1. ".repeat(2_000) + "deep"),
                of("processing instructions", "a " + "<?".repeat(20_000)),
                of("processing instructions within the limit", "a " + "<? ".repeat(9_000)),
                of("character data", "a " + "<![CDATA[".repeat(5_000)),
                of("character data over lines", "a " + "<![CDATA[\n".repeat(4_900)),
                of("declarations", "a " + "<!A ".repeat(9_000)),
                of("link definitions", lines(20_000, i -> "[r" + i + "]: other.md")),
                of("link definitions within the limit", lines(9_000, i -> "[r" + i + "]: other.md")),
                of("table of many rows", "| a | b |\n|---|---|\n" + "| c | d |\n".repeat(50_000)),
                of("table of many rows within the limit", "| a | b |\n|---|---|\n" + "| c | d |\n".repeat(4_900)),
                of("many list items", "- item\n".repeat(50_000)),
                of("many loose list items", "- item\n\n".repeat(50_000)),
                of("paragraphs over the limit", "a plain paragraph of words\n\n".repeat(250_000)),
                of("paragraphs within the limit", "a plain paragraph of words\n\n".repeat(70_000)),
                of("chained footnotes", lines(20_000, i -> "[^" + i + "]: see [^" + (i + 1) + "]")),
                of("chained footnotes within the limit", lines(4_900, i -> "[^" + i + "]: see [^" + (i + 1) + "]")),
                of("www and dots", "www." + ".".repeat(20_000)),
                of("accents", "e" + "\u0301".repeat(50_000)),
                of("accents on many letters", "e\u0301".repeat(30_000)),
                of("open brackets", "[".repeat(20_000)),
                of("open brackets within the limits", "[ ".repeat(90) + lines(100, _ -> "[ ".repeat(90))),
                of("pictures in pictures", "![ ".repeat(90) + "a" + " ](b)".repeat(90)),
                of("stars", "*a **a ".repeat(9_000)),
                of("stars and underscores nested", "*_".repeat(15_000) + "a" + "_*".repeat(15_000)),
                of("stars over lines", "*a **a _a __a\n".repeat(60_000)),
                of("backticks of growing length", lines(450, i -> "`".repeat(i) + " a")),
                of("entities", "&a ".repeat(20_000)),
                of("tildes", "~~a ".repeat(15_000)),
                of("wiki links never closed", "[[a ".repeat(4_900)),
                of("footnote marks without note", "[^a] ".repeat(9_900)),
                of("deep indent", " ".repeat(5_000) + "- deep"),
                of("html blocks", "<div>\n\n".repeat(9_900)),
                of("headings of one name", "# same\n\n".repeat(60_000)),
                of("headings of one name over the limit", "# same\n\n".repeat(400_000)),
                of("one line of 3 MB", "word ".repeat(600_000)),
                of("one word of 3 MB", "a".repeat(3_000_000)),
                of("tabs", "\t".repeat(3_000) + "- a"),
                of("nul", "a\0b ".repeat(5_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isReadInTimeAndWhole(String name, String middle) {
        String source = "# Title\n\ntokenstart\n\n" + middle + "\n\ntokenend\n";

        Document document = assertTimeout(ANY_TIME, () -> DocumentReader.read(Path.of("hostile.md"), source));

        String text = PlainText.of(document.blocks());
        assertThat(text).contains("tokenstart").contains("tokenend");
        assertThat(lettersOf(EveryText.of(document.blocks()))).isGreaterThanOrEqualTo(lettersOf(source));
        assertThat(document.title()).isEqualTo("Title");
        assertThat(document.sections().stream().mapToInt(section -> section.text().length()).sum()).isPositive();
        assertThat(document.toString()).isNotEmpty();
    }

    private static long lettersOf(String text) {
        return text.chars().filter(Character::isLetter).count();
    }

    private static Arguments of(String name, String middle) {
        return Arguments.of(name, middle);
    }

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(java.util.stream.Collectors.joining("\n"));
    }
}
