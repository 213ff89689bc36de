package org.fieldbook.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A document of the library, as read from one file.
 *
 * @param id       stable for ever: the front matter's {@code id}, else the file name without its ending
 * @param file     the file it was read from
 * @param metadata what the front matter says, with defaults where it is silent
 * @param blocks   the whole body in order
 * @param sections the same body cut at its headings; the first is the opening, which may be empty
 * @param problems what was wrong with the file
 */
public record Document(String id, Path file, Metadata metadata, List<Block> blocks, List<Section> sections, List<Problem> problems) {
    public Document {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    public String title() {
        return metadata.title();
    }

    /** The section with that anchor, if there is one; a document's opening answers to the empty anchor. */
    public Optional<Section> section(String anchor) {
        return sections.stream().filter(section -> section.anchor().equals(anchor)).findFirst();
    }
}
