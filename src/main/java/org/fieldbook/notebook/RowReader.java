package org.fieldbook.notebook;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.notebook.Table.Column;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads the rows of a table and checks each against its hash; a column that an older store lacks says nothing. */
record RowReader(Table table) implements RowMapper<Row> {

    @Override
    public Row map(ResultSet result, StatementContext context) throws SQLException {
        return read(result, columns(result));
    }

    /** Looks at the names of the columns once for all rows. */
    @Override
    public RowMapper<Row> specialize(ResultSet result, StatementContext context) throws SQLException {
        Set<String> present = columns(result);
        return (row, _) -> read(row, present);
    }

    /** Gives nothing instead of failing where a row is not as it was written. */
    RowMapper<Optional<Row>> lenient() {
        return (result, context) -> {
            try {
                return Optional.of(map(result, context));
            } catch (Damaged _) {
                return Optional.empty();
            }
        };
    }

    private Row read(ResultSet result, Set<String> present) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (Column column : table.columns()) {
            values.add(present.contains(column.name()) ? value(result, column) : column.nothing());
        }
        Row row = new Row(table, result.getLong("seq"), values);
        if (!row.hash().equals(result.getString("hash"))) {
            throw new Damaged("row of " + table.name());
        }
        return row;
    }

    private static Object value(ResultSet result, Column column) throws SQLException {
        Object value = switch (column.nothing()) {
            case Long _ -> result.getLong(column.name());
            case Boolean _ -> result.getBoolean(column.name());
            default -> result.getString(column.name());
        };
        if (value == null) {
            throw new Damaged("nothing in " + column.name());
        }
        return value;
    }

    private static Set<String> columns(ResultSet result) throws SQLException {
        ResultSetMetaData data = result.getMetaData();
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            names.add(data.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
