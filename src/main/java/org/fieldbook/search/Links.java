package org.fieldbook.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fieldbook.content.Block;
import org.fieldbook.content.Inline;
import org.fieldbook.content.LinkTarget;

/** The documents that the text of a document links to. */
final class Links {
    private final Set<String> targets = new LinkedHashSet<>();

    private Links() {
    }

    static Set<String> of(List<Block> blocks) {
        Links links = new Links();
        blocks.forEach(links::block);
        return links.targets;
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> inlines(heading.text());
            case Block.Paragraph paragraph -> inlines(paragraph.text());
            case Block.ItemList list -> list.items().forEach(item -> item.blocks().forEach(this::block));
            case Block.Quote quote -> quote.blocks().forEach(this::block);
            case Block.Callout callout -> {
                inlines(callout.title());
                callout.blocks().forEach(this::block);
            }
            case Block.Table table -> {
                table.header().forEach(cell -> inlines(cell.text()));
                table.rows().forEach(row -> row.forEach(cell -> inlines(cell.text())));
            }
            case Block.SpeakerNote note -> inlines(note.text());
            case Block.Footnote footnote -> footnote.blocks().forEach(this::block);
            case Block.Code _, Block.Rule _, Block.Html _, Block.LinkDefinition _, Block.Plain _ -> {
            }
        }
    }

    private void inlines(List<Inline> inlines) {
        inlines.forEach(this::inline);
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.Link link -> {
                if (link.target() instanceof LinkTarget.There there) {
                    targets.add(there.document());
                }
                inlines(link.text());
            }
            case Inline.Emphasis emphasis -> inlines(emphasis.text());
            case Inline.Strong strong -> inlines(strong.text());
            case Inline.Strikethrough struck -> inlines(struck.text());
            case Inline.Image image -> inlines(image.alternative());
            case Inline.Text _, Inline.Code _, Inline.FootnoteMark _, Inline.Break _, Inline.Html _ -> {
            }
        }
    }
}
