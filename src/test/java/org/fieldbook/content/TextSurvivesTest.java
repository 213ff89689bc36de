package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever Markdown is written, its words come out again, in order. */
class TextSurvivesTest {
    /** Stands for a word; the words are numbered at the end, so that their order can be told. */
    private static final String WORD = "§";
    private static final Pattern WORDS = Pattern.compile(WORD);

    @Property(tries = 250, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void allWordsOfAWellFormedDocumentSurviveInOrder(@ForAll("documents") String template) {
        List<String> written = new ArrayList<>(List.of(""));
        // A rule at the very head of a file would open front matter, whose words are not the body's.
        String source = "\n" + numbered(template, written);

        Document document = DocumentReader.read(Path.of("generated.md"), source);

        assertThat(document.problems()).as(source.replace("\n", "\\n")).noneMatch(problem -> problem.what() == Problem.What.SHOWN_AS_TEXT);
        assertThat(PlainText.of(document.blocks())).as("%s%nin%n%s", source, document.blocks()).containsSubsequence(written);
        assertThat(document.sections().stream().map(section -> section.title() + " " + section.text()).collect(Collectors.joining("\n")))
                .as(source).contains(written);
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
    void noWordOfAnySoupOfSignsIsLost(@ForAll("soup") String template) {
        List<String> written = new ArrayList<>(List.of(""));
        String source = numbered(template, written);

        Document document = DocumentReader.read(Path.of("generated.md"), source);

        String kept = EveryText.of(document.blocks()) + " " + document.metadata();
        assertThat(kept.toLowerCase(Locale.ROOT)).as("%s%nin%n%s", source, document.blocks()).contains(written);
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
    void noWordOfAnyFrontMatterIsLost(@ForAll("yamlSoup") String template) {
        List<String> written = new ArrayList<>(List.of(""));
        String source = "---\n" + numbered(template, written) + "\n---\n";

        DocumentReader.Draft draft = DocumentReader.draft(Path.of("generated.md"), source);

        String kept = (draft.matter().entries() + " " + EveryText.of(draft.document().blocks()) + draft.document().problems()).toLowerCase(Locale.ROOT);
        assertThat(kept).as(source).contains(written);
    }

    @Property(tries = 300)
    void plainOutlineKeepsEveryWord(@ForAll("soup") String template) {
        List<String> written = new ArrayList<>(List.of(""));
        String source = numbered((template + "\n").repeat(60), written);

        List<Block> blocks = PlainOutline.of(source, 1);

        assertThat(PlainText.of(blocks)).containsSubsequence(written);
    }

    private static String numbered(String template, List<String> written) {
        Matcher word = WORDS.matcher(template);
        return word.replaceAll(_ -> {
            written.add("w" + written.size() + "w");
            return written.getLast();
        });
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(WORD, WORD + " ", " " + WORD, "\n", "\n\n", "    ", "\t", "*", "**", "_", "`", "```\n", "~~", "[", "]", "(", ")", "[^", "]: ", "![",
                "[[", "]]", "|", "\n|---|---|\n", "> ", "- ", "1. ", "- [ ] ", "# ", "<", ">", "<!--", "-->", "<div>", "\\", "&", ";", "\"", "'", "Note: ",
                "[!TIP] ", "---\n", "===\n", ": ", "http:", "{", "}", "!").list().ofMinSize(1).ofMaxSize(40).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> yamlSoup() {
        return Arbitraries.of(WORD, WORD + ": ", WORD + ":\n", "title: ", "id: ", "- ", "\n- ", "\n", "  ", "[", "]", "{", "}", ", ", "\"", "'", "|\n", ">\n", "# ",
                "&a ", "*a ", "!!str ", "? ", ": ", "%", "@", "`", "\t", "<<: ", "\\").list().ofMinSize(1).ofMaxSize(30).map(parts -> String.join("", parts))
                .filter(yaml -> !yaml.contains("# ") && !yaml.lines().anyMatch(line -> line.startsWith("---") || line.startsWith("...")));
    }

    @Provide
    Arbitrary<String> documents() {
        return blocks(2).map(lines -> String.join("\n", lines) + "\n");
    }

    private static Arbitrary<List<String>> blocks(int depth) {
        return block(depth).list().ofMinSize(1).ofMaxSize(5).map(blocks -> {
            List<String> lines = new ArrayList<>();
            for (List<String> block : blocks) {
                lines.addAll(block);
                lines.add("");
            }
            return lines;
        });
    }

    private static Arbitrary<List<String>> block(int depth) {
        Arbitrary<List<String>> leaf = Arbitraries.oneOf(paragraph(), heading(), code(), table(),
                inline(2).map(text -> List.of("Note: " + text)), Arbitraries.of(List.of("---"), List.of("[label]: other.md"), List.of("<!-- hidden -->"),
                        List.of("<div>§</div>"), List.of("    §", "", "    §")));
        if (depth == 0) {
            return leaf;
        }
        return Arbitraries.oneOf(leaf, leaf, list(depth), blocks(depth - 1).map(lines -> prefixed(lines, "> ", "> ")),
                Combinators.combine(inline(1), blocks(depth - 1)).as((title, lines) -> {
                    List<String> callout = new ArrayList<>(List.of("> [!TIP]- " + title));
                    callout.addAll(prefixed(lines, "> ", "> "));
                    return callout;
                }), blocks(depth - 1).map(lines -> prefixed(firstParagraph(lines), "[^1]: ", "    ")));
    }

    private static Arbitrary<List<String>> paragraph() {
        return inline(3).list().ofMinSize(1).ofMaxSize(3).map(lines -> IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i) + (i % 2 == 0 && i < lines.size() - 1 ? "  " : "")).toList());
    }

    private static Arbitrary<List<String>> heading() {
        return Combinators.combine(Arbitraries.integers().between(1, 6), inline(2), Arbitraries.of(true, false))
                .as((level, text, underlined) -> underlined ? List.of(text, level % 2 == 0 ? "---" : "===") : List.of("#".repeat(level) + " " + text));
    }

    private static Arbitrary<List<String>> code() {
        return Arbitraries.of(List.of("```java", "§", "", "# § * §", "```"), List.of("~~~", "§ <b> §", "~~~"));
    }

    private static Arbitrary<List<String>> table() {
        Arbitrary<List<String>> row = Arbitraries.oneOf(inline(1), Arbitraries.of("", "§ \\| §", "[[other\\|§]]"))
                .filter(cell -> !cell.contains("\n") && !cell.contains("[[other|")).list().ofMinSize(1).ofMaxSize(4);
        return row.list().ofMinSize(1).ofMaxSize(4).map(rows -> {
            List<String> lines = new ArrayList<>(List.of("| § | § | § |", "|:-|:-:|-:|"));
            rows.forEach(cells -> lines.add("| " + String.join(" | ", cells) + " |"));
            return lines;
        });
    }

    private static Arbitrary<List<String>> list(int depth) {
        return Combinators.combine(blocks(depth - 1).list().ofMinSize(1).ofMaxSize(3), Arbitraries.of("- ", "* ", "7. ", "- [ ] ", "- [x] "))
                .as((items, marker) -> {
                    List<String> lines = new ArrayList<>();
                    String indent = " ".repeat(marker.startsWith("7") ? 3 : 2);
                    items.forEach(item -> lines.addAll(prefixed(firstParagraph(item), marker, indent)));
                    return lines;
                });
    }

    private static List<String> firstParagraph(List<String> lines) {
        List<String> all = new ArrayList<>(List.of(WORD, ""));
        all.addAll(lines);
        return all;
    }

    private static List<String> prefixed(List<String> lines, String first, String others) {
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            String prefix = all.isEmpty() ? first : others;
            all.add(line.isEmpty() ? prefix.stripTrailing() : prefix + line);
        }
        return all;
    }

    private static Arbitrary<String> inline(int depth) {
        Arbitrary<String> leaf = Arbitraries.of(WORD, "`§`", "``§ ` §``", "<https://example.org/a>", "[[other|§]]", "![§](picture.png \"a title\")", "[^1]", "[§]",
                "<b>§</b>", "§ &amp; §", "§ \\* §", "§ https://example.org/§", "a <!-- hidden --> b", "~~§~~", "[§][label]", "\\[§\\]");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = inline(depth - 1);
        return Arbitraries.oneOf(leaf, inner.map(text -> "*" + text + "*"), inner.map(text -> "**" + text + "**"), inner.map(text -> "_" + text + "_"),
                inner.map(text -> "[" + text + "](other.md#part)"), Combinators.combine(inner, inner).as((a, b) -> a + " " + b));
    }
}
