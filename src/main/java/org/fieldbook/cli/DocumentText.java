package org.fieldbook.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.content.Block;
import org.fieldbook.content.Document;
import org.fieldbook.content.PlainText;

/** Writes a document as plain text that reads well in a terminal. */
final class DocumentText {

    /** The title, then those blocks. */
    String of(Document document, List<Block> blocks) {
        boolean titled = !blocks.isEmpty() && blocks.getFirst() instanceof Block.Heading heading && heading.level() == 1;
        String title = titled ? "" : document.title() + "\n" + "=".repeat(Math.min(72, document.title().length())) + "\n\n";
        return title + blocks(blocks);
    }

    private String blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.ItemList list -> list(list);
            case Block.Quote quote -> indented("> ", "> ", blocks(quote.blocks()));
            case Block.Callout callout -> indented("> ", "> ", callout(callout));
            case Block.Code code -> indented("    ", "    ", code.text().stripTrailing());
            case Block.Table table -> table(table);
            case Block.Rule _ -> "-".repeat(24);
            case Block.Footnote footnote -> indented("[" + footnote.label() + "] ", "    ", blocks(footnote.blocks()));
            case Block.Paragraph _, Block.Html _, Block.SpeakerNote _, Block.LinkDefinition _, Block.Plain _ -> PlainText.of(block);
        };
    }

    private static String heading(Block.Heading heading) {
        String text = PlainText.of(heading).strip();
        return heading.level() > 2 ? text : text + "\n" + (heading.level() == 1 ? "=" : "-").repeat(Math.min(72, text.length()));
    }

    private String callout(Block.Callout callout) {
        String title = PlainText.ofInlines(callout.title());
        return callout.kind().toUpperCase(Texts.locale()) + (title.isBlank() ? "" : ": " + title) + "\n" + blocks(callout.blocks());
    }

    private String list(Block.ItemList list) {
        StringBuilder text = new StringBuilder();
        int number = list.start().orElse(0);
        for (Block.Item item : list.items()) {
            String sign = list.ordered() ? number++ + ". " : item.done().map(done -> done ? "[x] " : "[ ] ").orElse("- ");
            text.append(indented(sign, " ".repeat(sign.length()), blocks(item.blocks()))).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String table(Block.Table table) {
        return row(table.header()) + "\n" + table.rows().stream().map(DocumentText::row).collect(Collectors.joining("\n"));
    }

    private static String row(List<Block.Cell> row) {
        return row.stream().map(cell -> PlainText.ofInlines(cell.text()).strip()).collect(Collectors.joining(" | "));
    }

    private static String indented(String first, String rest, String text) {
        return first + text.lines().collect(Collectors.joining("\n" + rest));
    }
}
