package org.fieldbook.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Adds up what documents are worth.
 *
 * <p>Where only the best of them are wanted, those that hold the most telling word come first, and a document is left out when the words
 * found in it could not bring it among the best: together they are worth no more than the sum of what each is worth alone.
 */
final class RollUp {
    private final View view;
    private final List<Worth.Part> scored;
    private final Board board;
    private final boolean large;

    /** What the worth of a document is multiplied by, 1 at most. */
    interface Factor {
        float of(int document);
    }

    /**
     * @param scored what each leaf is worth where it was found
     * @param board  gets the worth of documents and how many sections answer
     * @param large  whether to use several processors
     */
    RollUp(View view, List<Worth.Part> scored, Board board, boolean large) {
        this.view = view;
        this.scored = scored;
        this.board = board;
        this.large = large;
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
        List<Finding> order = scored.stream().map(Worth.Part::finding).sorted(Comparator.comparing(Finding::most).reversed()).toList();
        float bound = (float) order.stream().mapToDouble(Finding::most).sum();
        FixedBitSet left = those.clone();
        FixedBitSet added = new FixedBitSet(those.length());
        Best best = new Best(Math.max(1, wanted));
        for (int i = 0; i <= order.size() && !best.beats(bound); i++) {
            FixedBitSet next = left.clone();
            if (i < order.size()) {
                next.and(order.get(i).near());
                bound -= order.get(i).most();
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
            added[s] = new FixedBitSet(Math.max(1, view.segments[s].documents));
            found[s] = new Best(known);
            for (int d = Tally.next(those, view.starts[s] - 1); d < view.starts[s + 1]; d = Tally.next(those, d)) {
                if (!found[s].beats(worth.bound(d))) {
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
