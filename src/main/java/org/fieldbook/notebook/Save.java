package org.fieldbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes that are saved together or not at all.
 *
 * @param after  the number of the save before it, so that a missing one is noticed
 * @param number its own, higher than any before
 */
record Save(long after, long number, List<Change> changes) {
    Save {
        changes = List.copyOf(changes);
    }

    JsonNode json() {
        ObjectNode json = Json.object().put("after", after).put("number", number);
        ArrayNode all = json.putArray("changes");
        changes.forEach(change -> all.add(change.json()));
        return json;
    }

    /** @throws Damaged when this is not the JSON of a save */
    static Save of(JsonNode json) {
        List<Change> changes = new ArrayList<>();
        json.path("changes").forEach(change -> changes.add(Change.of(change)));
        return new Save(json.path("after").asLong(), json.path("number").asLong(), changes);
    }
}
