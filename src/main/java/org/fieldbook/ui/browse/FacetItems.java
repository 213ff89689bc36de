package org.fieldbook.ui.browse;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Term;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.search.FacetCount;
import org.fieldbook.search.Selection;
import org.fieldbook.ui.kit.Sought;

/** Turns a facet's counts into lines: labelled, filtered, countries below their regions, decades in order of time. */
final class FacetItems {
    private final Vocabularies vocabularies;
    private final String lang;
    private final String elsewhere;
    private final Collator collator;

    /** @param elsewhere the heading above countries of no region */
    FacetItems(Vocabularies vocabularies, Locale locale, String elsewhere) {
        this.vocabularies = vocabularies;
        this.lang = locale.getLanguage();
        this.elsewhere = elsewhere;
        this.collator = Collator.getInstance(locale);
    }

    List<FacetItem> of(Facet facet, List<FacetCount> counts, Selection selection, String filter) {
        Sought sought = new Sought(filter);
        List<FacetItem.Value> values = counts.stream()
                .map(count -> new FacetItem.Value(facet, count.value(), label(facet, count.value()), count.count(), selection.state(facet, count.value())))
                .filter(value -> value.count() > 0 || value.state() != Selection.State.FREE)
                .filter(value -> sought.in(value.label()))
                .toList();
        return switch (facet) {
            case COUNTRY -> grouped(values);
            case DECADE -> List.copyOf(values.stream().sorted(Comparator.comparing(FacetItem.Value::value)).toList());
            case THEME, PARTNERSHIP, KIND, SECTOR, ORGANISATION, TARGET_GROUP -> List.copyOf(values);
        };
    }

    private String label(Facet facet, String value) {
        Term term = vocabularies.term(facet, value);
        String acronym = facet == Facet.ORGANISATION ? term.trait("acronym") : "";
        return acronym.isEmpty() || acronym.equals(term.label(lang)) ? term.label(lang) : acronym + " – " + term.label(lang);
    }

    private List<FacetItem> grouped(List<FacetItem.Value> countries) {
        Map<String, List<FacetItem.Value>> regions = countries.stream().collect(Collectors.groupingBy(
                country -> vocabularies.region(country.value()).map(region -> region.label(lang)).orElse(elsewhere),
                () -> new TreeMap<>(collator), Collectors.toList()));
        List<FacetItem> items = new ArrayList<>();
        regions.forEach((region, values) -> {
            items.add(new FacetItem.Group(region));
            values.stream().sorted(Comparator.comparing(FacetItem.Value::label, collator)).forEach(items::add);
        });
        return items;
    }
}
