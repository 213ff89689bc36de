package org.fieldbook.search;

import java.util.List;
import org.fieldbook.content.Span;

/** A stretch of text and the words in it that were searched for, in order and apart. */
public record Snippet(String text, List<Span> marks) {
    public static final Snippet EMPTY = new Snippet("", List.of());

    public Snippet {
        marks = List.copyOf(marks);
    }
}
