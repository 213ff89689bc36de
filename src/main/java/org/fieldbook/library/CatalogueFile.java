package org.fieldbook.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.Problem;
import org.fieldbook.search.Stamp;

/**
 * Writes and reads what is known of files as lines of values parted by tabs: a file, then its problems. The first line names the
 * form and the last one tells that the file is whole.
 */
final class CatalogueFile {
    private static final String FORM = "fieldbook files 1";
    private static final String END = "end";

    private CatalogueFile() {
    }

    /** What was written; empty when there is nothing, or nothing whole. */
    static Optional<Map<Path, Known>> read(Path store) {
        try {
            List<String> lines = Files.readAllLines(store);
            boolean whole = lines.size() >= 2 && lines.getFirst().equals(FORM) && lines.getLast().equals(END);
            return whole ? Optional.of(known(lines.subList(1, lines.size() - 1))) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Replaces the file, so that it is the old one or the new one, never half of one. */
    static void write(Path store, Collection<Known> files) {
        List<String> lines = new ArrayList<>();
        lines.add(FORM);
        for (Known known : files) {
            Stamp stamp = known.stamp();
            lines.add(line("file", stamp.file(), stamp.size(), stamp.modified(), stamp.hash(), known.id(), known.wanted(), known.touched()));
            for (Problem problem : known.problems()) {
                List<Object> values = new ArrayList<>(List.of("problem", problem.line(), problem.what()));
                values.addAll(problem.about());
                lines.add(line(values.toArray()));
            }
        }
        lines.add(END);
        try {
            Files.createDirectories(store.getParent());
            Path fresh = store.resolveSibling(store.getFileName() + ".new");
            Files.write(fresh, lines);
            Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, Known> known(List<String> lines) {
        Map<Path, Known> files = new LinkedHashMap<>();
        for (int i = 0; i < lines.size();) {
            List<String> file = values(lines.get(i++));
            Path path = Path.of(file.get(1));
            List<Problem> problems = new ArrayList<>();
            while (i < lines.size() && lines.get(i).startsWith("problem\t")) {
                List<String> problem = values(lines.get(i++));
                problems.add(new Problem(path, Integer.parseInt(problem.get(1)), Problem.What.valueOf(problem.get(2)),
                        problem.subList(3, problem.size())));
            }
            Stamp stamp = new Stamp(path, Long.parseLong(file.get(2)), Long.parseLong(file.get(3)), file.get(4));
            files.put(path, new Known(stamp, file.get(5), file.get(6), Boolean.parseBoolean(file.get(7)), problems));
        }
        return files;
    }

    private static String line(Object... values) {
        return String.join("\t", Arrays.stream(values).map(value -> escaped(value.toString())).toList());
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static List<String> values(String line) {
        return Arrays.stream(line.split("\t", -1)).map(CatalogueFile::plain).toList();
    }

    private static String plain(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            plain.append(c != '\\' ? c : switch (value.charAt(++i)) {
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'r' -> '\r';
                default -> '\\';
            });
        }
        return plain.toString();
    }
}
