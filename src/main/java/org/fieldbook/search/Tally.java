package org.fieldbook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.fieldbook.content.Facet;

/**
 * Narrows documents down by a selection and counts their facet values, sideways: a facet's own choice does not change its own counts.
 *
 * <p>A document that fails no facet is a result and counts everywhere; one that fails a single facet counts there only.
 */
final class Tally {
    private final View view;
    private final Selection selection;
    private final Map<Facet, int[]> counts = new EnumMap<>(Facet.class);
    private final Map<Facet, FixedBitSet> included = new EnumMap<>(Facet.class);
    private final Map<Facet, FixedBitSet> excluded = new EnumMap<>(Facet.class);
    private final FixedBitSet chosen;

    Tally(View view, Selection selection, FixedBitSet matching) {
        this.view = view;
        this.selection = selection;
        chosen = new FixedBitSet(matching.length());
        for (Facet facet : Facet.values()) {
            counts.put(facet, new int[view.values(facet).names().size()]);
        }
        selection.included().forEach((facet, values) -> included.put(facet, numbers(facet, values)));
        selection.excluded().forEach((facet, values) -> excluded.put(facet, numbers(facet, values)));
        for (int d = first(matching); d != DocIdSetIterator.NO_MORE_DOCS; d = next(matching, d)) {
            count(d);
        }
    }

    private static int first(FixedBitSet bits) {
        return next(bits, -1);
    }

    static int next(FixedBitSet bits, int after) {
        return after + 1 >= bits.length() ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(after + 1);
    }

    private FixedBitSet numbers(Facet facet, Set<String> values) {
        View.Facets known = view.values(facet);
        FixedBitSet numbers = new FixedBitSet(Math.max(1, known.names().size()));
        values.stream().map(known.numbers()::get).filter(java.util.Objects::nonNull).forEach(numbers::set);
        return numbers;
    }

    private void count(int document) {
        Facet failed = null;
        for (Facet facet : Facet.values()) {
            if (fails(facet, document)) {
                if (failed != null) {
                    return;
                }
                failed = facet;
            }
        }
        if (failed == null) {
            chosen.set(document);
            for (Facet facet : Facet.values()) {
                add(facet, document);
            }
        } else {
            add(failed, document);
        }
    }

    private boolean fails(Facet facet, int document) {
        FixedBitSet in = included.get(facet);
        FixedBitSet out = excluded.get(facet);
        return in != null && !has(facet, document, in) || out != null && has(facet, document, out);
    }

    private boolean has(Facet facet, int document, FixedBitSet numbers) {
        int s = view.segmentOf(document);
        Segment.Values values = view.segments[s].values(facet);
        int[] global = view.values(facet).bySegment()[s];
        int local = document - view.starts[s];
        for (int i = values.start()[local]; i < values.start()[local + 1]; i++) {
            if (numbers.get(global[values.ordinals()[i]])) {
                return true;
            }
        }
        return false;
    }

    private void add(Facet facet, int document) {
        int[] count = counts.get(facet);
        int s = view.segmentOf(document);
        Segment.Values values = view.segments[s].values(facet);
        int[] global = view.values(facet).bySegment()[s];
        int local = document - view.starts[s];
        for (int i = values.start()[local]; i < values.start()[local + 1]; i++) {
            count[global[values.ordinals()[i]]]++;
        }
    }

    /** The documents that the selection leaves. */
    FixedBitSet chosen() {
        return chosen;
    }

    /** Values with their counts, most frequent first; chosen ones also when nothing is left of them. */
    Map<Facet, List<FacetCount>> counts() {
        Map<Facet, List<FacetCount>> all = new EnumMap<>(Facet.class);
        counts.forEach((facet, numbers) -> {
            List<String> names = view.values(facet).names();
            List<FacetCount> list = new ArrayList<>();
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] > 0 || selection.state(facet, names.get(i)) != Selection.State.FREE) {
                    list.add(new FacetCount(names.get(i), numbers[i]));
                }
            }
            unknown(selection.included(), facet, list);
            unknown(selection.excluded(), facet, list);
            list.sort(Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value));
            all.put(facet, List.copyOf(list));
        });
        return java.util.Collections.unmodifiableMap(all);
    }

    private void unknown(Map<Facet, Set<String>> values, Facet facet, List<FacetCount> list) {
        values.getOrDefault(facet, Set.of()).stream().filter(value -> !view.values(facet).numbers().containsKey(value))
                .forEach(value -> list.add(new FacetCount(value, 0)));
    }
}
