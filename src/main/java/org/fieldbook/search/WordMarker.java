package org.fieldbook.search;

import java.util.List;
import org.fieldbook.content.Span;

/** Finds the words of a request in a text, in all their forms. Thread-safe. */
@FunctionalInterface
public interface WordMarker {
    WordMarker NONE = (_, _) -> List.of();

    /**
     * @param text any text of the library
     * @param lang the language it is written in, a BCP 47 tag
     * @return the words, in order, not overlapping
     */
    List<Span> marks(String text, String lang);
}
