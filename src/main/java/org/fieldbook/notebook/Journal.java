package org.fieldbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The second copy of what was saved: files of sealed lines, one a save, each forced to the disk before the save counts. A file's
 * name is the number of the save it follows; a new file begins at each backup.
 */
final class Journal implements AutoCloseable {
    private static final String SUFFIX = ".jsonl";
    private static final String KIND = "fieldbook-journal";

    private final Path folder;
    private FileChannel end;

    Journal(Path folder) {
        this.folder = folder;
    }

    /**
     * What could be read.
     *
     * @param saves the wanted ones, in the order they happened
     * @param lost  how many wanted ones are known to be missing or unreadable
     * @param end   the number of the last readable save, wanted or not
     * @param whole whether nothing unreadable was met
     */
    record Reading(List<Save> saves, long lost, long end, boolean whole) {
    }

    /**
     * Reads what was saved after a number.
     *
     * @throws NotebookException.TooNew when a newer program wrote it
     */
    Reading after(long number) throws IOException {
        List<Path> files = files();
        int first = 0;
        for (int i = 0; i < files.size(); i++) {
            if (number(files.get(i)) <= number) {
                first = i;
            }
        }
        JournalReader reader = new JournalReader(number);
        for (Path file : files.subList(first, files.size())) {
            reader.read(number(file), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return reader.reading();
    }

    boolean isThere() throws IOException {
        return !files().isEmpty();
    }

    /** Goes on at the end of the newest file; what an unfinished write left there is cut off. */
    void resume() throws IOException {
        close();
        Path newest = files().getLast();
        byte[] bytes = Files.readAllBytes(newest);
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] != '\n') {
            length--;
        }
        end = FileChannel.open(newest, StandardOpenOption.WRITE);
        cut(length);
    }

    /** Goes on in a new file; right only when a verified backup, or nothing at all, was saved up to that number. */
    void begin(long after) throws IOException {
        close();
        Files.createDirectories(folder);
        Path file = folder.resolve("%019d%s".formatted(after, SUFFIX));
        JsonNode header = Json.object().put("kind", KIND).put("schema", Table.SCHEMA).put("after", after);
        SafeFile.write(file, (Json.sealed(header) + '\n').getBytes(StandardCharsets.UTF_8));
        end = FileChannel.open(file, StandardOpenOption.WRITE);
        end.position(end.size());
    }

    /** Deletes the files that hold nothing after a number. */
    void forget(long upTo) throws IOException {
        List<Path> files = files();
        for (int i = 0; i + 1 < files.size() && number(files.get(i + 1)) <= upTo; i++) {
            Files.delete(files.get(i));
        }
    }

    /** Adds a save; it is on the disk when this returns. */
    void append(Save save) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((Json.sealed(save.json()) + '\n').getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            end.write(line);
        }
        end.force(true);
    }

    long length() throws IOException {
        return end.position();
    }

    /** Takes back what was added after that length. */
    void cut(long length) throws IOException {
        end.truncate(length);
        end.position(length);
        end.force(true);
    }

    @Override
    public void close() throws IOException {
        if (end != null) {
            end.close();
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(file -> file.getFileName().toString().matches("\\d{19}\\" + SUFFIX)).sorted().toList());
        }
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().replace(SUFFIX, ""));
    }
}
