package org.fieldbook.content;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The level-two headings of each kind of document, in order, so that documents of one kind can be laid side by side. */
public final class HeadingTemplate {
    /** The heading without which no document of a kind with a template is complete. */
    public static final String SOURCES = "Sources";
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "case-study", List.of("Context", "Who worked together", "What was done", "Results in figures", "What made it hard", "What made it work", "Lessons", SOURCES),
            "manual", List.of("What it is", "Who it is for", "What you need", "Step by step", "Checklist", "Results so far", "Where it was used", "Adapting it",
                    "Where to get it", SOURCES),
            "lesson", List.of("The lesson", "Why we believe it", "How to use it", "When it may not hold", "Questions for discussion", SOURCES),
            "programme", List.of("Aims", "How it is set up", "Reach in figures", "What it did", "What came of it", SOURCES),
            "brief", List.of("In short", "What the sources say", "What they disagree on or leave open", "What it means for practice", SOURCES));

    private HeadingTemplate() {
    }

    /** The kinds that have a template. */
    public static Set<String> kinds() {
        return HEADINGS.keySet();
    }

    /** The headings of a kind in order; empty for a kind without a template. */
    public static List<String> of(String kind) {
        return HEADINGS.getOrDefault(kind, List.of());
    }
}
