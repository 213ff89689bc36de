package org.fieldbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.notebook.Table.Column;

/**
 * A row of a table.
 *
 * @param seq    the number of the save that wrote it; gives the order of rows, as clocks do not
 * @param values a String, Long or Boolean for each column of the table
 */
record Row(Table table, long seq, List<Object> values) {
    Row {
        values = List.copyOf(values);
    }

    static Row of(Table table, long seq, Object... values) {
        return new Row(table, seq, List.of(values));
    }

    List<Object> key() {
        return values.subList(0, table.key());
    }

    String text(String column) {
        return (String) value(column);
    }

    long number(String column) {
        return (Long) value(column);
    }

    boolean flag(String column) {
        return (Boolean) value(column);
    }

    Instant time(String column) {
        return Instant.parse(text(column));
    }

    /** The same row with another value in one column, written by another save. */
    Row with(long newSeq, String column, Object value) {
        List<Object> changed = new ArrayList<>(values);
        changed.set(place(column), value);
        return new Row(table, newSeq, changed);
    }

    Row at(long newSeq) {
        return new Row(table, newSeq, values);
    }

    /** SHA-256 of all the row says. */
    String hash() {
        return Json.sha256(Json.text(json()));
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("table", table.name()).put("seq", seq);
        json.set("row", Json.values(table.columns(), values));
        return json;
    }

    /** @throws Damaged when this is not the JSON of a row */
    static Row of(JsonNode json) {
        Table table = Table.named(json.path("table").asText());
        return new Row(table, json.path("seq").asLong(), Json.values(table.columns(), json.path("row")));
    }

    private Object value(String column) {
        return values.get(place(column));
    }

    private int place(String column) {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(column);
    }
}
