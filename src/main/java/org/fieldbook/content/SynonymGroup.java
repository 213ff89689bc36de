package org.fieldbook.content;

import java.util.List;
import java.util.Set;

/**
 * Words that stand for each other in a search.
 *
 * @param terms        each finds every other; empty in a one-way group
 * @param narrower     each also finds the broader ones, never the reverse; empty in a two-way group
 * @param broader      what the narrower ones also find
 * @param capitalsOnly terms that are ordinary words too, meant only when typed in capitals (WISH, STEP)
 */
public record SynonymGroup(String id, List<String> terms, List<String> narrower, List<String> broader, Set<String> capitalsOnly) {
    public SynonymGroup {
        terms = List.copyOf(terms);
        narrower = List.copyOf(narrower);
        broader = List.copyOf(broader);
        capitalsOnly = Set.copyOf(capitalsOnly);
    }
}
