package org.fieldbook.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The controlled vocabularies of a library: labels, scope notes, regions, synonyms and the locators of its sources.
 *
 * <p>A pack brings them as {@code vocabulary/*.yaml}; without them ids are shown as readable words and nothing is refused.
 * Immutable.
 */
public final class Vocabularies {
    static final Map<Facet, String> FILES = Map.of(Facet.THEME, "themes", Facet.COUNTRY, "countries",
            Facet.PARTNERSHIP, "partnership-types", Facet.KIND, "kinds", Facet.SECTOR, "sectors",
            Facet.ORGANISATION, "organisations", Facet.TARGET_GROUP, "target-groups");
    private static final Vocabularies NONE = new Vocabularies(new EnumMap<>(Facet.class), Map.of(), Map.of(), Map.of(), List.of(), Map.of(), List.of());

    private final Map<Facet, Map<String, Term>> terms;
    private final Map<String, Term> regions;
    private final Map<String, Term> levels;
    private final Map<String, Term> organisationTypes;
    private final List<SynonymGroup> synonyms;
    private final Map<String, Set<String>> locators;
    private final List<Problem> problems;

    private Vocabularies(Map<Facet, Map<String, Term>> terms, Map<String, Term> regions, Map<String, Term> levels,
            Map<String, Term> organisationTypes, List<SynonymGroup> synonyms, Map<String, Set<String>> locators, List<Problem> problems) {
        this.terms = terms;
        this.regions = regions;
        this.levels = levels;
        this.organisationTypes = organisationTypes;
        this.synonyms = synonyms;
        this.locators = locators;
        this.problems = List.copyOf(problems);
    }

    /** No vocabulary at all. */
    public static Vocabularies none() {
        return NONE;
    }

    /** Reads the vocabularies of all packs; where two packs define one id, the first wins. Never throws for what files hold. */
    public static Vocabularies read(List<Path> roots) {
        Map<Facet, Map<String, Term>> terms = new EnumMap<>(Facet.class);
        Map<String, Term> regions = new LinkedHashMap<>();
        Map<String, Term> levels = new LinkedHashMap<>();
        Map<String, Term> organisationTypes = new LinkedHashMap<>();
        List<SynonymGroup> synonyms = new ArrayList<>();
        Map<String, Set<String>> locators = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path root : roots) {
            Path folder = root.resolve("vocabulary");
            if (Files.isDirectory(folder)) {
                FILES.forEach((facet, name) -> VocabularyFile.terms(folder.resolve(name + ".yaml"), problems)
                        .forEach(term -> terms.computeIfAbsent(facet, _ -> new LinkedHashMap<>()).putIfAbsent(term.id(), term)));
                VocabularyFile.terms(folder.resolve("regions.yaml"), problems).forEach(term -> regions.putIfAbsent(term.id(), term));
                VocabularyFile.terms(folder.resolve("levels.yaml"), problems).forEach(term -> levels.putIfAbsent(term.id(), term));
                VocabularyFile.terms(folder.resolve("organisation-types.yaml"), problems).forEach(term -> organisationTypes.putIfAbsent(term.id(), term));
                synonyms.addAll(VocabularyFile.synonyms(folder.resolve("synonyms.yaml"), problems));
                VocabularyFile.locators(folder.resolve("locators.yaml"), problems)
                        .forEach((key, places) -> locators.computeIfAbsent(key, _ -> new LinkedHashSet<>()).addAll(places));
            }
        }
        return new Vocabularies(terms, regions, levels, organisationTypes, List.copyOf(synonyms), locators, problems);
    }

    /** The term of an id; a country without a vocabulary gets its name from the platform. Never null. */
    public Term term(Facet facet, String id) {
        Term term = terms.getOrDefault(facet, Map.of()).get(id);
        if (term != null) {
            return term;
        }
        return facet == Facet.COUNTRY ? country(id) : Term.unknown(id);
    }

    public String label(Facet facet, String id, String lang) {
        return term(facet, id).label(lang);
    }

    /** The region a country lies in, if a vocabulary tells. */
    public Optional<Term> region(String country) {
        return Optional.ofNullable(terms.getOrDefault(Facet.COUNTRY, Map.of()).get(country))
                .map(term -> regions.getOrDefault(term.trait("region"), Term.unknown(term.trait("region"))))
                .filter(region -> !region.id().isEmpty());
    }

    /** The term of a level such as {@code micro}. Never null. */
    public Term level(String id) {
        return levels.getOrDefault(id, Term.unknown(id));
    }

    /** The levels a vocabulary knows, in the order of their file; empty without one. */
    public Collection<Term> levels() {
        return levels.values();
    }

    /** What an organisation is, a trade union for example, if a vocabulary tells. */
    public Optional<Term> organisationType(String organisation) {
        return Optional.of(term(Facet.ORGANISATION, organisation).trait("type")).filter(type -> !type.isEmpty())
                .map(type -> organisationTypes.getOrDefault(type, Term.unknown(type)));
    }

    /** Whether a vocabulary for that facet exists, so that an unknown id is a mistake. */
    public boolean controls(Facet facet) {
        return terms.containsKey(facet);
    }

    public boolean knows(Facet facet, String id) {
        return terms.getOrDefault(facet, Map.of()).containsKey(id);
    }

    /** All terms of a facet in the order of their file. */
    public Collection<Term> all(Facet facet) {
        return terms.getOrDefault(facet, Map.of()).values();
    }

    public List<SynonymGroup> synonyms() {
        return synonyms;
    }

    /** The places of a source that may be cited, as ids such as {@code box-4}; empty when nothing is said about that source. */
    public Optional<Set<String>> locators(String source) {
        return Optional.ofNullable(locators.get(source));
    }

    public List<Problem> problems() {
        return problems;
    }

    private static Term country(String id) {
        for (String code : Locale.getISOCountries()) {
            Locale locale = Locale.of("", code);
            if (locale.getISO3Country().equals(id)) {
                return new Term(id, Map.of("en", locale.getDisplayCountry(Locale.ENGLISH), "fr", locale.getDisplayCountry(Locale.FRENCH),
                        "es", locale.getDisplayCountry(Locale.of("es"))), Map.of(), Map.of());
            }
        }
        return Term.unknown(id);
    }
}
