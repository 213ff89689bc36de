package org.fieldbook.notebook;

import java.math.BigInteger;

/**
 * Where a store stands.
 *
 * @param schema what its tables were made by
 * @param number the last save in it
 * @param tally  what its rows add up to
 */
record State(int schema, long number, Tally tally) {
    static State of(Snapshot snapshot) {
        return new State(Table.SCHEMA, snapshot.number(), Tally.of(snapshot.rows()));
    }

    static State of(int schema, long number, long rows, String sum) {
        try {
            return new State(schema, number, new Tally(rows, new BigInteger(sum, 16)));
        } catch (NumberFormatException e) {
            throw new Damaged("odd sum", e);
        }
    }

    String hash() {
        return Json.sha256(schema + " " + number + " " + tally.rows() + " " + tally.hex());
    }
}
