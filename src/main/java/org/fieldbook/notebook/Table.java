package org.fieldbook.notebook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the notebook; its names are the same in SQL, journal, backup and export.
 *
 * @param key     how many of the columns, from the first, tell a row from the others
 * @param columns what people's rows hold; {@code seq} and {@code hash} come on top in SQL
 */
record Table(String name, int key, List<Column> columns) {

    /** What the tables below amount to; the number of the newest migration. */
    static final int SCHEMA = 1;

    private static final String NEVER = Instant.EPOCH.toString();

    static final Table KEPT = new Table("kept", 2, List.of(text("document"), text("anchor"), text("title"), time("since")));
    static final Table RECENT = new Table("recent", 1, List.of(text("document"), text("title"), number("block"), time("last")));
    static final Table TICK = new Table("tick", 2, List.of(text("document"), text("task"), flag("done")));
    static final Table SEARCH = new Table("search", 1,
            List.of(number("id"), text("name"), text("query"), text("seen"), time("looked")));
    static final Table EARLIER = new Table("earlier", 1, List.of(text("query")));

    static final List<Table> ALL = List.of(KEPT, RECENT, TICK, SEARCH, EARLIER);

    /** A column and what stands in it when nothing was written: a text, number or flag, or a time as text. */
    record Column(String name, Object nothing) {
        boolean isTime() {
            return nothing.equals(NEVER);
        }
    }

    /** @throws Damaged when there is no such table */
    static Table named(String name) {
        return ALL.stream().filter(table -> table.name.equals(name)).findFirst()
                .orElseThrow(() -> new Damaged("no table " + name));
    }

    List<Column> keyColumns() {
        return columns.subList(0, key);
    }

    /** The SQL condition that holds for one key. */
    String isKey() {
        return keyColumns().stream().map(column -> column.name + " = ?").collect(Collectors.joining(" AND "));
    }

    private static Column text(String name) {
        return new Column(name, "");
    }

    private static Column time(String name) {
        return new Column(name, NEVER);
    }

    private static Column number(String name) {
        return new Column(name, 0L);
    }

    private static Column flag(String name) {
        return new Column(name, false);
    }
}
