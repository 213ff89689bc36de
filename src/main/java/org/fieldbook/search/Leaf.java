package org.fieldbook.search;

import java.util.List;

/**
 * One thing to look for, in all its forms.
 *
 * @param bit    its place among the bits of {@link Condition}
 * @param scored whether finding it makes a document better
 * @param weight how telling it is, for the share of a query that a document answers
 * @param cost   how many places it is found in, about
 */
record Leaf(int bit, List<Probe> probes, boolean scored, float weight, long cost) {
    Leaf {
        probes = List.copyOf(probes);
    }

    long mask() {
        return 1L << bit;
    }
}
