package org.fieldbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Walks all blocks in order, the outer before the inner ones. */
final class BlockWalk {
    private BlockWalk() {
    }

    static void each(List<Block> blocks, Consumer<Block> use) {
        for (Block block : blocks) {
            use.accept(block);
            switch (block) {
                case Block.ItemList list -> list.items().forEach(item -> each(item.blocks(), use));
                case Block.Quote quote -> each(quote.blocks(), use);
                case Block.Callout callout -> each(callout.blocks(), use);
                case Block.Footnote footnote -> each(footnote.blocks(), use);
                case Block.Heading _, Block.Paragraph _, Block.Code _, Block.Table _, Block.Rule _, Block.Html _, Block.SpeakerNote _,
                        Block.LinkDefinition _, Block.Plain _ -> { }
            }
        }
    }

    /** All blocks of one kind, wherever they stand. */
    static <B extends Block> List<B> all(List<Block> blocks, Class<B> kind) {
        List<B> found = new ArrayList<>();
        each(blocks, block -> {
            if (kind.isInstance(block)) {
                found.add(kind.cast(block));
            }
        });
        return found;
    }
}
