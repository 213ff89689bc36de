package org.fieldbook.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys and values between the {@code ---} lines at the head of a file, every value a list of texts.
 *
 * @param entries   in the order written, by key in lower case
 * @param body      what follows the closing line
 * @param bodyLine  the line in the file where the body begins, from 1
 */
record FrontMatter(Map<String, Entry> entries, String body, int bodyLine, List<Problem> problems) {
    static final int LIMIT = 64 << 10;
    private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*\\n");
    private static final Pattern CLOSING = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("[\"']?[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .-]{0,200}[\"']?[ \\t]*:(?:\\s|$)");

    /** A key's line in the file and its values. */
    record Entry(int line, List<Value> values) {
    }

    /** A text and its line in the file. */
    record Value(String text, int line) {
    }

    /** Cuts the front matter off; what is not front matter stays body, what is broken is read as well as it can be. Never throws. */
    static FrontMatter of(Path file, String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find()) {
            return none(text, List.of());
        }
        String head = text.substring(opening.end(), Math.min(text.length(), LIMIT));
        boolean keys = opensWithKey(head);
        Matcher closing = CLOSING.matcher(text).region(opening.end(), Math.min(text.length(), LIMIT)).useAnchoringBounds(false);
        if (!closing.find()) {
            return none(text, keys ? List.of(Problem.at(file, 1, Problem.What.FRONT_MATTER_UNCLOSED)) : List.of());
        }
        String yaml = text.substring(opening.end(), closing.start());
        if (!keys && !yaml.isBlank()) {
            return none(text, List.of());
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Entry> entries = FrontMatterKeys.read(file, yaml, problems);
        return new FrontMatter(entries, text.substring(closing.end()), 1 + Math.toIntExact(text.substring(0, closing.end()).chars().filter(c -> c == '\n').count()),
                List.copyOf(problems));
    }

    /** The first value of a key, or the empty text. */
    String first(String key) {
        List<String> all = all(key);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All values of a key, without doubles. */
    List<String> all(String key) {
        return values(key).stream().map(Value::text).distinct().toList();
    }

    /** All values of a key that are not empty, as written. */
    List<Value> values(String key) {
        Entry entry = entries.get(key);
        return entry == null ? List.of() : entry.values();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The line of a key; the first line when the key is missing. */
    int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? 1 : entry.line();
    }

    private static FrontMatter none(String text, List<Problem> problems) {
        return new FrontMatter(new LinkedHashMap<>(), text, 1, problems);
    }

    /** A rule may open a document too; keys are meant only where the first line that is no comment is one. */
    private static boolean opensWithKey(String head) {
        return head.lines().filter(line -> !line.isBlank() && !line.strip().startsWith("#")).findFirst()
                .filter(line -> KEY.matcher(line.strip()).lookingAt()).isPresent();
    }
}
