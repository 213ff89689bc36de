package org.fieldbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The notebook as plain Markdown and JSON. */
final class PlainFiles {
    private static final String KIND = "fieldbook-notebook";
    private static final long LARGEST = 1 << 28;

    private PlainFiles() {
    }

    static void write(Path folder, Snapshot snapshot, Locale locale) {
        try {
            Files.createDirectories(folder);
            SafeFile.write(folder.resolve("notebook.json"), Json.safe(json(snapshot).toPrettyString()).getBytes(StandardCharsets.UTF_8));
            SafeFile.write(folder.resolve("notebook.md"), new Page(snapshot, locale).text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new NotebookException.UnableToSave(folder.toString(), e);
        }
    }

    /** @throws NotebookException.Unreadable when the file is not what {@link #write} wrote */
    static List<Row> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Damaged("too large for a notebook");
            }
            JsonNode json = Json.parsed(Files.readString(file));
            if (!json.path("kind").asText().equals(KIND)) {
                throw new Damaged("no notebook");
            }
            if (json.path("schema").asInt() > Table.SCHEMA) {
                throw new NotebookException.TooNew("an export of schema " + json.path("schema").asInt());
            }
            List<Row> rows = new ArrayList<>();
            json.path("rows").forEach(row -> rows.add(Row.of(row)));
            return rows;
        } catch (IOException | Damaged e) {
            throw new NotebookException.Unreadable(file.toString(), e);
        }
    }

    private static JsonNode json(Snapshot snapshot) {
        ObjectNode json = Json.object().put("kind", KIND).put("schema", Table.SCHEMA);
        ArrayNode rows = json.putArray("rows");
        snapshot.rows().forEach(row -> rows.add(row.json()));
        return json;
    }
}
