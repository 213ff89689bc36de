package org.fieldbook.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Document head = stored.document(view.head(document), HEAD);
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> names = view.valuesOf(facet, document).mapToObj(view.values(facet).names()::get).toList();
            if (!names.isEmpty()) {
                values.put(facet, names);
            }
        }
        int year = view.from(document) == Integer.MIN_VALUE ? 0 : view.from(document);
        return new Entry(view.id(document), Path.of(view.file(document)), text(head, Fields.TITLE_TEXT), text(head, Fields.KIND_TEXT),
                text(head, Fields.SUMMARY_TEXT), view.lang(document), Map.copyOf(values), year, Instant.ofEpochMilli(view.modified(document)));
    }

    List<Entry> entries(List<Integer> documents) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int document : documents) {
            entries.add(entry(document));
        }
        return entries;
    }

    /** How many sections of a document answer: those with all the words, or else those with any; one when only its head does. */
    int sections(Outcome outcome, int document) {
        int scored = Long.bitCount(outcome.plan.scored() & outcome.scan.found[document]);
        int holding = 0;
        int touched = 0;
        int head = view.head(document);
        for (int doc = head + 1; doc < head + view.parts(document); doc++) {
            holding += outcome.scan.holds(document, doc, scored) ? 1 : 0;
            touched += outcome.scan.section(doc) > 0 ? 1 : 0;
        }
        return holding > 0 ? holding : Math.max(1, touched);
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
        return new DocumentHit(entry, sections, sections(outcome, document), outcome.scan.score(document));
    }

    private List<Integer> best(Outcome outcome, int document, int most) {
        int head = view.head(document);
        int end = head + view.parts(document);
        int scored = Long.bitCount(outcome.plan.scored() & outcome.scan.found[document]);
        List<Integer> holding = new ArrayList<>();
        List<Integer> touched = new ArrayList<>();
        for (int doc = head + 1; doc < end; doc++) {
            if (outcome.scan.section(doc) > 0) {
                touched.add(doc);
                if (outcome.scan.holds(document, doc, scored)) {
                    holding.add(doc);
                }
            }
        }
        List<Integer> shown = holding.isEmpty() ? touched : holding;
        shown.sort(Comparator.comparingDouble((Integer doc) -> outcome.scan.section(doc)).reversed());
        return shown.isEmpty() ? List.of(head + 1) : shown.subList(0, Math.min(most, shown.size()));
    }

    private SectionHit section(Outcome outcome, Entry entry, int document, int doc, Snippets snippets) throws IOException {
        Document section = stored.document(doc);
        String text = text(section, Fields.BODY_TEXT);
        boolean byHead = outcome.scan.section(doc) == 0 && !entry.summary().isEmpty();
        return new SectionHit(entry.id(), text(section, Fields.ANCHOR_TEXT), text(section, Fields.TITLE_TEXT),
                List.of(section.getValues(Fields.HEADING_TEXT)), snippets.of(byHead ? entry.summary() : text, view.spoken(document)),
                outcome.scan.head(document) + outcome.scan.section(doc));
    }

    static String text(Document document, String field) {
        String text = document.get(field);
        return text == null ? "" : text;
    }
}
