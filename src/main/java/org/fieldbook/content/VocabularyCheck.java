package org.fieldbook.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks the vocabularies of a pack: ids that stand once, labels in every language the file speaks, references that resolve. */
final class VocabularyCheck {
    /** What fits a chip. */
    private static final int LONGEST_LABEL = 32;
    private static final Set<String> ON_CHIPS = Set.of("themes", "partnership-types");
    /** Names of organisations are official; they are not translated by the library. */
    private static final Set<String> NAMES = Set.of("organisations");
    private static final Map<String, String> REFERENCES = Map.of("region", "regions", "subregion", "regions", "type", "organisation-types", "country", "countries");
    private static final List<String> FILES = List.of("themes", "countries", "partnership-types", "kinds", "sectors", "organisations", "target-groups",
            "regions", "levels", "organisation-types");

    private final Path folder;
    private final List<Problem> problems;
    private final Map<String, List<VocabularyFile.Entry>> entries = new TreeMap<>();

    private VocabularyCheck(Path folder, List<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** What cannot be read at all was told by whoever read it first. */
    static void check(Path folder, SourceCheck sources, List<Problem> problems) {
        VocabularyCheck check = new VocabularyCheck(folder, problems);
        FILES.forEach(name -> check.entries.put(name, VocabularyFile.entries(check.file(name), new ArrayList<>())));
        check.entries.forEach(check::terms);
        check.synonyms();
        VocabularyFile.sources(check.file("locators"), new ArrayList<>()).forEach((key, places) -> check.locators(key, places, sources));
    }

    private Path file(String name) {
        return folder.resolve(name + ".yaml");
    }

    private void terms(String name, List<VocabularyFile.Entry> terms) {
        Findings findings = new Findings(file(name), problems);
        twice(terms, findings);
        Set<String> languages = NAMES.contains(name) ? Set.of("en") : languages(terms);
        for (VocabularyFile.Entry term : terms) {
            languages.stream().filter(lang -> term.first(lang).isBlank())
                    .forEach(lang -> findings.add(term.line(), Problem.What.LABEL_MISSING, term.first("id"), lang));
            if (ON_CHIPS.contains(name)) {
                languages.stream().filter(lang -> term.first(lang).length() > LONGEST_LABEL)
                        .forEach(lang -> findings.add(term.line(), Problem.What.LABEL_LONG, term.first("id"), lang, String.valueOf(term.first(lang).length())));
            }
            REFERENCES.forEach((trait, target) -> reference(term, trait, target, findings));
        }
    }

    /** The languages that at least half of the terms have a label in. */
    private static Set<String> languages(List<VocabularyFile.Entry> terms) {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> term.values().keySet().stream().filter(key -> VocabularyFile.LANGUAGE.matcher(key).matches())
                .forEach(lang -> counts.merge(lang, 1, Integer::sum)));
        return counts.entrySet().stream().filter(count -> count.getValue() * 2 >= terms.size()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private void reference(VocabularyFile.Entry term, String trait, String target, Findings findings) {
        String value = term.first(trait);
        List<VocabularyFile.Entry> known = entries.get(target);
        if (!value.isEmpty() && !known.isEmpty() && known.stream().noneMatch(entry -> entry.first("id").equals(value))) {
            findings.add(term.line(), Problem.What.TRAIT_UNKNOWN, term.first("id"), trait, value);
        }
    }

    private void synonyms() {
        Findings findings = new Findings(file("synonyms"), problems);
        List<VocabularyFile.Entry> groups = VocabularyFile.entries(file("synonyms"), new ArrayList<>());
        twice(groups, findings);
        for (VocabularyFile.Entry group : groups) {
            boolean oneWay = !group.all("narrower").isEmpty() || !group.all("broader").isEmpty();
            boolean few = oneWay ? group.all("narrower").isEmpty() || group.all("broader").isEmpty() : group.all("terms").size() < 2;
            if (few) {
                findings.add(group.line(), Problem.What.SYNONYMS_FEW, group.first("id"));
            }
        }
    }

    private void locators(String key, List<VocabularyFile.Entry> places, SourceCheck sources) {
        Findings findings = new Findings(file("locators"), problems);
        twice(places, findings);
        if (!places.isEmpty()) {
            sources.checkKey(key, places.getFirst().line(), findings);
        }
    }

    private static void twice(List<VocabularyFile.Entry> entries, Findings findings) {
        Set<String> seen = new HashSet<>();
        entries.stream().filter(entry -> !seen.add(entry.first("id"))).forEach(entry -> findings.add(entry.line(), Problem.What.TERM_TWICE, entry.first("id")));
    }
}
