package org.fieldbook.content;

import java.util.List;

/** A run of text inside a block. */
public sealed interface Inline {

    record Text(String text) implements Inline {
    }

    record Emphasis(List<Inline> text) implements Inline {
        public Emphasis {
            text = List.copyOf(text);
        }
    }

    record Strong(List<Inline> text) implements Inline {
        public Strong {
            text = List.copyOf(text);
        }
    }

    record Strikethrough(List<Inline> text) implements Inline {
        public Strikethrough {
            text = List.copyOf(text);
        }
    }

    record Code(String text) implements Inline {
    }

    record Link(List<Inline> text, LinkTarget target, String title) implements Inline {
        public Link {
            text = List.copyOf(text);
        }
    }

    /** A picture; {@code source} is the destination as written, resolved only by whoever shows it. */
    record Image(List<Inline> alternative, String source, String title) implements Inline {
        public Image {
            alternative = List.copyOf(alternative);
        }
    }

    /** A mark that points to the {@link Block.Footnote} of that label. */
    record FootnoteMark(String label) implements Inline {
    }

    /** The end of a line; {@code hard} when the writer asked for a new line, else it reads as a space. */
    record Break(boolean hard) implements Inline {
    }

    /** HTML inside a line, as it was written. */
    record Html(String text) implements Inline {
    }
}
