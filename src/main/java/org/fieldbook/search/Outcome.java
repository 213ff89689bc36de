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
final class Outcome implements AutoCloseable {
    private static final float MOST = 0.6f;
    /** The share of the meaning in what a document is worth. */
    private static final float NEARNESS = 0.25f;
    /** The same for queries in languages that the model was not trained on. */
    private static final float FOREIGN = 0.15f;
    /** Where no document's words are worth so much of what the query asks for, hardly any of its words stands anywhere, and meaning has more to say. */
    private static final float WORDS_FAIL = 0.25f;
    /** A list of words names everything and treats of nothing. */
    private static final float WORD_LIST = 0.85f;
    /** So near to the nearest, from 0 to 1, must a document be that no word has found, in meaning or in letters, and so many of them are added. */
    private static final float CLOSE = 0.5f;
    private static final int ADDED = 15;
    private static final Duration BUDGET = Duration.ofSeconds(1);
    /** While one types a large library is looked through for so long only: the frame waits for it, and the whole answer comes with the pause. */
    private static final Duration GLANCE = Duration.ofMillis(3);

    final Plan plan;
    final Scan scan;
    final FixedBitSet complete;
    final FixedBitSet matching;
    private final Plan.Wanted[] wanted;
    /** Fewer complete answers than this are not worth leaving others out. */
    private final int few;
    private final boolean whole;
    private final FixedBitSet most;
    private final FixedBitSet any;
    final Understanding.Relaxed relaxed;
    final boolean partial;
    /** What the meaning of the query adds. */
    final Meaning meaning;
    private final Letters letters;
    /** What a section that answers the whole query perfectly would be worth. */
    private final float ideal;
    /** The share of the meaning in what documents and sections are worth, known when it is known what their words are worth. */
    private float share;
    private final FixedBitSet wordLists;
    private final int words;

    Outcome(View view, Plan plan, Request request, Meaning meaning, Letters letters) throws IOException {
        boolean relaxing = !request.literal();
        few = request.enough();
        whole = request.whole();
        this.plan = plan;
        this.meaning = meaning;
        this.letters = letters;
        ideal = plan.ideal(view);
        wordLists = view.wordLists();
        Deadline last = new Deadline(BUDGET);
        Deadline deadline = view.atAGlance(request) ? new Deadline(GLANCE) : last;
        scan = new Scan(view, deadline, last);
        wanted = plan.wanted().toArray(Plan.Wanted[]::new);
        int size = Math.max(1, view.starts[view.segments.length]);
        complete = new FixedBitSet(size);
        most = new FixedBitSet(size);
        any = new FixedBitSet(size);
        look(view, relaxing);
        partial = deadline.missed() || last.missed();
        int found = complete.cardinality();
        boolean enough = !relaxing || found >= few || any.cardinality() == found;
        int mostly = most.cardinality();
        boolean nothing = found == 0 && any.cardinality() == 0;
        List<Integer> alike = letters.nearest(view, whole ? 0 : CLOSE);
        relaxed = nothing && !alike.isEmpty() ? Understanding.Relaxed.SPELLING
                : nothing && !meaning.isEmpty() && (wanted.length > 1 || plan.nowhere()) ? Understanding.Relaxed.MEANING : enough ? Understanding.Relaxed.NOT
                : mostly >= few && mostly > found ? Understanding.Relaxed.MOST_WORDS : Understanding.Relaxed.ANY_WORD;
        matching = (enough ? complete : relaxed == Understanding.Relaxed.MOST_WORDS ? most : any).clone();
        words = matching.cardinality();
        addNear();
        if (whole || relaxed != Understanding.Relaxed.NOT) {
            addAlike(alike);
        }
    }

    /** Adds up what some of the documents are worth; nothing may be asked of that before. Not done for what nobody gets to see. */
    void rollUp(FixedBitSet those) throws IOException {
        scan.rollUp(those);
        share = share(those);
    }

    /** Up to twice the usual share for the meaning where the words of the best document say little. */
    private float share(FixedBitSet those) {
        if (meaning.isEmpty()) {
            return 0;
        }
        float best = 0;
        for (int d = Tally.next(those, -1); d != DocIdSetIterator.NO_MORE_DOCS; d = Tally.next(those, d)) {
            best = Math.max(best, words(d));
        }
        return (meaning.foreign() ? FOREIGN : NEARNESS) * (1 + Math.max(0, 1 - best / WORDS_FAIL));
    }

    /** The same while one types and the best are shown only: says which of the documents may be among so many of them. */
    FixedBitSet rollUp(FixedBitSet those, int best) throws IOException {
        return scan.rollUp(those, best, this::factor);
    }

    /**
     * Adds the few documents that are nearest in meaning though words did not find them, or all that are near where a whole list is
     * judged; one word alone has too little meaning for that, unless it stands nowhere.
     */
    private void addNear() {
        int added = 0;
        for (int d : meaning.documents()) {
            boolean near = whole || added < ADDED && meaning.document(d) >= CLOSE;
            if (near && (wanted.length > 1 || words == 0 && plan.nowhere()) && !matching.get(d) && plan.fixed().holds(scan.found(d), d)) {
                matching.set(d);
                added++;
            }
        }
    }

    /** Adds the documents whose letters are most like those of the query though its words did not find them. */
    private void addAlike(List<Integer> alike) {
        int added = 0;
        for (int d : alike) {
            if (added < (whole ? few : ADDED) && !matching.get(d) && plan.fixed().holds(scan.found(d), d)) {
                matching.set(d);
                added++;
            }
        }
    }

    /**
     * Looks for the rarest word that stands anywhere in all documents, and for the others only where all before them were found; the
     * rest of the library is looked through when that does not give enough, or when what is near in meaning is to be weighed by its
     * words as well.
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
            left = leaf.scored() && !leaf.probes().isEmpty() ? scan.touched(leaf) : left;
        }
        complete.or(complete());
        boolean enough = !relaxing || complete.cardinality() >= few;
        if (!scan.late() && !(enough && meaning.isEmpty())) {
            for (int i = 1; i < order.size(); i++) {
                if (looked.get(i) != null) {
                    scan.run(order.get(i), looked.get(i), false);
                }
            }
        }
        if (!enough) {
            sort(view);
        }
    }

    /** The documents that hold everything, where each part of the query is one leaf. */
    private FixedBitSet complete() {
        long leaves = plan.wanted().stream().mapToLong(part -> ((Condition.Found) part.condition()).bit()).reduce(0, (a, b) -> a | b);
        FixedBitSet those = scan.holding(leaves);
        for (int d = plan.fixed().of().isEmpty() ? DocIdSetIterator.NO_MORE_DOCS : Tally.next(those, -1); d != DocIdSetIterator.NO_MORE_DOCS;
                d = Tally.next(those, d)) {
            if (!plan.fixed().holds(scan.found(d), d)) {
                those.clear(d);
            }
        }
        return those;
    }

    private void sort(View view) throws IOException {
        float all = (float) plan.wanted().stream().mapToDouble(Plan.Wanted::weight).sum();
        FixedBitSet touched = wanted.length == 0 ? view.alive : scan.touched();
        Together.rows(touched.length(), scan.large, (from, to) -> sort(view, touched, all, from, to));
    }

    private void sort(View view, FixedBitSet touched, float all, int from, int to) {
        for (int d = Tally.next(touched, from - 1); d < to; d = Tally.next(touched, d)) {
            long found = scan.found(d);
            if (view.alive.get(d) && plan.fixed().holds(found, d)) {
                float share = share(wanted, found, d);
                boolean whole = holds(wanted, found, d);
                put(d, complete, whole);
                put(d, most, whole || share >= all * MOST);
                put(d, any, whole || share > 0 || share(wanted, scan.near(d), d) > 0);
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

    @Override
    public void close() {
        scan.close();
    }

    /** What a document is worth, from 0 to about 1. */
    float score(int document) {
        return share == 0 ? byWords(document) : byWords(document) + byMeaning(document);
    }

    /** What its words make a document worth. */
    float byWords(int document) {
        return factor(document) * (1 - share) * words(document);
    }

    /** What its words and letters are worth, of those of the query. */
    private float words(int document) {
        float words = ideal == 0 ? 0 : scan.score(document) / ideal;
        return (1 - letters.share()) * words + letters.share() * letters.document(document);
    }

    /** What its meaning makes a document worth. */
    float byMeaning(int document) {
        return factor(document) * share * meaning.document(document);
    }

    /** What its words make a section worth, as a Lucene document. */
    float sectionByWords(int document, int doc) {
        return (1 - share) * (ideal == 0 ? 0 : scan.section(document, doc) / ideal);
    }

    /** What its meaning makes a section worth, as a Lucene document. */
    float sectionByMeaning(int doc) {
        return share * meaning.section(doc);
    }

    private float factor(int document) {
        return wordLists.get(document) ? WORD_LIST : 1;
    }

    /** The same for a section, as a Lucene document, that answers. */
    float section(int document, int doc) {
        return sectionByWords(document, doc) + sectionByMeaning(doc);
    }

    /** How many documents the words alone find. */
    int words() {
        return words;
    }
}
