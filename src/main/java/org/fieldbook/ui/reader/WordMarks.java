package org.fieldbook.ui.reader;

import java.util.List;
import org.fieldbook.content.Span;

/** Finds the words of a search in a text; called in the background. */
@FunctionalInterface
public interface WordMarks {
    WordMarks NONE = (_, _) -> List.of();

    /** The words in order, not overlapping; {@code lang} is the BCP 47 tag of the text's language. */
    List<Span> marks(String text, String lang);
}
