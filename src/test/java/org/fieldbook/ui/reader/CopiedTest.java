package org.fieldbook.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.content.Document;
import org.fieldbook.content.DocumentReader;
import org.fieldbook.content.PlainText;
import org.junit.jupiter.api.Test;

class CopiedTest {

    private static Stretch between(Page page, String from, String to) {
        int first = number(page, from);
        int last = number(page, to);
        String text = page.pieces().get(last).text();
        return new Stretch(first, page.pieces().get(first).text().indexOf(from), last, text.indexOf(to) + to.length());
    }

    private static int number(Page page, String text) {
        return Made.texts(page).indexOf(Made.piece(page, text).text());
    }

    @Test
    void aStretchAcrossBlocksReadsAsItLooks() {
        Page page = Made.fixture("everything");
        assertThat(Copied.plain(page, between(page, "Inside the second", "Gather the group"))).isEqualTo("""
                - Inside the second
                - Deeper still
                1. Numbered at the bottom
                2. And once more
                - Third thing
                1. Gather the group""");
    }

    @Test
    void aPartOfOneParagraphIsJustThatPart() {
        Page page = Made.page("# T\n\nOne two **three** four.\n");
        assertThat(Copied.plain(page, between(page, "two", "three"))).isEqualTo("two three");
        assertThat(Copied.markdown(page, between(page, "two", "three"))).isEqualTo("two **three**");
    }

    @Test
    void notesNextToEachOtherAreToldApart() {
        Page page = Made.page("# T\n\nWords.[^a][^b] More.\n\n[^a]: One.\n[^b]: Two.\n");
        assertThat(Made.texts(page)).contains("Words.1,\u202F2 More.");
        assertThat(Copied.plain(page, between(page, "Words", "More"))).isEqualTo("Words.[1][2] More");
        assertThat(Copied.markdown(page, between(page, "Words", "More"))).isEqualTo("Words.[^a][^b] More");
    }

    @Test
    void tablesAreCopiedCellByCell() {
        Page page = Made.fixture("everything");
        Stretch rows = between(page, "Premium", "register");
        assertThat(Copied.plain(page, rows)).isEqualTo("Premium\t3.20\tUS$ a year\t2005\tsurvey\nClaims settled in time\t97\t%\t2006\tregister");
        assertThat(Copied.markdown(page, rows)).isEqualTo("""
                | Indicator | Value | Unit | Period | Source |
                | --- | --: | --- | --: | --- |
                | Premium | 3.20 | US$ a year | 2005 | *survey* |
                | Claims settled in time | 97 | % | 2006 | [register](other.md) |""");
    }

    @Test
    void markdownReadsBackAsTheSameDocument() {
        String source = """
                # T

                Words with *stress*, **strength**, `code`, ~~nothing~~ and [a link](other.md#second-part).

                - one
                - two
                  - inside

                1. first
                2. second

                > [!TIP] Begin small
                > Choose one.
                >
                > - light

                > A quote.

                | A | B |
                | --- | --- |
                | x | y |

                ```
                let it = be;
                ```

                - [x] done
                - [ ] open

                Stars \\* and [brackets].
                """;
        Page page = Made.page(source);
        String copied = Copied.markdown(page, Stretch.all(page));
        Document again = DocumentReader.read(OpenReader.fixtures().resolve("made.md"), copied);
        assertThat(again.blocks().stream().map(block -> block.getClass().getSimpleName()))
                .isEqualTo(page.document().blocks().stream().map(block -> block.getClass().getSimpleName()).toList());
        assertThat(PlainText.of(again.blocks())).isEqualTo(PlainText.of(page.document().blocks()));
    }

    @Test
    void wordsOfUnspacedScriptsAreCopiedWithoutOurBreaks() {
        Page page = Made.fixture("scripts");
        String copied = Copied.plain(page, Stretch.all(page));
        assertThat(copied).contains("ការងារនៅផ្ទះគឺជាការងារដែលធ្វើនៅក្នុងលំនៅឋានរបស់កម្មករ។", "แรงงานนอกระบบคือผู้ที่ทำงานโดยไม่มีสัญญาจ้างงานที่เป็นทางการ").doesNotContain("\u200B");
    }
}
