package org.fieldbook.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that stand for each other in a search.
 *
 * @param terms        each finds every other; empty in a one-way group
 * @param narrower     each also finds the broader ones, never the reverse; empty in a two-way group
 * @param broader      what the narrower ones also find
 * @param names        what the terms, or the narrower ones, are called in other languages, by language tag: each finds all of the group's
 *                     words, never the reverse
 * @param capitalsOnly terms that are ordinary words too, meant only when typed in capitals (WISH, STEP)
 */
public record SynonymGroup(String id, List<String> terms, List<String> narrower, List<String> broader, Map<String, List<String>> names,
        Set<String> capitalsOnly) {
    public SynonymGroup {
        terms = List.copyOf(terms);
        narrower = List.copyOf(narrower);
        broader = List.copyOf(broader);
        names = names.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, named -> List.copyOf(named.getValue())));
        capitalsOnly = Set.copyOf(capitalsOnly);
    }
}
