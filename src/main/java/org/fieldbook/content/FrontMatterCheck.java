package org.fieldbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks what a front matter says: the keys a kind must have, well-formed ids, ids of the vocabularies, years, summary. */
final class FrontMatterCheck {
    static final int LONGEST_SUMMARY = 240;
    private static final int LONGEST_QUESTION = 160;
    private static final List<String> REQUIRED = List.of("id", "title", "kind", "summary", "lang", "sources", "updated");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern LANG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

    private FrontMatterCheck() {
    }

    static void check(DocumentReader.Draft draft, Vocabularies vocabularies, Findings findings) {
        FrontMatter matter = draft.matter();
        required(matter, findings);
        id(draft, findings);
        terms(matter, vocabularies, findings);
        Metadata metadata = draft.document().metadata();
        if (metadata.summary().length() > LONGEST_SUMMARY) {
            findings.add(matter.line("summary"), Problem.What.SUMMARY_LONG, String.valueOf(metadata.summary().length()));
        }
        questions(matter, findings);
        if (!LANG.matcher(metadata.lang()).matches()) {
            findings.add(matter.line("lang"), Problem.What.LANG_UNKNOWN, metadata.lang());
        }
        if (metadata.start().isPresent() && metadata.end().isPresent() && metadata.start().get() > metadata.end().get()) {
            findings.add(matter.line("start"), Problem.What.YEARS_REVERSED, metadata.start().get().toString(), metadata.end().get().toString());
        }
    }

    private static void questions(FrontMatter matter, Findings findings) {
        matter.entries().forEach((key, entry) -> {
            if (Question.isKey(key)) {
                entry.values().stream().filter(value -> Question.of(value.text(), "").text().length() > LONGEST_QUESTION)
                        .forEach(value -> findings.add(value.line(), Problem.What.QUESTION_LONG, String.valueOf(value.text().length())));
            }
        });
    }

    private static void required(FrontMatter matter, Findings findings) {
        String kind = matter.first("kind");
        if (!HeadingTemplate.kinds().contains(kind)) {
            return;
        }
        List<String> keys = new ArrayList<>(REQUIRED);
        if (kind.equals("case-study")) {
            keys.add("countries");
        }
        for (String key : keys) {
            if (matter.first(key).isEmpty()) {
                findings.add(matter.line(key), Problem.What.KEY_MISSING, key, kind);
            }
        }
    }

    private static void id(DocumentReader.Draft draft, Findings findings) {
        String id = draft.matter().first("id");
        String name = DocumentReader.nameOf(draft.document().file());
        if (id.isEmpty() || !id.equals(draft.document().id())) {
            return;
        }
        int line = draft.matter().line("id");
        if (!ID.matcher(id).matches()) {
            findings.add(line, Problem.What.ID_MALFORMED, id);
        }
        if (!id.equals(name)) {
            findings.add(line, Problem.What.ID_NOT_FILE_NAME, id, name);
        }
    }

    private static void terms(FrontMatter matter, Vocabularies vocabularies, Findings findings) {
        for (Facet facet : Facet.values()) {
            if (facet != Facet.DECADE && vocabularies.controls(facet)) {
                matter.values(facet.key()).stream().filter(value -> !vocabularies.knows(facet, value.text()))
                        .forEach(value -> findings.add(value.line(), Problem.What.TERM_UNKNOWN, facet.key(), value.text()));
            }
        }
        if (!vocabularies.levels().isEmpty()) {
            matter.values("levels").stream().filter(value -> vocabularies.levels().stream().noneMatch(level -> level.id().equals(value.text())))
                    .forEach(value -> findings.add(value.line(), Problem.What.TERM_UNKNOWN, "levels", value.text()));
        }
    }
}
