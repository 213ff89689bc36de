package org.fieldbook.content;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Parses Markdown into blocks within a time, or says that it could not. Thread-safe.
 *
 * <p>A parser that overflows its stack or runs out of time is given up: its thread is a daemon and costs no more than itself.
 */
final class MarkdownParser {
    private static final long STACK = 64L << 20;
    private static final int DIRECT = 32 << 10;
    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final Parser PARSER = Parser.builder(new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create(), TaskListExtension.create(),
                    StrikethroughExtension.create(), WikiLinkExtension.create()))
            .set(TablesExtension.WITH_CAPTION, false)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(WikiLinkExtension.ALLOW_ANCHORS, true)
            .set(WikiLinkExtension.LINK_FIRST_SYNTAX, true)
            .set(Parser.BLANK_LINES_IN_AST, false)).build();

    private MarkdownParser() {
    }

    /** The blocks of a body that begins at that line of its file; empty when it could not be parsed in time. */
    static Optional<List<Block>> parse(String body, int firstLine) {
        CompletableFuture<List<Block>> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("markdown").stackSize(body.length() < DIRECT ? STACK / 4 : STACK).start(() -> {
            try {
                result.complete(BlockBuilder.build(PARSER.parse(body), body, firstLine));
            } catch (RuntimeException | StackOverflowError e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return Optional.of(result.get(BUDGET.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
