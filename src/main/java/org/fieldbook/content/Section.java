package org.fieldbook.content;

import java.util.List;

/**
 * A heading and what stands below it up to the next heading; the unit that search finds and links point at.
 *
 * @param anchor   unique in the document; empty for what stands before the first heading
 * @param title    the heading's text; the document's title for the opening
 * @param level    1 to 6; 0 for the opening
 * @param path     the titles of the headings above it and its own, outermost first, without the document's title
 * @param blocks   what stands below the heading, the heading itself not among them
 * @param line     the line of the heading in the file, from 1
 */
public record Section(String anchor, String title, int level, List<String> path, List<Block> blocks, int line) {
    public Section {
        path = List.copyOf(path);
        blocks = List.copyOf(blocks);
    }

    /** The section's own text, without its heading. */
    public String text() {
        return PlainText.of(blocks);
    }
}
