package org.fieldbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the {@code import} lines against the same table: imports for a doc comment, an inlined constant or nothing never reach the byte code. */
class ImportLinesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/fieldbook");
    private static final Pattern IMPORTED = Pattern.compile("^import (?:static )?[\\w.]+\\.(\\w+);", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+)\\.[\\w*]+;", Pattern.MULTILINE);

    @Test
    void importLinesKeepToTheTable() throws IOException {
        List<String> breaches = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                breaches.addAll(breaches(file));
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void noImportIsLeftOver() throws IOException {
        List<String> left = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                String body = IMPORTED.matcher(text).replaceAll("");
                IMPORTED.matcher(text).results().map(line -> line.group(1)).filter(name -> !Pattern.compile("\\b" + name + "\\b").matcher(body).find())
                        .forEach(name -> left.add(file + ": " + name));
            }
        }
        assertThat(left).isEmpty();
    }

    private static List<String> breaches(Path file) throws IOException {
        String room = SOURCES.relativize(file.getParent()).toString().replace('\\', '/').replace('/', '.');
        List<String> found = new ArrayList<>();
        Matcher line = IMPORT.matcher(Files.readString(file));
        while (line.find()) {
            breach(room, line.group(1)).ifPresent(why -> found.add(file + ": " + why));
        }
        return found;
    }

    private static Optional<String> breach(String room, String imported) {
        if (imported.startsWith(House.ROOT)) {
            String other = ownRoom(imported);
            boolean allowed = other.equals(room) || House.MAY_USE.getOrDefault(room, List.of()).contains(other);
            return allowed ? Optional.empty() : Optional.of(room + " imports " + other);
        }
        if (!House.behindTheWall(room) && House.DESKTOP.stream().anyMatch((imported + ".")::startsWith)) {
            return Optional.of(room + " imports " + imported);
        }
        return House.FENCES.entrySet().stream().filter(fence -> (imported + ".").startsWith(fence.getKey() + "."))
                .filter(fence -> !fence.getValue().contains(room)).map(Map.Entry::getKey).map(fence -> room + " imports " + fence).findFirst();
    }

    /** The room in the name of a type or of a type's member. */
    private static String ownRoom(String imported) {
        String name = imported.substring(House.ROOT.length());
        return House.MAY_USE.keySet().stream().filter(room -> name.equals(room) || name.startsWith(room + "."))
                .max((a, b) -> Integer.compare(a.length(), b.length())).orElse(name);
    }
}
