package org.fieldbook.content;

import java.util.List;
import java.util.stream.Collectors;

/** All that a body was written with, as far as blocks keep it: words, destinations, titles, labels, numbers of items, HTML. */
final class EveryText {
    private EveryText() {
    }

    static String of(List<Block> blocks) {
        return blocks.stream().map(EveryText::of).collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> ofInlines(heading.text());
            case Block.Paragraph paragraph -> ofInlines(paragraph.text());
            case Block.ItemList list -> items(list);
            case Block.Quote quote -> of(quote.blocks());
            case Block.Callout callout -> callout.kind() + " " + ofInlines(callout.title()) + "\n" + of(callout.blocks());
            case Block.Code code -> code.language() + "\n" + code.text();
            case Block.Table table -> row(table.header()) + "\n" + table.rows().stream().map(EveryText::row).collect(Collectors.joining("\n"));
            case Block.Rule _ -> "";
            case Block.Html html -> html.text();
            case Block.SpeakerNote note -> "Note: " + ofInlines(note.text());
            case Block.Footnote footnote -> footnote.label() + " " + of(footnote.blocks());
            case Block.LinkDefinition link -> link.label() + " " + link.destination() + " " + link.title();
            case Block.Plain plain -> plain.text();
        };
    }

    private static String items(Block.ItemList list) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < list.items().size(); i++) {
            text.append(list.ordered() ? list.start().orElseThrow() + i + ". " : "").append(of(list.items().get(i).blocks())).append('\n');
        }
        return text.toString();
    }

    private static String row(List<Block.Cell> row) {
        return row.stream().map(cell -> ofInlines(cell.text())).collect(Collectors.joining("\t"));
    }

    private static String ofInlines(List<Inline> inlines) {
        return inlines.stream().map(EveryText::of).collect(Collectors.joining());
    }

    private static String of(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.Emphasis emphasis -> ofInlines(emphasis.text());
            case Inline.Strong strong -> ofInlines(strong.text());
            case Inline.Strikethrough struck -> ofInlines(struck.text());
            case Inline.Code code -> code.text();
            case Inline.Link link -> ofInlines(link.text()) + target(link.target()) + (link.title().isEmpty() ? "" : " " + link.title() + " ");
            case Inline.Image image -> ofInlines(image.alternative()) + " " + image.source() + " " + image.title() + " ";
            case Inline.FootnoteMark mark -> " " + mark.label() + " ";
            case Inline.Break _ -> "\n";
            case Inline.Html html -> html.text();
        };
    }

    private static String target(LinkTarget target) {
        return switch (target) {
            case LinkTarget.Here(String anchor) -> " " + anchor + " ";
            case LinkTarget.There(String document, String anchor) -> " " + document + " " + anchor + " ";
            case LinkTarget.Outside(String address) -> " " + address + " ";
            case LinkTarget.Resource(String path) -> " " + path + " ";
            case LinkTarget.Refused(String destination) -> " " + destination + " ";
        };
    }
}
