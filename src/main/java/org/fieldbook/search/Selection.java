package org.fieldbook.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.fieldbook.content.Facet;

/**
 * The facet values a reader has chosen: any of the included ones of a facet, all facets at once, and none of the excluded ones.
 *
 * @param included by facet; a facet without included values is not in it
 * @param excluded by facet; a facet without excluded values is not in it
 */
public record Selection(Map<Facet, Set<String>> included, Map<Facet, Set<String>> excluded) {
    public static final Selection NONE = new Selection(Map.of(), Map.of());

    /** What a value is at the moment. */
    public enum State { FREE, INCLUDED, EXCLUDED }

    public Selection {
        included = copy(included);
        excluded = copy(excluded);
    }

    public State state(Facet facet, String value) {
        return included.getOrDefault(facet, Set.of()).contains(value) ? State.INCLUDED
                : excluded.getOrDefault(facet, Set.of()).contains(value) ? State.EXCLUDED : State.FREE;
    }

    /** The same selection with one value in that state. */
    public Selection with(Facet facet, String value, State state) {
        return new Selection(changed(included, facet, value, state == State.INCLUDED), changed(excluded, facet, value, state == State.EXCLUDED));
    }

    /** Free to included, included to excluded, excluded to free. */
    public Selection cycled(Facet facet, String value) {
        return with(facet, value, State.values()[(state(facet, value).ordinal() + 1) % State.values().length]);
    }

    public boolean isEmpty() {
        return included.isEmpty() && excluded.isEmpty();
    }

    private static Map<Facet, Set<String>> changed(Map<Facet, Set<String>> from, Facet facet, String value, boolean there) {
        Map<Facet, Set<String>> map = new EnumMap<>(Facet.class);
        map.putAll(from);
        Set<String> values = new LinkedHashSet<>(map.getOrDefault(facet, Set.of()));
        if (there) {
            values.add(value);
        } else {
            values.remove(value);
        }
        map.put(facet, values);
        return map;
    }

    private static Map<Facet, Set<String>> copy(Map<Facet, Set<String>> from) {
        Map<Facet, Set<String>> map = new EnumMap<>(Facet.class);
        from.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                map.put(facet, java.util.Collections.unmodifiableSet(new LinkedHashSet<>(values)));
            }
        });
        return java.util.Collections.unmodifiableMap(map);
    }
}
