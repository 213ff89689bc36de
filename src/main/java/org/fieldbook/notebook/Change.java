package org.fieldbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a save does to one row: it is there as given, or gone. */
sealed interface Change {

    /** The row is there, whether one with its key was or not. */
    record Put(Row row) implements Change {
        @Override
        public JsonNode json() {
            return row.json();
        }

        @Override
        public Table table() {
            return row.table();
        }

        @Override
        public List<Object> key() {
            return row.key();
        }
    }

    /** No row with this key is there. */
    record Remove(Table table, List<Object> key) implements Change {
        @Override
        public JsonNode json() {
            return Json.object().put("table", table.name()).set("gone", Json.values(table.keyColumns(), key));
        }
    }

    Table table();

    List<Object> key();

    JsonNode json();

    /** @throws Damaged when this is not the JSON of a change */
    static Change of(JsonNode json) {
        if (!json.has("gone")) {
            return new Put(Row.of(json));
        }
        Table table = Table.named(json.path("table").asText());
        return new Remove(table, Json.values(table.keyColumns(), json.path("gone")));
    }
}
