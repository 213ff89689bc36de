package org.fieldbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;

/** The words of a library: in which languages they are, and how frequent. */
final class Lexicon {
    /** Terms of each field. */
    private static final int REMEMBERED = 5_000;

    /** The languages in which the library has texts or labels. */
    final Set<Language> languages;
    /** The languages a query may be in, those of the library and those of its labels; the one that most of its sections are in first. */
    final List<Language> askedIn;
    final Recently<String, Expansion> prefixes = new Recently<>(200);
    final Recently<List<Object>, List<String>> kin = new Recently<>(500);
    final Recently<List<Object>, Optional<Speller.Correction>> corrections = new Recently<>(200);
    final Recently<String, Optional<String>> beginnings = new Recently<>(200);
    private final View view;
    private final IndexReader reader;
    private final Map<String, Integer> sizes = new ConcurrentHashMap<>();
    /** By field and term. */
    private final Map<String, Map<String, Integer>> frequencies = new ConcurrentHashMap<>();

    Lexicon(View view) {
        this.view = view;
        this.reader = view.reader;
        languages = languages();
        askedIn = askedIn();
    }

    /** Whether there are texts in a language, not labels only. */
    boolean hasTexts(Language language) {
        return size(Fields.text(Fields.BODY, language.tag())) > 0;
    }

    /** How many heads or sections have that field. */
    int size(String field) {
        Integer known = sizes.get(field);
        return known != null ? known : sizes.computeIfAbsent(field, name -> {
            try {
                return reader.getDocCount(name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** How many heads or sections have a term in that field. */
    int frequency(String field, String term) throws IOException {
        if (size(field) == 0) {
            return 0;
        }
        Map<String, Integer> counts = frequencies.computeIfAbsent(field, _ -> new ConcurrentHashMap<>());
        Integer known = counts.get(term);
        if (known == null) {
            known = counted(field, term);
            if (counts.size() >= REMEMBERED) {
                counts.clear();
            }
            counts.put(term, known);
        }
        return known;
    }

    private int counted(String field, String term) throws IOException {
        int count = 0;
        for (int s = 0; s < view.segments.length; s++) {
            Places places = view.places(s);
            count += places.frequency(field, term);
            view.spare(s, places);
        }
        return count;
    }

    /** Whether a folded word stands anywhere. */
    boolean has(String folded) throws IOException {
        for (char part : Fields.TEXTS) {
            if (frequency(Fields.text(part, Fields.EXACT), folded) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The terms of a field in all segments, or null when no document has that field. */
    Terms terms(String field) throws IOException {
        return MultiTerms.getTerms(reader, field);
    }

    private List<Language> askedIn() {
        Set<Language> candidates = EnumSet.of(Language.ENGLISH, Language.FRENCH, Language.SPANISH);
        candidates.addAll(languages);
        return candidates.stream().sorted(Comparator.comparingInt((Language language) -> -size(Fields.text(Fields.BODY, language.tag())))).toList();
    }

    private Set<Language> languages() {
        Set<Language> found = EnumSet.noneOf(Language.class);
        Map<String, Language> byField = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            for (char part : Fields.TEXTS) {
                byField.put(Fields.text(part, language.tag()), language);
            }
        }
        reader.leaves().forEach(leaf -> leaf.reader().getFieldInfos().forEach(info -> {
            Language language = byField.get(info.getName());
            if (language != null) {
                found.add(language);
            }
        }));
        return found;
    }
}
