package org.fieldbook.notebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns rows that come from a file into the changes of one save. */
final class Exchange {
    private Exchange() {
    }

    static Snapshot read(Path backup) {
        try {
            return BackupFile.read(backup);
        } catch (IOException | Damaged e) {
            throw new NotebookException.Unreadable(backup.toString(), e);
        }
    }

    /** What makes a backup of what is there; numbers go on above both, so that nothing is ever numbered twice. */
    static List<Change> restored(Snapshot before, Snapshot backup) {
        List<Change> changes = new ArrayList<>();
        before.rows().forEach(row -> changes.add(new Change.Remove(row.table(), row.key())));
        long seq = Math.max(before.number(), backup.number());
        for (Row row : inOrder(backup.rows())) {
            changes.add(new Change.Put(row.at(++seq)));
        }
        return changes;
    }

    /** What adds the rows that are not there; a search is the same when name and query are, and gets a number of its own here. */
    static List<Change> merged(Snapshot before, List<Row> rows, long first) {
        Set<List<Object>> there = new HashSet<>();
        before.rows().forEach(row -> there.add(identity(row)));
        List<Change> changes = new ArrayList<>();
        long seq = first;
        for (Row row : inOrder(rows)) {
            if (there.add(identity(row))) {
                changes.add(new Change.Put(row.table() == Table.SEARCH ? row.with(seq, "id", seq) : row.at(seq)));
                seq++;
            }
        }
        return changes;
    }

    private static List<Object> identity(Row row) {
        return row.table() == Table.SEARCH ? List.of(row.table(), row.text("name"), row.text("query"))
                : List.of(row.table(), row.key());
    }

    private static List<Row> inOrder(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparingLong(Row::seq)).toList();
    }
}
