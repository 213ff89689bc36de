package org.fieldbook.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Term;
import org.fieldbook.content.Vocabularies;

/** Finds the values of a facet that a reader names by id, by a label in any language, by an acronym or by a region. */
final class ValueNames {
    private final Vocabularies vocabularies;
    private final Map<Named, List<String>> plain = new ConcurrentHashMap<>();

    private record Named(Facet facet, String value) {
    }

    ValueNames(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** @return the values named so; else those with a name that begins so, word for word; empty when there are none */
    Set<String> find(Facet facet, String name, List<String> values) {
        String wanted = plain(name);
        Set<String> exact = new HashSet<>();
        Set<String> begun = new HashSet<>();
        for (String value : values) {
            names(facet, value).forEach(known -> {
                if (known.equals(wanted)) {
                    exact.add(value);
                } else if ((" " + known).contains(" " + wanted)) {
                    begun.add(value);
                }
            });
        }
        return wanted.isEmpty() ? Set.of() : exact.isEmpty() ? begun : exact;
    }

    /** All that a value may be called, made plain. */
    List<String> names(Facet facet, String value) {
        return plain.computeIfAbsent(new Named(facet, value), named -> written(named.facet, named.value).map(ValueNames::plain).distinct().toList());
    }

    private Stream<String> written(Facet facet, String value) {
        Term term = vocabularies.term(facet, value);
        Stream<String> region = facet == Facet.COUNTRY ? vocabularies.region(value).stream().flatMap(r -> Stream.concat(r.labels().values().stream(),
                Stream.of(r.id()))) : Stream.empty();
        return Stream.of(Stream.of(value, term.trait("acronym")), term.labels().values().stream(), region).flatMap(names -> names)
                .filter(label -> !label.isEmpty());
    }

    String label(Facet facet, String value, String lang) {
        return vocabularies.label(facet, value, lang);
    }

    /** A name without case, accents and punctuation. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (Token token : Tokens.of(name)) {
            plain.append(plain.isEmpty() ? "" : " ").append(Folding.fold(token.form()));
        }
        return plain.toString();
    }
}
