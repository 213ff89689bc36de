package org.fieldbook.content;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.time.Duration;
import java.util.List;

/** Parses Markdown into blocks within a time, or says that it could not. Thread-safe. */
final class MarkdownParser {
    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final ParserThreads THREADS = new ParserThreads(BUDGET);
    private static final Parser PARSER = Parser.builder(new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create(), TaskListExtension.create(),
                    StrikethroughExtension.create(), WikiLinkExtension.create()))
            .set(TablesExtension.WITH_CAPTION, false)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.MIN_HEADER_ROWS, 1)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(WikiLinkExtension.ALLOW_ANCHORS, true)
            .set(WikiLinkExtension.LINK_FIRST_SYNTAX, true)
            .set(WikiLinkExtension.IMAGE_LINKS, true)
            .set(Parser.BLANK_LINES_IN_AST, false)).build();

    private MarkdownParser() {
    }

    /**
     * The blocks of a body that begins at that line of its file. An interrupt of the calling thread is kept for the caller and
     * changes nothing here.
     *
     * @throws ParserThreads.Unparsed when it could not be parsed, or not in time
     */
    static List<Block> parse(String body, int firstLine) throws ParserThreads.Unparsed {
        String text = Tabs.expanded(body);
        return THREADS.run(text, chars -> BlockBuilder.build(PARSER.parse(BasedSequence.of(chars)), text, firstLine));
    }
}
