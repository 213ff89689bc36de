package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.PhraseQuery;

/** Gathers the places in which one leaf of a query is looked for, in all languages of the library. */
final class LeafBuilder {
    /** An exact form counts this much more than another form of the same stem. */
    private static final float EXACT = 0.25f;
    /** A word that stands in more sections is not worth looking at twice. */
    private static final int OFTEN = 20_000;
    /** Nor is one that hardly stands in any other form. */
    private static final float MOSTLY = 0.9f;
    private static final long ROW_COST = 1_000;
    private static final int LONGEST_ROW = 32;
    private static final float NO_LIMIT = Float.MAX_VALUE;

    private final View view;
    private final char[] parts;
    private final Map<String, Probe> probes = new LinkedHashMap<>();
    private final Patterns patterns;
    private final int bit;
    private float typedIdf;
    private boolean sure;

    LeafBuilder(View view, int bit, boolean inTitle, Patterns patterns) {
        this.view = view;
        this.bit = bit;
        this.patterns = patterns;
        parts = inTitle ? new char[] {Fields.TITLE} : Fields.TEXTS;
    }

    /** Looks for a word, in any form of its stem; its very form counts a little more where others stand for it too. */
    boolean word(String form, float weight) throws IOException {
        patterns.word(form, bit);
        boolean found = false;
        float limit = commonest(form);
        for (Language language : view.lexicon.languages) {
            boolean here = term(language.tag(), language.stem(form), weight, limit);
            found |= here;
            sure |= here && view.lexicon.hasTexts(language) && (language != Language.ENGLISH || Language.inflected(form));
        }
        typedIdf = found ? Math.max(typedIdf, limit) : typedIdf;
        String folded = Folding.fold(form);
        for (char part : parts) {
            int frequency = view.lexicon.frequency(Fields.text(part, Fields.EXACT), folded);
            sure |= frequency > 0;
            int stems = 0;
            for (Language language : view.lexicon.languages) {
                stems += view.lexicon.frequency(Fields.text(part, language.tag()), language.stem(form));
            }
            if (frequency > 0 && frequency < OFTEN && frequency < stems * MOSTLY) {
                add(Fields.text(part, Fields.EXACT), folded, weight * EXACT * Fields.weight(part), typedIdf);
            }
        }
        return found;
    }

    /** How telling a word is in the language in which it says least: a French word is not rare because few English texts hold it. */
    private float commonest(String form) throws IOException {
        float share = 0;
        for (Language language : view.lexicon.languages) {
            for (char part : parts) {
                String field = Fields.text(part, language.tag());
                share = Math.max(share, view.lexicon.frequency(field, language.stem(form)) / (float) Math.max(1, view.lexicon.size(field)));
            }
        }
        return idf(share);
    }

    /**
     * Looks for the kin of a word (negotiate for negotiation), as weak signs of it.
     *
     * @param spoken the language of the query: only then are words of another language than English likely to be of it
     */
    void kin(String form, Language spoken) throws IOException {
        for (Language language : Kin.languages()) {
            if (language == Language.ENGLISH || language == spoken) {
                kin(language, form);
            }
        }
    }

    private void kin(Language language, String form) throws IOException {
        for (String stem : Kin.of(view, language, form)) {
            for (char part : parts) {
                String field = Fields.text(part, language.tag());
                int frequency = view.lexicon.frequency(field, stem);
                if (frequency > 0) {
                    float idf = idf(frequency / (float) view.lexicon.size(field));
                    probes.putIfAbsent(field + " " + stem, new Probe(field, stem, null, Kin.weight(language) * Fields.weight(part),
                            typedIdf > 0 ? Math.min(typedIdf, idf) : idf, true));
                }
            }
        }
    }

    /** Looks for a word where it stands in capitals. */
    boolean capitals(String form, float weight) throws IOException {
        patterns.capitals(form, bit);
        return surely(term(Fields.EXACT, Fields.CAPITALS + Folding.fold(form), weight, NO_LIMIT));
    }

    /** Looks for words in a row; a long row is known by its beginning. */
    boolean row(List<String> forms, int slop, float weight) throws IOException {
        List<String> first = forms.subList(0, Math.min(LONGEST_ROW, forms.size()));
        patterns.row(first, slop, bit);
        boolean found = false;
        for (Language language : view.lexicon.languages) {
            found |= row(language, first, slop, weight, NO_LIMIT);
        }
        return surely(found);
    }

    /** Looks for a word or row that may stand for what was typed; it is never more telling than that. */
    boolean alternative(Thesaurus.Alternative alternative, float weight) throws IOException {
        List<String> forms = alternative.tokens().stream().map(Token::form).toList();
        float limit = typedIdf > 0 ? typedIdf : NO_LIMIT;
        if (alternative.capitals()) {
            boolean found = forms.size() == 1 && term(Fields.EXACT, Fields.CAPITALS + Folding.fold(forms.getFirst()), weight, limit);
            if (found) {
                patterns.capitals(forms.getFirst(), bit);
            }
            return found;
        }
        boolean found = false;
        for (Language language : view.lexicon.languages) {
            found |= forms.size() == 1 ? term(language.tag(), language.stem(forms.getFirst()), weight, limit)
                    : row(language, forms, 0, weight, limit);
        }
        if (found) {
            patterns.alternative(forms, bit);
        }
        return found;
    }

    /** Looks for each of some terms of the exact fields. */
    boolean expansion(Expansion expansion, float weight) {
        return surely(maybe(expansion, weight));
    }

    /** The same for terms of which nobody said that they are meant. */
    boolean maybe(Expansion expansion, float weight) {
        for (Expansion.Found found : expansion.terms()) {
            if (new String(parts).indexOf(found.field().charAt(0)) >= 0) {
                add(found.field(), found.term(), weight * Fields.weight(found.field().charAt(0)), expansion.idf());
            }
        }
        typedIdf = Math.max(typedIdf, expansion.terms().isEmpty() ? 0 : expansion.idf());
        return !expansion.terms().isEmpty();
    }

    private boolean surely(boolean found) {
        sure |= found;
        return found;
    }

    /**
     * Whether something was found that is no mere likeness: the word itself, or a usual form of it. A stem of a language of which the
     * library has labels and questions but no texts may be that of a misspelt word of another; and "insurence" has the stem of "insure".
     */
    boolean sure() {
        return sure;
    }

    /** Whether anything that was found stands somewhere: the words of a row may all be there and never in a row. */
    boolean stands() throws IOException {
        for (Probe probe : probes.values()) {
            if (probe.query() == null || view.stands(probe.query())) {
                return true;
            }
        }
        return false;
    }

    int bit() {
        return bit;
    }

    Leaf build(boolean scored) throws IOException {
        float telling = 0;
        long cost = 0;
        for (Probe probe : probes.values()) {
            telling = Math.max(telling, probe.idf());
            cost += probe.query() == null ? view.lexicon.frequency(probe.field(), probe.term()) : ROW_COST;
        }
        return new Leaf(bit, List.copyOf(probes.values()), scored, probes.isEmpty() ? 1 : Math.max(0.1f, telling), cost);
    }

    private boolean term(String language, String term, float weight, float limit) throws IOException {
        float share = 0;
        List<String> fields = new ArrayList<>(4);
        for (char part : parts) {
            String field = Fields.text(part, language);
            int frequency = view.lexicon.frequency(field, term);
            if (frequency > 0) {
                fields.add(field);
                share = Math.max(share, frequency / (float) view.lexicon.size(field));
            }
        }
        float idf = Math.min(limit, idf(share));
        fields.forEach(field -> add(field, term, weight * Fields.weight(field.charAt(0)), idf));
        if (!fields.isEmpty() && limit == NO_LIMIT) {
            typedIdf = Math.max(typedIdf, idf);
        }
        return !fields.isEmpty();
    }

    private boolean row(Language language, List<String> forms, int slop, float weight, float limit) throws IOException {
        List<String> stems = forms.stream().map(language::stem).toList();
        boolean found = false;
        for (char part : parts) {
            String field = Fields.text(part, language.tag());
            float idf = 0;
            boolean possible = true;
            for (String stem : stems) {
                int frequency = view.lexicon.frequency(field, stem);
                possible &= frequency > 0;
                idf += idf(frequency / (float) Math.max(1, view.lexicon.size(field)));
            }
            if (possible) {
                found = true;
                String name = String.join(" ", stems);
                PhraseQuery query = new PhraseQuery(slop, field, stems.toArray(String[]::new));
                probes.putIfAbsent(field + " " + name, new Probe(field, name, query, weight * Fields.weight(part), Math.min(limit, idf), false));
                typedIdf = limit == NO_LIMIT ? Math.max(typedIdf, idf) : typedIdf;
            }
        }
        return found;
    }

    private void add(String field, String term, float weight, float idf) {
        probes.merge(field + " " + term, new Probe(field, term, null, weight, idf, false), (a, b) -> a.weight() >= b.weight() ? a : b);
    }

    private float idf(float share) {
        return idf(view, share);
    }

    /** How telling it is to stand in that share of the documents or sections. */
    static float idf(View view, float share) {
        float half = 0.5f / Math.max(1, view.documents);
        return (float) Math.log1p((Math.max(0, 1 - share) + half) / (share + half));
    }
}
