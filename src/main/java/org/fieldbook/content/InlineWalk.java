package org.fieldbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Walks all inlines of some blocks in order, each with its line in the file. */
final class InlineWalk {
    private final ObjIntConsumer<Inline> use;
    private int line;

    private InlineWalk(ObjIntConsumer<Inline> use) {
        this.use = use;
    }

    /** Shows every inline, the outer before the inner ones. */
    static void each(List<Block> blocks, ObjIntConsumer<Inline> use) {
        new InlineWalk(use).blocks(blocks);
    }

    static List<Inline> inlines(List<Block> blocks) {
        List<Inline> all = new ArrayList<>();
        each(blocks, (inline, _) -> all.add(inline));
        return all;
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        line = block.line();
        switch (block) {
            case Block.Heading heading -> inlineRun(heading.text());
            case Block.Paragraph paragraph -> inlineRun(paragraph.text());
            case Block.ItemList list -> list.items().forEach(item -> blocks(item.blocks()));
            case Block.Quote quote -> blocks(quote.blocks());
            case Block.Callout callout -> {
                inlineRun(callout.title());
                blocks(callout.blocks());
            }
            case Block.Table table -> table(table);
            case Block.SpeakerNote note -> inlineRun(note.text());
            case Block.Footnote footnote -> blocks(footnote.blocks());
            case Block.Code _, Block.Rule _, Block.Html _, Block.LinkDefinition _, Block.Plain _ -> { }
        }
    }

    /** A row is a line, and the line of dashes stands after the first. */
    private void table(Block.Table table) {
        table.header().forEach(cell -> inlineRun(cell.text()));
        line++;
        table.rows().forEach(row -> {
            line++;
            row.forEach(cell -> inlineRun(cell.text()));
        });
    }

    private void inlineRun(List<Inline> inlines) {
        for (Inline inline : inlines) {
            use.accept(inline, line);
            switch (inline) {
                case Inline.Emphasis emphasis -> inlineRun(emphasis.text());
                case Inline.Strong strong -> inlineRun(strong.text());
                case Inline.Strikethrough struck -> inlineRun(struck.text());
                case Inline.Link link -> inlineRun(link.text());
                case Inline.Image image -> inlineRun(image.alternative());
                case Inline.Break _ -> line++;
                case Inline.Html html -> line += (int) html.text().chars().filter(c -> c == '\n').count();
                case Inline.Text _, Inline.Code _, Inline.FootnoteMark _ -> { }
            }
        }
    }
}
