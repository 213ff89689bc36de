package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {

    @Test
    void everyBlockKnowsItsLineInTheFile() {
        List<Block> blocks = blocks("""
                ---
                title: Lines
                ---

                # One

                Two
                lines

                - three
                  - four

                > five

                | a |
                |---|
                | b |

                ```
                code
                ```

                [^1]: note
                """);

        assertThat(blocks).extracting(Block::line).containsExactly(5, 7, 10, 13, 15, 19, 23);
        assertThat(((Block.ItemList) blocks.get(2)).items().getFirst().blocks()).extracting(Block::line).containsExactly(10, 11);
    }

    @Test
    void aCalloutHasAKindATitleAndItsBlocks() {
        List<Block> blocks = blocks("> [!lesson]- **Short** title\n> first\n> second\n>\n> - item\n\n> [!TIP]\n> only text\n\n> [!NOTE]\n\n> [ ] no callout\n");

        assertThat(blocks.getFirst()).isInstanceOfSatisfying(Block.Callout.class, callout -> {
            assertThat(callout.kind()).isEqualTo("LESSON");
            assertThat(PlainText.ofInlines(callout.title())).isEqualTo("Short title");
            assertThat(PlainText.of(callout.blocks())).isEqualTo("first second\nitem");
            assertThat(callout.blocks()).extracting(Block::line).containsExactly(2, 5);
        });
        assertThat(blocks.get(1)).isInstanceOfSatisfying(Block.Callout.class, callout -> {
            assertThat(callout.title()).isEmpty();
            assertThat(PlainText.of(callout.blocks())).isEqualTo("only text");
        });
        assertThat(blocks.get(2)).isEqualTo(new Block.Callout("NOTE", List.of(), List.of(), 10));
        assertThat(blocks.get(3)).isInstanceOf(Block.Quote.class);
    }

    @Test
    void tasksNestAndKeepTheirState() {
        Block.ItemList list = (Block.ItemList) blocks("- [ ] open\n  - [x] done\n  - no task\n- [X] also done\n").getFirst();

        assertThat(list.items()).extracting(Block.Item::done).containsExactly(Optional.of(false), Optional.of(true));
        Block.ItemList inner = (Block.ItemList) list.items().getFirst().blocks().get(1);
        assertThat(inner.items()).extracting(Block.Item::done).containsExactly(Optional.of(true), Optional.empty());
        assertThat(PlainText.of(list)).isEqualTo("open\ndone\nno task\nalso done");
    }

    @Test
    void numberedListsKeepTheirFirstNumber() {
        assertThat(blocks("7. seven\n8. eight\n").getFirst()).isInstanceOfSatisfying(Block.ItemList.class, list -> {
            assertThat(list.start()).contains(7);
            assertThat(list.items()).hasSize(2);
        });
    }

    @Test
    void tablesHaveRowsOfOneWidth() {
        Block.Table table = (Block.Table) blocks("| a | b \\| c | `d \\| e` |\n|:--|:-:|--:|\n| one |\n| 1 | 2 | 3 | 4 |\n| **x** | [[other\\|shown]] | [l](other.md) |\n").getFirst();

        assertThat(table.columns()).hasSize(4).startsWith(Block.Alignment.START, Block.Alignment.CENTRE, Block.Alignment.END);
        assertThat(table.header()).extracting(cell -> PlainText.ofInlines(cell.text())).containsExactly("a", "b | c", "d | e", "");
        assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSize(4));
        assertThat(PlainText.of(table)).endsWith("one\t\t\t\n1\t2\t3\t4\nx\tshown\tl\t");
    }

    @Test
    void footnotesMayHaveSeveralParagraphs() {
        List<Block> blocks = blocks("Text[^a] and [^b] and [^none].\n\n[^a]: First.\n\n    Second.\n\n    - item\n\n[^b]: Other.\n");

        assertThat(InlineWalk.inlines(blocks)).filteredOn(Inline.FootnoteMark.class::isInstance).extracting("label").containsExactly("a", "b");
        assertThat(PlainText.of(blocks.getFirst())).isEqualTo("Text and  and [^none].");
        assertThat(blocks.get(1)).isInstanceOfSatisfying(Block.Footnote.class, note -> {
            assertThat(note.label()).isEqualTo("a");
            assertThat(note.blocks()).hasSize(3).extracting(Block::line).containsExactly(3, 5, 7);
        });
    }

    @Test
    void speakerNotesAreParagraphsThatBeginWithNote() {
        List<Block> blocks = blocks("Note: say *this*\nand that.\n\nNotes: are text.\n\n**Note:** is text.\n");

        assertThat(blocks).hasExactlyElementsOfTypes(Block.SpeakerNote.class, Block.Paragraph.class, Block.Paragraph.class);
        assertThat(PlainText.of(blocks.getFirst())).isEqualTo("say this and that.");
    }

    @Test
    void wikiLinksShowTheirTextOrTheirDestination() {
        List<Inline> inlines = InlineWalk.inlines(blocks("[[other]] [[other#A part]] [[other|shown *so*]] [[#Here]] ![[map.png]] ![[map.png|A map]]\n"));

        assertThat(inlines).filteredOn(Inline.Link.class::isInstance).extracting("target", "text").containsExactly(
                tuple(new LinkTarget.There("other", ""), List.of(new Inline.Text("other"))),
                tuple(new LinkTarget.There("other", "a-part"), List.of(new Inline.Text("other#A part"))),
                tuple(new LinkTarget.There("other", ""), List.of(new Inline.Text("shown *so*"))),
                tuple(new LinkTarget.Here("here"), List.of(new Inline.Text("#Here"))));
        assertThat(inlines).filteredOn(Inline.Image.class::isInstance).extracting("source", "alternative").containsExactly(
                tuple("map.png", List.of(new Inline.Text("map.png"))), tuple("map.png", List.of(new Inline.Text("A map"))));
    }

    @Test
    void bareAddressesAreLinksWithoutTheStopBehindThem() {
        List<Inline> links = InlineWalk.inlines(blocks("See https://example.org/a_(b), (https://example.org/c). <https://example.org/d> [https://x.org](other.md) <a@example.org>\n"))
                .stream().filter(Inline.Link.class::isInstance).toList();

        assertThat(links).extracting("target").containsExactly(new LinkTarget.Outside("https://example.org/a_(b)"), new LinkTarget.Outside("https://example.org/c"),
                new LinkTarget.Outside("https://example.org/d"), new LinkTarget.There("other", ""), new LinkTarget.Outside("mailto:a@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> [foo\n> bar] [^x\n> y] ![a\n> b] [a][b\n> c]", "- [foo\n  bar]\n- ![a\n  *b*][c\n  d]", "> 1. [a `b\n>    c` d]"})
    void bracketsThatLeadNowhereStayTextOverSeveralLines(String markdown) {
        List<Block> blocks = blocks(markdown);

        assertThat(Words.firstMissing(Words.of(markdown.replaceAll("(?m)^> 1|^> ", "")), Words.of(PlainText.of(blocks)))).isEmpty();
        assertThat(InlineWalk.inlines(blocks)).noneMatch(Inline.Link.class::isInstance);
    }

    @Test
    void commentsHaveNoWordsButWhatFollowsThemHas() {
        assertThat(PlainText.of(blocks("<!-- hidden --> shown\n\na <!-- hidden --> b\n\n<!-- never closed\n"))).isEqualTo("shown\na  b");
    }

    @Test
    void deepNestingIsBoundedSoThatAnyoneCanWalkIt() {
        String quotes = "> ".repeat(95) + "deep";

        assertThat(depth(blocks(quotes))).isLessThan(70);
        assertThat(PlainText.of(blocks(quotes))).contains("deep");
        assertThat(PlainText.of(blocks("*_".repeat(200) + "deep" + "_*".repeat(200)))).contains("deep");
    }

    @Test
    void sectionsAreCutAtHeadingsAndTheTitleBelongsToTheOpening() {
        Document document = read("---\ntitle: T\n---\n# T\n\nOpening.\n\n## A\n\n### B\n\ntext\n\n## C\n");

        assertThat(document.sections()).extracting(Section::anchor, Section::title, Section::level, Section::path, Section::line).containsExactly(
                tuple("", "T", 0, List.of(), 4), tuple("a", "A", 2, List.of("A"), 8), tuple("b", "B", 3, List.of("A", "B"), 10), tuple("c", "C", 2, List.of("C"), 14));
        assertThat(document.section("b").orElseThrow().text()).isEqualTo("text");
        assertThat(document.section("").orElseThrow().text()).isEqualTo("Opening.");
    }

    private static int depth(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block instanceof Block.Quote(List<Block> inner, int _) ? 1 + depth(inner) : 1).max().orElse(0);
    }

    private static List<Block> blocks(String markdown) {
        return read(markdown).blocks();
    }

    private static Document read(String markdown) {
        Document document = DocumentReader.read(Path.of("x.md"), markdown);
        assertThat(document.problems()).isEmpty();
        return document;
    }
}
