package org.fieldbook.content;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the parser's mutable tree into our blocks, once, so that nothing else has to know the parser. */
final class BlockBuilder {
    private static final Pattern CALLOUT = Pattern.compile("^\\[!([A-Za-z][A-Za-z-]*)\\][+-]?[ \\t]*");
    private static final String NOTE = "Note:";
    /** Deeper blocks are kept as text, so that whoever walks the blocks needs no large stack. */
    private static final int DEEPEST = 60;

    private final Anchors anchors = new Anchors();
    private final Document document;
    private final Lines lines;
    private int depth;

    private BlockBuilder(Document document, Lines lines) {
        this.document = document;
        this.lines = lines;
    }

    static List<Block> build(Document document, String body, int firstLine) {
        return new BlockBuilder(document, new Lines(body, firstLine)).children(document);
    }

    private List<Block> children(Node parent) {
        return siblings(parent.getFirstChild());
    }

    private List<Block> siblings(Node first) {
        List<Block> blocks = new ArrayList<>();
        depth++;
        for (Node node = first; node != null; node = node.getNext()) {
            blocks.add(depth > DEEPEST ? new Block.Plain(node.getChars().normalizeEOL(), lines.of(node.getStartOffset())) : block(node));
        }
        depth--;
        return blocks;
    }

    private Block block(Node node) {
        int line = lines.of(node.getStartOffset());
        return switch (node) {
            case Heading heading -> heading(heading, line);
            case Paragraph paragraph -> paragraph(paragraph, line);
            case ListBlock list -> list(list, line);
            case BlockQuote quote -> quote(quote, line);
            case FencedCodeBlock code -> new Block.Code(code.getInfo().unescape(), code.getContentChars().normalizeEOL(), line);
            case IndentedCodeBlock code ->
                new Block.Code("", code.getContentChars().trimTailBlankLines().normalizeEndWithEOL(), line);
            case TableBlock table -> table(table, line);
            case ThematicBreak _ -> new Block.Rule(line);
            case HtmlBlockBase html -> new Block.Html(html.getContentChars().normalizeEOL(), line);
            case FootnoteBlock footnote -> new Block.Footnote(footnote.getText().toString(), children(footnote), line);
            case Reference reference -> reference(reference, line);
            default -> new Block.Plain(node.getChars().normalizeEOL(), line);
        };
    }

    /** A title that touches its destination makes no definition (CommonMark 0.31, 4.7), though the parser takes it for one. */
    private static Block reference(Reference reference, int line) {
        BasedSequence title = reference.getTitleOpeningMarker();
        boolean touches = reference.getTitle().isNotNull() && title.getStartOffset() > 0
                && !Character.isWhitespace(title.baseSubSequence(title.getStartOffset() - 1, title.getStartOffset()).charAt(0));
        return touches ? new Block.Paragraph(List.of(new Inline.Text(reference.getChars().normalizeEOL())), line)
                : new Block.LinkDefinition(reference.getReference().toString(), reference.getUrl().unescape(), reference.getTitle().unescape(), line);
    }

    private Block heading(Heading heading, int line) {
        List<Inline> text = InlineBuilder.of(heading, document);
        return new Block.Heading(heading.getLevel(), text, anchors.next(PlainText.ofInlines(text)), line);
    }

    private Block paragraph(Paragraph paragraph, int line) {
        List<Inline> text = InlineBuilder.of(paragraph, document);
        if (!text.isEmpty() && text.getFirst() instanceof Inline.Text(String opening) && opening.startsWith(NOTE)) {
            List<Inline> rest = new ArrayList<>(text.subList(1, text.size()));
            rest.addFirst(new Inline.Text(opening.substring(NOTE.length()).stripLeading()));
            return new Block.SpeakerNote(rest, line);
        }
        return new Block.Paragraph(text, line);
    }

    private Block list(ListBlock list, int line) {
        List<Block.Item> items = new ArrayList<>();
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            Optional<Boolean> done = child instanceof TaskListItem task ? Optional.of(task.isItemDoneMarker()) : Optional.empty();
            List<Block> blocks = child instanceof ListItem ? children(child) : List.of(block(child));
            items.add(new Block.Item(done, blocks, lines.of(child.getStartOffset())));
        }
        Optional<Integer> start = list instanceof OrderedList ordered ? Optional.of(ordered.getStartNumber()) : Optional.empty();
        return new Block.ItemList(start, items, line);
    }

    private Block quote(BlockQuote quote, int line) {
        if (quote.getFirstChild() instanceof Paragraph first) {
            Matcher callout = CALLOUT.matcher(first.getChars());
            if (callout.find()) {
                return callout(quote, first, callout, line);
            }
        }
        return new Block.Quote(children(quote), line);
    }

    /** The marker's line is the title; what follows on later lines of that paragraph is the first paragraph of the callout. */
    private Block callout(BlockQuote quote, Paragraph first, Matcher marker, int line) {
        List<Inline> title = new ArrayList<>();
        List<Inline> rest = new ArrayList<>();
        List<Inline> into = title;
        for (Inline inline : InlineBuilder.after(first, marker.end(), document)) {
            if (into == title && inline instanceof Inline.Break) {
                into = rest;
            } else {
                into.add(inline);
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!rest.isEmpty()) {
            blocks.add(new Block.Paragraph(rest, line + 1));
        }
        blocks.addAll(siblings(first.getNext()));
        return new Block.Callout(marker.group(1).toUpperCase(java.util.Locale.ROOT), title, blocks, line);
    }

    private Block table(TableBlock table, int line) {
        List<Block.Alignment> columns = new ArrayList<>();
        List<List<Block.Cell>> head = new ArrayList<>();
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead || part instanceof TableBody) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    if (row instanceof TableRow) {
                        (part instanceof TableHead ? head : rows).add(row(row, columns));
                    }
                }
            }
        }
        // A table of several head rows keeps all but the first as ordinary rows: nothing is lost.
        List<Block.Cell> header = head.isEmpty() ? List.of() : head.getFirst();
        List<List<Block.Cell>> all = new ArrayList<>(head.isEmpty() ? head : head.subList(1, head.size()));
        all.addAll(rows);
        int width = columns.size();
        return new Block.Table(columns, padded(header, width), all.stream().map(row -> padded(row, width)).toList(), line);
    }

    private List<Block.Cell> row(Node row, List<Block.Alignment> columns) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableCell cell) {
                cells.add(new Block.Cell(InlineBuilder.of(cell, document)));
                if (columns.size() < cells.size()) {
                    columns.add(alignment(cell));
                }
            }
        }
        return cells;
    }

    private static Block.Alignment alignment(TableCell cell) {
        return switch (cell.getAlignment()) {
            case CENTER -> Block.Alignment.CENTRE;
            case RIGHT -> Block.Alignment.END;
            case LEFT -> Block.Alignment.START;
            case null -> Block.Alignment.START;
        };
    }

    private static List<Block.Cell> padded(List<Block.Cell> row, int width) {
        List<Block.Cell> cells = new ArrayList<>(row);
        while (cells.size() < width) {
            cells.add(Block.Cell.EMPTY);
        }
        return cells;
    }
}
