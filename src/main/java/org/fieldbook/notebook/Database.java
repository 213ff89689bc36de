package org.fieldbook.notebook;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * The open tables: reads rows and checks each against its hash, and applies saves so that they outlast a power cut. For one thread.
 * Any failure is a {@link RuntimeException} or {@link SQLException}; then this is to be closed and the file looked at again.
 */
final class Database implements AutoCloseable {
    private final Connection owner;
    private final Handle handle;

    /** @param owner may force what is written to the disk; {@code scribe} may read and write rows */
    Database(Connection owner, Connection scribe) {
        this.owner = owner;
        this.handle = Jdbi.open(scribe);
    }

    /** The rows of a table for which a condition holds, the one saved last first. */
    List<Row> rows(Table table, String condition, int limit, Object... values) {
        Query query = handle.createQuery("SELECT * FROM " + table.name() + " WHERE " + condition + " ORDER BY seq DESC LIMIT " + limit);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return query.map(new RowReader(table)).list();
    }

    Optional<Row> row(Table table, Object... key) {
        return rows(table, table.isKey(), 1, key).stream().findFirst();
    }

    /** @throws Damaged when it is missing or not as it was written */
    State state() {
        return handle.createQuery("SELECT * FROM state").map((result, _) -> {
            State state = State.of(result.getInt("schema_no"), result.getLong("seq"), result.getLong("row_count"),
                    result.getString("row_sum"));
            if (!state.hash().equals(result.getString("hash"))) {
                throw new Damaged("state");
            }
            return state;
        }).findOne().orElseThrow(() -> new Damaged("no state"));
    }

    /**
     * Everything there is, once each row was found sound, reachable by its key, and together they add up.
     *
     * @throws Damaged otherwise
     */
    Snapshot whole() {
        State state = state();
        List<Row> rows = new ArrayList<>();
        for (Table table : tables()) {
            for (Row row : rows(table, "TRUE", Integer.MAX_VALUE)) {
                if (!row(table, row.key().toArray()).equals(Optional.of(row))) {
                    throw new Damaged("row out of reach in " + table.name());
                }
                rows.add(row);
            }
        }
        if (!Tally.of(rows).equals(state.tally())) {
            throw new Damaged("rows do not add up");
        }
        return new Snapshot(state.number(), rows);
    }

    /** The rows that can be read and are as they were written, whatever state the others are in. */
    List<Row> sound() {
        List<Row> rows = new ArrayList<>();
        for (Table table : tables()) {
            try {
                handle.createQuery("SELECT * FROM " + table.name()).map(new RowReader(table).lenient())
                        .forEach(row -> row.ifPresent(rows::add));
            } catch (RuntimeException _) {
                // A page of this table cannot be read; the rows before it were.
            }
        }
        return rows;
    }

    /** Puts all rows of a snapshot into empty tables. */
    void fill(Snapshot snapshot) throws SQLException {
        handle.useTransaction(_ -> {
            snapshot.rows().forEach(this::put);
            handle.createUpdate("INSERT INTO state (one, schema_no, seq, row_count, row_sum, hash) VALUES (TRUE, 0, 0, 0, '', '')")
                    .execute();
            write(State.of(snapshot));
        });
        force();
    }

    /** Applies a save; it is on the disk when this returns. */
    void apply(Save save) throws SQLException {
        handle.useTransaction(_ -> {
            State state = state();
            Tally tally = state.tally();
            for (Change change : save.changes()) {
                Optional<Row> before = row(change.table(), change.key().toArray());
                tally = before.isPresent() ? tally.minus(before.get().hash()) : tally;
                switch (change) {
                    case Change.Put put -> {
                        tally = tally.plus(put.row().hash());
                        put(put.row());
                    }
                    case Change.Remove remove -> remove(remove);
                }
            }
            write(new State(state.schema(), save.number(), tally));
        });
        force();
    }

    /** H2 holds the file until both connections are closed. */
    @Override
    public void close() throws SQLException {
        try (owner) {
            handle.close();
        }
    }

    private void put(Row row) {
        Table table = row.table();
        String columns = table.columns().stream().map(Table.Column::name).collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(table.columns().size() + 2, "?"));
        Update update = handle.createUpdate("MERGE INTO " + table.name() + " (" + columns + ", seq, hash) VALUES (" + marks + ")");
        List<Object> values = new ArrayList<>(row.values());
        Collections.addAll(values, row.seq(), row.hash());
        bind(update, values).execute();
    }

    private void remove(Change.Remove remove) {
        bind(handle.createUpdate("DELETE FROM " + remove.table().name() + " WHERE " + remove.table().isKey()), remove.key()).execute();
    }

    private static Update bind(Update update, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            update.bind(i, values.get(i));
        }
        return update;
    }

    private void write(State state) {
        handle.createUpdate("UPDATE state SET schema_no = ?, seq = ?, row_count = ?, row_sum = ?, hash = ?")
                .bind(0, state.schema()).bind(1, state.number()).bind(2, state.tally().rows()).bind(3, state.tally().hex())
                .bind(4, state.hash()).execute();
    }

    /** A commit alone is not on the disk yet. */
    private void force() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    /** An older store has fewer tables; that none went missing the tally tells. */
    private List<Table> tables() {
        List<String> names = handle.createQuery("SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
                .mapTo(String.class).list();
        return Table.ALL.stream().filter(table -> names.contains(table.name())).toList();
    }
}
