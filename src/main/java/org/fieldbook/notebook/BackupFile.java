package org.fieldbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** All rows in a plain format: a zip with one file of sealed JSON lines, the first of which says how many follow. */
final class BackupFile {
    private static final String ENTRY = "notebook.jsonl";
    private static final String KIND = "fieldbook-backup";
    private static final long HIGHEST = 1L << 53;
    private static final int LARGEST = 1 << 29;

    private BackupFile() {
    }

    /** Writes a backup, and reads it back before it takes its place. */
    static void write(Path file, Snapshot snapshot) throws IOException {
        byte[] bytes = bytes(snapshot);
        Path beside = file.resolveSibling(file.getFileName() + ".unread" + SafeFile.PART);
        try {
            SafeFile.write(beside, bytes);
            if (!read(beside).equals(snapshot)) {
                throw new IOException("the backup does not read as it was written: " + file);
            }
            SafeFile.move(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Reads a backup, all of it.
     *
     * @throws Damaged                  when it is no backup or not as it was written
     * @throws NotebookException.TooNew when a newer program wrote it
     */
    static Snapshot read(Path file) throws IOException {
        List<String> lines = text(file).lines().toList();
        JsonNode header = lines.isEmpty() ? Json.object() : Json.unsealed(lines.getFirst());
        if (!header.path("kind").asText().equals(KIND)) {
            throw new Damaged("no backup: " + file);
        }
        if (header.path("schema").asInt() > Table.SCHEMA) {
            throw new NotebookException.TooNew("a backup of schema " + header.path("schema").asInt());
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(Row.of(Json.unsealed(line)));
        }
        State state = State.of(Table.SCHEMA, header.path("number").asLong(), header.path("rows").asLong(), header.path("sum").asText());
        if (!Tally.of(rows).equals(state.tally()) || state.number() < 0 || state.number() > HIGHEST) {
            throw new Damaged("it does not add up: " + file);
        }
        return new Snapshot(state.number(), rows);
    }

    private static byte[] bytes(Snapshot snapshot) throws IOException {
        State state = State.of(snapshot);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes); Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(ENTRY));
            writer.append(Json.sealed(Json.object().put("kind", KIND).put("schema", state.schema()).put("number", state.number())
                    .put("rows", state.tally().rows()).put("sum", state.tally().hex()))).append('\n');
            for (Row row : snapshot.rows()) {
                writer.append(Json.sealed(row.json())).append('\n');
            }
        }
        return bytes.toByteArray();
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(ENTRY)) {
                throw new Damaged("no backup: " + file);
            }
            byte[] bytes = zip.readNBytes(LARGEST);
            if (zip.read() >= 0) {
                throw new Damaged("too large for a backup: " + file);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (ZipException | EOFException e) {
            throw new Damaged("no backup: " + file, e);
        }
    }
}
