package org.fieldbook.ui.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.content.Facet;
import org.fieldbook.search.Entry;
import org.fieldbook.search.FacetCount;

/**
 * What the library knows about one country or organisation, assembled from the facets of the documents that name it.
 *
 * @param byKind     its documents, by kind
 * @param companions values of other facets that stand in the same documents, most frequent first
 */
record ValuePage(Facet facet, String value, Map<String, List<Entry>> byKind, Map<Facet, List<FacetCount>> companions) {
    private static final List<Facet> COMPANIONS = List.of(Facet.ORGANISATION, Facet.COUNTRY, Facet.THEME, Facet.SECTOR, Facet.PARTNERSHIP);
    private static final int MOST = 14;

    /** Assembles the page from all documents of the library. */
    static ValuePage of(Facet facet, String value, List<Entry> library) {
        List<Entry> naming = library.stream().filter(entry -> entry.of(facet).contains(value)).toList();
        Map<String, List<Entry>> byKind = naming.stream().collect(Collectors.groupingBy(Entry::kind, TreeMap::new, Collectors.toList()));
        Map<Facet, List<FacetCount>> companions = new java.util.EnumMap<>(Facet.class);
        COMPANIONS.forEach(other -> {
            List<FacetCount> counts = counts(naming, other, facet == other ? value : "");
            if (!counts.isEmpty()) {
                companions.put(other, counts);
            }
        });
        return new ValuePage(facet, value, byKind, companions);
    }

    int documents() {
        return byKind.values().stream().mapToInt(List::size).sum();
    }

    private static List<FacetCount> counts(List<Entry> entries, Facet facet, String but) {
        return entries.stream().flatMap(entry -> entry.of(facet).stream()).filter(value -> !value.equals(but))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue().intValue()))
                .sorted(Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value)).limit(MOST).toList();
    }
}
