package org.fieldbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes sense of journal files, damaged ones too: what is unreadable is stepped over, and what is missing is counted. */
final class JournalReader {
    private final List<Save> saves = new ArrayList<>();
    private long known;
    private long seen;
    private long unreadable;
    private long lost;
    private boolean whole = true;

    /** @param after saves up to this number are known already */
    JournalReader(long after) {
        known = after;
    }

    /**
     * Reads the next file.
     *
     * @param after the save it follows
     * @param bytes its bytes, each as one character, since damaged ones need not be UTF-8
     */
    void read(long after, String bytes) {
        reached(after);
        int start = 0;
        for (int end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
            String line = new String(bytes.substring(start, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            line(line, start == 0);
            start = end + 1;
        }
        // Without a line feed the last line was never finished, so nobody was told that it is saved.
        whole &= start == bytes.length() && start > 0;
    }

    Journal.Reading reading() {
        long missing = lost + Math.max(0, seen + unreadable - known);
        return new Journal.Reading(List.copyOf(saves), missing, seen, whole);
    }

    private void line(String line, boolean first) {
        try {
            JsonNode json = Json.unsealed(line);
            if (first) {
                checkSchema(json.path("schema").asInt());
            } else {
                add(Save.of(json));
            }
        } catch (Damaged _) {
            whole = false;
            unreadable += first ? 0 : 1;
        }
    }

    private static void checkSchema(int schema) {
        if (schema > Table.SCHEMA) {
            throw new NotebookException.TooNew("a journal of schema " + schema);
        }
    }

    private void add(Save save) {
        reached(save.after());
        if (save.number() > known) {
            saves.add(save);
            known = save.number();
        }
        seen = save.number();
    }

    private void reached(long number) {
        lost += Math.max(0, number - known);
        known = Math.max(known, number);
        seen = Math.max(seen, number);
        unreadable = 0;
    }
}
