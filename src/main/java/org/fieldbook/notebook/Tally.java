package org.fieldbook.notebook;

import java.math.BigInteger;
import java.util.Collection;

/**
 * What a set of rows adds up to: their count, and their hashes combined by exclusive or, so that one row can be added or taken
 * away without reading the others.
 */
record Tally(long rows, BigInteger sum) {
    static final Tally NONE = new Tally(0, BigInteger.ZERO);

    static Tally of(Collection<Row> rows) {
        return rows.stream().map(Row::hash).reduce(NONE, Tally::plus, (a, b) -> new Tally(a.rows + b.rows, a.sum.xor(b.sum)));
    }

    Tally plus(String hash) {
        return new Tally(rows + 1, sum.xor(new BigInteger(hash, 16)));
    }

    Tally minus(String hash) {
        return new Tally(rows - 1, sum.xor(new BigInteger(hash, 16)));
    }

    String hex() {
        return sum.toString(16);
    }
}
