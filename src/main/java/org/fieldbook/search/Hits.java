package org.fieldbook.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.fieldbook.content.Facet;

/** Reads what a list shows of documents and sections from the index. Made for one thread. */
final class Hits {
    private static final Set<String> HEAD = Set.of(Fields.TITLE_TEXT, Fields.SUMMARY_TEXT, Fields.KIND_TEXT);

    private final View view;
    private final StoredFields stored;

    Hits(View view) throws IOException {
        this.view = view;
        stored = view.reader.storedFields();
    }

    Entry entry(int document) throws IOException {
        return view.entries.get(document, () -> read(document));
    }

    private Entry read(int document) throws IOException {
        Document head = stored.document(view.head(document), HEAD);
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> names = view.valuesOf(facet, document).mapToObj(view.values(facet).names()::get).toList();
            if (!names.isEmpty()) {
                values.put(facet, names);
            }
        }
        int year = view.from(document) == Integer.MIN_VALUE ? 0 : view.from(document);
        return new Entry(view.heads.id(document), Path.of(view.heads.file(document)), text(head, Fields.TITLE_TEXT), text(head, Fields.KIND_TEXT),
                text(head, Fields.SUMMARY_TEXT), view.heads.lang(document), Map.copyOf(values), year, Instant.ofEpochMilli(view.modified(document)));
    }

    List<Entry> entries(List<Integer> documents) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int document : documents) {
            entries.add(entry(document));
        }
        return entries;
    }

    /** @param most how many sections to carry */
    DocumentHit hit(Outcome outcome, int document, int most) throws IOException {
        Entry entry = entry(document);
        if (!outcome.plan.hasWords()) {
            return new DocumentHit(entry, List.of(), 0, 0);
        }
        Snippets snippets = new Snippets(outcome.plan.patterns());
        List<SectionHit> sections = new ArrayList<>();
        for (int doc : best(outcome, document, most)) {
            sections.add(section(outcome, entry, document, doc, snippets));
        }
        return new DocumentHit(entry, sections, Math.max(1, outcome.scan.sections(document)), outcome.score(document));
    }

    /** A section that answers, as a Lucene document. */
    private record Answer(int doc, float worth) {
    }

    private List<Integer> best(Outcome outcome, int document, int most) {
        int head = view.head(document);
        int end = head + view.parts(document);
        List<Answer> answers = new ArrayList<>();
        for (int doc = head + 1; doc < end; doc++) {
            float worth = outcome.section(document, doc);
            if (worth > 0) {
                answers.add(new Answer(doc, worth));
            }
        }
        answers.sort(Comparator.comparingDouble(Answer::worth).reversed());
        return answers.isEmpty() ? List.of(head + 1) : answers.stream().limit(most).map(Answer::doc).toList();
    }

    /** What is like something: a document with the section that is, where one was found; its first sentence stands for that. */
    DocumentHit like(Likeness.Near near) throws IOException {
        Entry entry = entry(near.document());
        if (near.section().isEmpty()) {
            return new DocumentHit(entry, List.of(), 1, near.score());
        }
        int doc = near.section().getAsInt();
        Page page = view.pages.get(doc, () -> page(doc));
        Snippet snippet = new Snippets(new Patterns()).of(page.text(), page.words());
        return new DocumentHit(entry, List.of(new SectionHit(entry.id(), page.anchor(), page.title(), page.path(), snippet, near.score())), 1,
                near.score());
    }

    /** The section of a document with that anchor, as a Lucene document. */
    Optional<Integer> section(int document, String anchor) throws IOException {
        int head = view.head(document);
        for (int doc = head + 1; doc < head + view.parts(document); doc++) {
            if (text(stored.document(doc, Set.of(Fields.ANCHOR_TEXT)), Fields.ANCHOR_TEXT).equals(anchor)) {
                return Optional.of(doc);
            }
        }
        return Optional.empty();
    }

    private SectionHit section(Outcome outcome, Entry entry, int document, int doc, Snippets snippets) throws IOException {
        Page page = view.pages.get(doc, () -> page(doc));
        float score = outcome.section(document, doc);
        Snippet snippet = score == 0 && !entry.summary().isEmpty() ? snippets.of(entry.summary(), Words.of(entry.summary(), view.spoken(document)))
                : snippets.of(page.text(), page.words());
        if (snippet.marks().isEmpty()) {
            snippet = snippets.best(page.questions()).orElse(snippet);
        }
        return new SectionHit(entry.id(), page.anchor(), page.title(), page.path(), snippet, score == 0 ? outcome.score(document) : score);
    }

    Page page(int doc) throws IOException {
        Document section = stored.document(doc);
        return Page.of(text(section, Fields.ANCHOR_TEXT), text(section, Fields.TITLE_TEXT), List.of(section.getValues(Fields.HEADING_TEXT)),
                text(section, Fields.BODY_TEXT), view.spoken(view.documentOf(doc)), questions(section));
    }

    private List<Page.Question> questions(Document section) {
        return Stream.of(section.getValues(Fields.QUESTION_TEXT)).map(text -> new Page.Question(text, view.lexicon.askedIn)).toList();
    }

    static String text(Document document, String field) {
        String text = document.get(field);
        return text == null ? "" : text;
    }
}
