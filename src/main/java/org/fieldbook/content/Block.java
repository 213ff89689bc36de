package org.fieldbook.content;

import java.util.List;
import java.util.Optional;

/** A block of a document, as CommonMark and its common extensions know them; {@code line} is its first line in the file, from 1. */
public sealed interface Block {

    /** The first line of the block in its file, counted from 1. */
    int line();

    /** A heading; {@code anchor} is unique in the document and is what links point at. */
    record Heading(int level, List<Inline> text, String anchor, int line) implements Block {
        public Heading {
            text = List.copyOf(text);
        }
    }

    record Paragraph(List<Inline> text, int line) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /** A bullet list, or a numbered one when {@code start} is present. */
    record ItemList(Optional<Integer> start, List<Item> items, int line) implements Block {
        public ItemList {
            items = List.copyOf(items);
        }

        public boolean ordered() {
            return start.isPresent();
        }
    }

    /** One item of a list; a task when {@code done} is present. */
    record Item(Optional<Boolean> done, List<Block> blocks, int line) {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    record Quote(List<Block> blocks, int line) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /** A quote that opens with {@code [!KIND]}; {@code title} is what stood on that line after it, often empty. */
    record Callout(String kind, List<Inline> title, List<Block> blocks, int line) implements Block {
        public Callout {
            title = List.copyOf(title);
            blocks = List.copyOf(blocks);
        }
    }

    /** Code to be shown as it is; {@code language} is the info string, often empty. */
    record Code(String language, String text, int line) implements Block {
    }

    /** A table; every row has as many cells as there are {@code columns}. */
    record Table(List<Alignment> columns, List<Cell> header, List<List<Cell>> rows, int line) implements Block {
        public Table {
            columns = List.copyOf(columns);
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** One cell of a table. */
    record Cell(List<Inline> text) {
        public static final Cell EMPTY = new Cell(List.of());

        public Cell {
            text = List.copyOf(text);
        }
    }

    /** Where the text of a column stands. */
    enum Alignment { START, CENTRE, END }

    record Rule(int line) implements Block {
    }

    /** HTML as it was written; it is shown as text or left out, never run. */
    record Html(String text, int line) implements Block {
    }

    /** Words for the speaker, not for the audience: a paragraph that begins with {@code Note:}, without that word. */
    record SpeakerNote(List<Inline> text, int line) implements Block {
        public SpeakerNote {
            text = List.copyOf(text);
        }
    }

    /** What a footnote says, where it was written. */
    record Footnote(String label, List<Block> blocks, int line) implements Block {
        public Footnote {
            blocks = List.copyOf(blocks);
        }
    }

    /** A link reference definition; not shown, kept so that nothing is lost. */
    record LinkDefinition(String label, String destination, String title, int line) implements Block {
    }

    /** Text that was not parsed because parsing it would not have ended; shown as it stands. */
    record Plain(String text, int line) implements Block {
    }
}
