package org.fieldbook.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Adds up what documents are worth.
 *
 * <p>Where only the best of them are wanted, those that hold the most telling word come first, and a document is left out when the words
 * found in it could not bring it among the best: together they are worth no more than each alone.
 */
final class RollUp {
    private final View view;
    private final List<Worth.Part> scored;
    private final FixedBitSet[] near;
    private final Board board;
    private final boolean large;
    private final int[] leaves;
    private final float[] most;

    /** What the worth of a document is multiplied by, 1 at most. */
    interface Factor {
        float of(int document);
    }

    /**
     * @param scored what each leaf is worth where it was found
     * @param near   by leaf: the documents in which it was found
     * @param board  gets the worth of documents and how many sections answer
     * @param large  whether to use several processors
     */
    RollUp(View view, List<Worth.Part> scored, FixedBitSet[] near, Board board, boolean large) {
        this.view = view;
        this.scored = scored;
        this.near = near;
        this.board = board;
        this.large = large;
        Map<Integer, Float> byLeaf = new HashMap<>();
        scored.forEach(part -> byLeaf.merge(part.leaf(), part.finding().most(), Math::max));
        leaves = byLeaf.keySet().stream().sorted(Comparator.comparing((Integer leaf) -> byLeaf.get(leaf)).reversed()).mapToInt(leaf -> leaf).toArray();
        most = new float[leaves.length];
        for (int i = 0; i < leaves.length; i++) {
            most[i] = byLeaf.get(leaves[i]);
        }
    }

    /** Adds up all of some documents. */
    void all(FixedBitSet those) throws IOException {
        Together.each(view.segments.length, large, s -> {
            Worth worth = new Worth(view, s, scored);
            for (int d = Tally.next(those, view.starts[s] - 1); d < view.starts[s + 1]; d = Tally.next(those, d)) {
                add(worth, d);
            }
        });
    }

    private float add(Worth worth, int document) {
        worth.of(document);
        board.scores[document] = worth.score();
        board.sections[document] = worth.sections();
        return board.scores[document];
    }

    /** Adds up those of some documents that may be among so many best ones, and says which these are. */
    FixedBitSet best(FixedBitSet those, int wanted, Factor factor) throws IOException {
        FixedBitSet left = those.clone();
        FixedBitSet added = new FixedBitSet(those.length());
        Best best = new Best(Math.max(1, wanted));
        float bound = 0;
        for (float one : most) {
            bound += one;
        }
        for (int i = 0; i <= leaves.length && !best.beats(bound); i++) {
            FixedBitSet next = left.clone();
            if (i < leaves.length) {
                next.and(near[leaves[i]]);
                bound -= most[i];
            }
            left.andNot(next);
            added.or(best(next, best, factor));
        }
        return added;
    }

    private FixedBitSet best(FixedBitSet those, Best known, Factor factor) throws IOException {
        FixedBitSet[] added = new FixedBitSet[view.segments.length];
        Best[] found = new Best[added.length];
        Together.each(added.length, large, s -> {
            Worth worth = new Worth(view, s, scored);
            Finding.Part[] parts = scored.stream().map(part -> part.finding().bySegment().get(s)).toArray(Finding.Part[]::new);
            added[s] = new FixedBitSet(Math.max(1, view.segments[s].documents));
            found[s] = new Best(known);
            for (int d = Tally.next(those, view.starts[s] - 1); d < view.starts[s + 1]; d = Tally.next(those, d)) {
                if (!found[s].beats(bound(parts, d - view.starts[s]))) {
                    found[s].offer(add(worth, d) * factor.of(d));
                    added[s].set(d - view.starts[s]);
                }
            }
        });
        FixedBitSet all = new FixedBitSet(those.length());
        for (int s = 0; s < added.length; s++) {
            FixedBitSet.orRange(added[s], 0, all, view.starts[s], view.segments[s].documents);
        }
        for (int d = Tally.next(all, -1); d != DocIdSetIterator.NO_MORE_DOCS; d = Tally.next(all, d)) {
            known.offer(board.scores[d] * factor.of(d));
        }
        return all;
    }

    /** What a document can be worth at most. */
    private static float bound(Finding.Part[] parts, int local) {
        float bound = 0;
        for (Finding.Part part : parts) {
            bound += part.documents().has(local) ? part.alone()[part.documents().place(local)] : 0;
        }
        return bound;
    }

    /** What so many best documents are worth, as far as they are known. */
    private static final class Best {
        /** Additions in another order differ in the last digits. */
        private static final float ROOM = 1.0001f;

        private final int wanted;
        private final PriorityQueue<Float> scores;
        private float least;

        Best(int wanted) {
            this.wanted = wanted;
            scores = new PriorityQueue<>(wanted);
        }

        Best(Best known) {
            wanted = known.wanted;
            scores = new PriorityQueue<>(known.scores);
            least = known.least;
        }

        /** Whether all of them are known and worth more than that. */
        boolean beats(float score) {
            return scores.size() == wanted && score * ROOM < least;
        }

        void offer(float score) {
            if (scores.size() < wanted) {
                scores.add(score);
            } else if (score > least) {
                scores.poll();
                scores.add(score);
            }
            least = scores.peek();
        }
    }
}
