package org.fieldbook.content;

import java.util.List;
import java.util.stream.Collectors;

/** The words of blocks and inlines without their markup, for search, titles and copying. */
public final class PlainText {
    private PlainText() {
    }

    /** Blocks become lines, cells are parted by a tab; link definitions and HTML comments have no words. */
    public static String of(List<Block> blocks) {
        return blocks.stream().map(PlainText::of).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    public static String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> ofInlines(heading.text());
            case Block.Paragraph paragraph -> ofInlines(paragraph.text());
            case Block.ItemList list -> list.items().stream().map(item -> of(item.blocks())).collect(Collectors.joining("\n"));
            case Block.Quote quote -> of(quote.blocks());
            case Block.Callout callout -> join(ofInlines(callout.title()), of(callout.blocks()));
            case Block.Code code -> code.text().stripTrailing();
            case Block.Table table -> join(ofRow(table.header()),
                    table.rows().stream().map(PlainText::ofRow).collect(Collectors.joining("\n")));
            case Block.Rule _ -> "";
            case Block.Html html -> withoutComments(html.text()).strip();
            case Block.SpeakerNote note -> ofInlines(note.text());
            case Block.Footnote footnote -> of(footnote.blocks());
            case Block.LinkDefinition _ -> "";
            case Block.Plain plain -> plain.text();
        };
    }

    public static String ofInlines(List<Inline> inlines) {
        return inlines.stream().map(PlainText::of).collect(Collectors.joining());
    }

    private static String of(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.Emphasis emphasis -> ofInlines(emphasis.text());
            case Inline.Strong strong -> ofInlines(strong.text());
            case Inline.Strikethrough struck -> ofInlines(struck.text());
            case Inline.Code code -> code.text();
            case Inline.Link link -> ofInlines(link.text());
            case Inline.Image image -> ofInlines(image.alternative());
            case Inline.FootnoteMark _ -> "";
            case Inline.Break end -> end.hard() ? "\n" : " ";
            case Inline.Html html -> withoutComments(html.text());
        };
    }

    private static String withoutComments(String html) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (int open = html.indexOf("<!--"); open >= 0; open = html.indexOf("<!--", from)) {
            words.append(html, from, open);
            int close = html.indexOf("-->", open + 2);
            from = close < 0 ? html.length() : close + 3;
        }
        return words.append(html, from, html.length()).toString();
    }

    private static String ofRow(List<Block.Cell> row) {
        return row.stream().map(cell -> ofInlines(cell.text())).collect(Collectors.joining("\t"));
    }

    private static String join(String first, String second) {
        return first.isBlank() ? second : second.isBlank() ? first : first + "\n" + second;
    }
}
