package org.fieldbook.search;

import java.io.IOException;
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
 * <p>A document that fails no facet is a result and counts everywhere; one that fails a single facet counts there only. Where most of
 * the library is found, the others are counted.
 */
final class Tally {
    private final View view;
    private final Selection selection;
    private final Map<Facet, int[]> counts = new EnumMap<>(Facet.class);
    private final FixedBitSet chosen;

    Tally(View view, Selection selection, FixedBitSet matching) throws IOException {
        this.view = view;
        this.selection = selection;
        chosen = selection.isEmpty() ? matching : new FixedBitSet(matching.length());
        for (Facet facet : Facet.values()) {
            counts.put(facet, new int[view.values(facet).names().size()]);
        }
        boolean most = selection.isEmpty() && matching != view.alive && 2 * matching.cardinality() > view.documents;
        FixedBitSet counted = most ? others(matching) : matching;
        // With a selection the segments write into one set of what is chosen.
        Together.each(view.segments.length, selection.isEmpty() && view.documents >= Scan.LARGE, s -> count(s, counted));
        if (most) {
            subtractFrom(view.totals());
        }
    }

    private FixedBitSet others(FixedBitSet matching) {
        FixedBitSet others = view.alive.clone();
        others.andNot(matching);
        return others;
    }

    private void subtractFrom(Tally all) {
        counts.forEach((facet, numbers) -> {
            int[] totals = all.counts.get(facet);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = totals[i] - numbers[i];
            }
        });
    }

    /** The values of one facet in one segment, and what is chosen of them. */
    private record Column(Segment.Values values, int[] counts, FixedBitSet included, FixedBitSet excluded) {
        boolean fails(int document) {
            return included != null && !has(document, included) || excluded != null && has(document, excluded);
        }

        private boolean has(int document, FixedBitSet wanted) {
            for (int i = values.start()[document]; i < values.start()[document + 1]; i++) {
                if (wanted.get(values.ordinals()[i])) {
                    return true;
                }
            }
            return false;
        }

        void add(int document) {
            for (int i = values.start()[document]; i < values.start()[document + 1]; i++) {
                counts[values.ordinals()[i]]++;
            }
        }
    }

    private void count(int s, FixedBitSet matching) {
        Facet[] facets = Facet.values();
        Column[] columns = new Column[facets.length];
        for (int f = 0; f < facets.length; f++) {
            Segment.Values values = view.segments[s].values(facets[f]);
            columns[f] = new Column(values, new int[values.names().length], numbers(values, selection.included().get(facets[f])),
                    numbers(values, selection.excluded().get(facets[f])));
        }
        Segment.Values together = view.segments[s].values();
        Column whole = new Column(together, new int[together.names().length], null, null);
        int end = view.starts[s + 1];
        for (int d = next(matching, view.starts[s] - 1); d < end; d = next(matching, d)) {
            if (selection.isEmpty()) {
                whole.add(d - view.starts[s]);
            } else {
                count(columns, whole, d - view.starts[s], d);
            }
        }
        int base = 0;
        for (int f = 0; f < facets.length; f++) {
            int[] all = counts.get(facets[f]);
            int[] numbers = view.values(facets[f]).bySegment()[s];
            synchronized (all) {
                for (int i = 0; i < numbers.length; i++) {
                    all[numbers[i]] += columns[f].counts[i] + whole.counts[base + i];
                }
            }
            base += numbers.length;
        }
    }

    private void count(Column[] columns, Column whole, int local, int document) {
        Column failed = null;
        for (Column column : columns) {
            if (column.fails(local)) {
                if (failed != null) {
                    return;
                }
                failed = column;
            }
        }
        if (failed != null) {
            failed.add(local);
            return;
        }
        chosen.set(document);
        whole.add(local);
    }

    private static FixedBitSet numbers(Segment.Values values, Set<String> chosen) {
        if (chosen == null) {
            return null;
        }
        FixedBitSet numbers = new FixedBitSet(Math.max(1, values.names().length));
        for (int i = 0; i < values.names().length; i++) {
            if (chosen.contains(values.names()[i])) {
                numbers.set(i);
            }
        }
        return numbers;
    }

    static int next(FixedBitSet bits, int after) {
        return after + 1 >= bits.length() ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(after + 1);
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
