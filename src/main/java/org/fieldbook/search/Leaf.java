package org.fieldbook.search;

import java.util.List;

/**
 * One thing to look for, in all its forms.
 *
 * @param bit    its place among the bits of {@link Condition}
 * @param scored whether finding it makes a document better
 * @param weight how telling it is, for the share of a query that a document answers
 */
record Leaf(int bit, List<Probe> probes, boolean scored, float weight) {
    Leaf {
        probes = List.copyOf(probes);
    }

    long mask() {
        return 1L << bit;
    }
}
