package org.fieldbook.search;

import java.util.List;

/**
 * A query made ready to run: what to look for, and when a document answers.
 *
 * @param leaves   what to look for
 * @param fixed    what must hold however much is relaxed: exclusions and facets
 * @param wanted   what the words ask for, each may be given up when relaxing
 * @param patterns marks what was looked for
 * @param also     words searched for beside those typed
 * @param unknown  typed words that stand nowhere
 * @param doubtful typed words that stand nowhere as they are, though words with their stem do, or words that they may be the beginning of
 * @param guessed  typed words that were taken for the beginning of others
 * @param nowhere  whether it asks for plain words only, of which none stands anywhere but as the beginning of others
 */
record Plan(List<Leaf> leaves, Condition.All fixed, List<Wanted> wanted, Patterns patterns, List<String> also, List<Token> unknown,
        List<Token> doubtful, List<Token> guessed, boolean nowhere) {

    /** A part of a query and its share in it. */
    record Wanted(Condition condition, float weight) {
    }

    /** What all scored leaves are worth together where they stand as often as can be. */
    float ideal(View view) {
        return (float) leaves.stream().filter(Leaf::scored).mapToDouble(leaf -> leaf.probes().isEmpty() ? LeafBuilder.idf(view, 0) : leaf.weight()).sum();
    }

    boolean hasWords() {
        return leaves.stream().anyMatch(Leaf::scored);
    }
}
