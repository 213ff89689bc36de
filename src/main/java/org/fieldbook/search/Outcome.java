package org.fieldbook.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents that answer a plan, before any facet is chosen; when few hold all the words, those that hold most or any of them follow.
 */
final class Outcome {
    /** With fewer complete answers than this, incomplete ones are added. */
    static final int FEW = 10;
    private static final float MOST = 0.6f;
    private static final Duration BUDGET = Duration.ofSeconds(1);

    final Plan plan;
    final Scan scan;
    final FixedBitSet complete;
    final FixedBitSet matching;
    private final Plan.Wanted[] wanted;
    private final FixedBitSet most;
    private final FixedBitSet any;
    final Understanding.Relaxed relaxed;
    final boolean partial;
    /** The leaves that make a document better, as bits. */
    final long scored;

    Outcome(View view, Plan plan, boolean relaxing) throws IOException {
        this.plan = plan;
        Deadline deadline = new Deadline(BUDGET);
        scan = new Scan(view, deadline);
        wanted = plan.wanted().toArray(Plan.Wanted[]::new);
        int size = Math.max(1, view.starts[view.segments.length]);
        complete = new FixedBitSet(size);
        most = new FixedBitSet(size);
        any = new FixedBitSet(size);
        look(view, relaxing);
        partial = deadline.missed();
        int found = complete.cardinality();
        boolean enough = !relaxing || found >= FEW || any.cardinality() == found;
        int mostly = most.cardinality();
        relaxed = enough ? Understanding.Relaxed.NOT
                : mostly >= FEW && mostly > found ? Understanding.Relaxed.MOST_WORDS : Understanding.Relaxed.ANY_WORD;
        scored = plan.scored();
        matching = enough ? complete : relaxed == Understanding.Relaxed.MOST_WORDS ? most : any;
        scan.rollUp(matching, scored);
    }

    /**
     * Looks for the rarest word everywhere and for the others only where all before them were found; the rest of the library is looked
     * through when that does not give enough.
     */
    private void look(View view, boolean relaxing) throws IOException {
        boolean narrowing = wanted.length > 1 && plan.wanted().stream().allMatch(part -> part.condition() instanceof Condition.Found);
        if (!narrowing) {
            scan.run(plan.leaves());
            sort(view);
            return;
        }
        List<Leaf> order = plan.leaves().stream().sorted(Comparator.comparing((Leaf leaf) -> !leaf.scored()).thenComparingLong(Leaf::cost)).toList();
        List<FixedBitSet> looked = new ArrayList<>();
        FixedBitSet left = null;
        for (Leaf leaf : order) {
            scan.run(leaf, left, true);
            looked.add(left);
            left = leaf.scored() ? scan.with(leaf, left) : left;
        }
        sort(view);
        if (relaxing && complete.cardinality() < FEW) {
            for (int i = 1; i < order.size(); i++) {
                scan.run(order.get(i), looked.get(i), false);
            }
            sort(view);
        }
    }

    private void sort(View view) {
        float all = (float) plan.wanted().stream().mapToDouble(Plan.Wanted::weight).sum();
        List.of(complete, most, any).forEach(FixedBitSet::clear);
        for (int d = view.first(); d != DocIdSetIterator.NO_MORE_DOCS; d = view.next(d)) {
            if ((wanted.length == 0 || scan.near[d] != 0) && plan.fixed().holds(scan.found[d], d)) {
                float share = share(wanted, scan.found[d], d);
                boolean whole = holds(wanted, scan.found[d], d);
                put(d, complete, whole);
                put(d, most, whole || share >= all * MOST);
                put(d, any, whole || share > 0 || scan.near[d] != 0 && share(wanted, scan.near[d], d) > 0);
            }
        }
    }

    private static void put(int document, FixedBitSet set, boolean there) {
        if (there) {
            set.set(document);
        }
    }

    private static boolean holds(Plan.Wanted[] wanted, long found, int document) {
        for (Plan.Wanted part : wanted) {
            if (!part.condition().holds(found, document)) {
                return false;
            }
        }
        return true;
    }

    private static float share(Plan.Wanted[] wanted, long found, int document) {
        float share = 0;
        for (Plan.Wanted part : wanted) {
            share += part.condition().holds(found, document) ? part.weight() : 0;
        }
        return share;
    }

    boolean isEmpty() {
        return matching.cardinality() == 0;
    }
}
