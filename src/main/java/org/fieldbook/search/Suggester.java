package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.fieldbook.content.Facet;

/**
 * What could be meant by an unfinished text: documents, sections and facet values that have words beginning with each of its words.
 *
 * <p>Where nothing begins so, one slip in a word of four letters or more is forgiven.
 */
final class Suggester {
    private static final int SLIP_FROM = 4;
    private static final int MOST_TERMS = 200;
    private static final int MOST_WORDS = 8;
    private static final int LOOKED_AT = 60;

    private final View view;
    private final ValueNames values;

    Suggester(View view, ValueNames values) {
        this.view = view;
        this.values = values;
    }

    List<Suggestion> suggest(String text, String lang, int limit) throws IOException {
        List<String> words = Tokens.of(text.substring(0, Math.min(QueryParser.CHARACTERS, text.length()))).stream()
                .map(token -> Folding.fold(token.form())).limit(MOST_WORDS).toList();
        if (words.isEmpty() || limit <= 0) {
            return List.of();
        }
        List<Suggestion> chosen = new ArrayList<>(values(words, lang, Math.max(2, limit / 3)));
        List<Integer> documents = documents(words, Fields.TITLE);
        chosen.addAll(ofDocuments(documents, words, limit - Math.min(limit / 4, 3) - chosen.size()));
        chosen.addAll(ofSections(words, limit - chosen.size()));
        return List.copyOf(chosen.subList(0, Math.min(limit, chosen.size())));
    }

    private record Valued(Suggestion.OfValue suggestion, boolean first) {
    }

    private List<Suggestion> values(List<String> words, String lang, int limit) throws IOException {
        List<Valued> found = new ArrayList<>();
        for (boolean slip : new boolean[] {false, true}) {
            for (Map.Entry<Facet, List<FacetCount>> facet : found.isEmpty() ? view.counts().entrySet() : Map.<Facet, List<FacetCount>>of().entrySet()) {
                for (FacetCount count : facet.getValue()) {
                    String best = values.names(facet.getKey(), count.value()).stream().filter(name -> fits(name, words, slip)).findFirst().orElse(null);
                    if (best != null) {
                        String label = values.label(facet.getKey(), count.value(), lang);
                        boolean first = best.startsWith(words.getFirst()) || ValueNames.plain(label).startsWith(words.getFirst());
                        found.add(new Valued(new Suggestion.OfValue(facet.getKey(), count.value(), label, count.count()), first));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Valued::first).reversed().thenComparing(valued -> -valued.suggestion.count()));
        return found.stream().limit(limit).<Suggestion>map(Valued::suggestion).toList();
    }

    /** Whether each word begins some word of a name. */
    private static boolean fits(String name, List<String> words, boolean slip) {
        String[] own = name.split(" ");
        for (String word : words) {
            boolean found = false;
            for (String part : own) {
                found |= part.startsWith(word) || slip && word.length() >= SLIP_FROM && Slip.begins(word, part);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** Lucene documents, as bits, in which each word begins some word of a part. */
    private FixedBitSet parts(List<String> words, char part) throws IOException {
        FixedBitSet all = null;
        for (String word : words) {
            FixedBitSet found = containing(Fields.text(part, Fields.EXACT), word);
            if (all == null) {
                all = found;
            } else {
                all.and(found);
            }
        }
        return all;
    }

    private FixedBitSet containing(String field, String word) throws IOException {
        FixedBitSet found = new FixedBitSet(Math.max(1, view.reader.maxDoc()));
        Terms terms = view.lexicon.terms(field);
        if (terms == null) {
            return found;
        }
        TermsEnum all = terms.iterator();
        BytesRef start = new BytesRef(word);
        int seen = 0;
        for (boolean more = all.seekCeil(start) != TermsEnum.SeekStatus.END; more && seen < MOST_TERMS
                && org.apache.lucene.util.StringHelper.startsWith(all.term(), start); more = all.next() != null) {
            seen++;
            addAll(all, found);
        }
        if (seen == 0 && word.length() >= SLIP_FROM && word.length() <= Speller.LONGEST) {
            TermsEnum close = Slip.beginnings(word).getTermsEnum(terms);
            for (BytesRef term = close.next(); term != null && seen < MOST_TERMS; term = close.next()) {
                seen++;
                addAll(close, found);
            }
        }
        return found;
    }

    private static void addAll(TermsEnum term, FixedBitSet found) throws IOException {
        PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            found.set(doc);
        }
    }

    private List<Integer> documents(List<String> words, char part) throws IOException {
        FixedBitSet parts = parts(words, part);
        List<Integer> documents = new ArrayList<>();
        for (int doc = Tally.next(parts, -1); doc != DocIdSetIterator.NO_MORE_DOCS; doc = Tally.next(parts, doc)) {
            int document = view.documentOf(doc);
            if (view.alive.get(document)) {
                documents.add(document);
            }
        }
        return documents;
    }

    /** Those whose title begins with the first word come first. */
    private List<Suggestion> ofDocuments(List<Integer> documents, List<String> words, int limit) throws IOException {
        int[] ranks = view.titleRanks();
        Hits hits = new Hits(view);
        List<Suggestion> first = new ArrayList<>();
        List<Suggestion> others = new ArrayList<>();
        for (int document : documents.stream().sorted(Comparator.comparingInt(d -> ranks[d])).limit(LOOKED_AT).toList()) {
            Entry entry = hits.entry(document);
            (ValueNames.plain(entry.title()).startsWith(words.getFirst()) ? first : others).add(new Suggestion.OfDocument(entry));
        }
        first.addAll(others);
        return first.subList(0, Math.clamp(limit, 0, first.size()));
    }

    private List<Suggestion> ofSections(List<String> words, int limit) throws IOException {
        FixedBitSet parts = parts(words, Fields.HEADING);
        StoredFields stored = view.reader.storedFields();
        Hits hits = new Hits(view);
        List<Suggestion> sections = new ArrayList<>();
        for (int doc = Tally.next(parts, -1); doc != DocIdSetIterator.NO_MORE_DOCS && sections.size() < limit; doc = Tally.next(parts, doc)) {
            int document = view.documentOf(doc);
            Document section = stored.document(doc, java.util.Set.of(Fields.TITLE_TEXT, Fields.ANCHOR_TEXT));
            String title = Hits.text(section, Fields.TITLE_TEXT);
            if (view.alive.get(document) && fits(ValueNames.plain(title), words, true)) {
                Entry entry = hits.entry(document);
                sections.add(new Suggestion.OfSection(entry.id(), entry.title(), Hits.text(section, Fields.ANCHOR_TEXT), title));
            }
        }
        return sections;
    }
}
