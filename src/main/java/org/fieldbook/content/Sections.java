package org.fieldbook.content;

import java.util.ArrayList;
import java.util.List;

/** Cuts a body at its headings. */
final class Sections {
    private Sections() {
    }

    /** The opening and one section a heading; a first heading that is the document's title belongs to the opening. */
    static List<Section> of(String title, List<Block> blocks) {
        List<Section> sections = new ArrayList<>();
        List<Block.Heading> above = new ArrayList<>();
        int from = 0;
        int line = blocks.isEmpty() ? 1 : blocks.getFirst().line();
        Block.Heading heading = null;
        for (int i = 0; i <= blocks.size(); i++) {
            boolean end = i == blocks.size();
            if (!end && !(blocks.get(i) instanceof Block.Heading)) {
                continue;
            }
            Block.Heading next = end ? null : (Block.Heading) blocks.get(i);
            if (next != null && sections.isEmpty() && heading == null && isTitle(next, title, blocks.subList(from, i))) {
                from = i + 1;
                continue;
            }
            sections.add(section(title, heading, above, blocks.subList(from, i), heading == null ? line : heading.line()));
            if (next != null) {
                while (!above.isEmpty() && above.getLast().level() >= next.level()) {
                    above.removeLast();
                }
                above.add(next);
            }
            heading = next;
            from = i + 1;
        }
        return List.copyOf(sections);
    }

    private static boolean isTitle(Block.Heading heading, String title, List<Block> before) {
        return heading.level() == 1 && before.isEmpty() && PlainText.of(heading).strip().equals(title);
    }

    private static Section section(String title, Block.Heading heading, List<Block.Heading> above, List<Block> blocks, int line) {
        if (heading == null) {
            return new Section("", title, 0, List.of(), blocks, line);
        }
        List<String> path = above.stream().map(h -> PlainText.of(h).strip()).toList();
        return new Section(heading.anchor(), PlainText.of(heading).strip(), heading.level(), path, blocks, line);
    }
}
