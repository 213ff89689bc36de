package org.fieldbook.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the headings of a document: the template of its kind, levels that follow each other, sections that say something. */
final class HeadingCheck {
    private final Document document;
    private final Findings findings;

    private HeadingCheck(Document document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    static void check(DocumentReader.Draft draft, Findings findings) {
        HeadingCheck check = new HeadingCheck(draft.document(), findings);
        List<Block.Heading> headings = draft.document().blocks().stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast).toList();
        if (!draft.matter().first("title").isEmpty()) {
            check.title(headings);
        }
        check.template(headings);
        check.levels(headings);
        check.emptySections();
    }

    private void title(List<Block.Heading> headings) {
        headings.stream().filter(heading -> heading.level() == 1).findFirst().filter(heading -> !textOf(heading).equals(document.title()))
                .ifPresent(heading -> findings.add(heading.line(), Problem.What.TITLE_DIFFERS, textOf(heading), document.title()));
    }

    private void template(List<Block.Heading> headings) {
        String kind = document.metadata().kind();
        List<String> template = HeadingTemplate.of(kind);
        if (template.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        int furthest = -1;
        for (Block.Heading heading : headings.stream().filter(heading -> heading.level() == 2).toList()) {
            String text = textOf(heading);
            int place = template.indexOf(text);
            if (place < 0) {
                findings.add(heading.line(), Problem.What.HEADING_UNKNOWN, text, kind, String.join(" · ", template));
            } else if (!seen.add(text)) {
                findings.add(heading.line(), Problem.What.HEADING_TWICE, text);
            } else if (place < furthest) {
                findings.add(heading.line(), Problem.What.HEADING_ORDER, text, template.get(furthest));
            }
            furthest = Math.max(furthest, place);
        }
        if (!seen.contains(HeadingTemplate.SOURCES)) {
            findings.add(0, Problem.What.HEADING_MISSING, HeadingTemplate.SOURCES, kind);
        }
    }

    private void levels(List<Block.Heading> headings) {
        int above = 1;
        for (Block.Heading heading : headings) {
            if (heading.level() > above + 1) {
                findings.add(heading.line(), Problem.What.HEADING_SKIPS, textOf(heading), String.valueOf(heading.level()), String.valueOf(above));
            }
            above = heading.level();
        }
    }

    private void emptySections() {
        List<Section> sections = document.sections();
        for (int i = 1; i < sections.size(); i++) {
            Section section = sections.get(i);
            boolean hasParts = i + 1 < sections.size() && sections.get(i + 1).level() > section.level();
            if (!hasParts && section.blocks().stream().allMatch(HeadingCheck::isUnseen)) {
                findings.add(section.line(), Problem.What.SECTION_EMPTY, section.title());
            }
        }
    }

    private static boolean isUnseen(Block block) {
        return block instanceof Block.LinkDefinition || block instanceof Block.Html && PlainText.of(block).isBlank();
    }

    private static String textOf(Block.Heading heading) {
        return PlainText.of(heading).strip();
    }
}
