package org.fieldbook.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rows as they were right after one save. */
record Snapshot(long number, List<Row> rows) {
    static final Snapshot EMPTY = new Snapshot(0, List.of());

    Snapshot {
        rows = List.copyOf(rows);
    }

    /** What tells a row from every other row of the notebook. */
    record Name(Table table, List<Object> key) {
    }

    /** The rows after more saves, given in their order. */
    Snapshot after(List<Save> saves) {
        Map<Name, Row> rowsByName = byName();
        long last = number;
        for (Save save : saves) {
            for (Change change : save.changes()) {
                Name name = new Name(change.table(), change.key());
                switch (change) {
                    case Change.Put put -> rowsByName.put(name, put.row());
                    case Change.Remove _ -> rowsByName.remove(name);
                }
            }
            last = Math.max(last, save.number());
        }
        return new Snapshot(last, new ArrayList<>(rowsByName.values()));
    }

    /** How many rows of this are different, missing or too many in another. */
    int differences(Snapshot other) {
        Map<Name, Row> mine = byName();
        Map<Name, Row> theirs = other.byName();
        long changed = mine.entrySet().stream().filter(entry -> !entry.getValue().equals(theirs.get(entry.getKey()))).count();
        return Math.toIntExact(changed + theirs.keySet().stream().filter(name -> !mine.containsKey(name)).count());
    }

    private Map<Name, Row> byName() {
        Map<Name, Row> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.put(new Name(row.table(), row.key()), row));
        return byName;
    }
}
