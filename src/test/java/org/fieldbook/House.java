package org.fieldbook;

import java.util.List;
import java.util.Map;

/** The rooms of the house and what each may use of the others: the table both architecture tests hold the code against. */
final class House {
    static final String ROOT = "org.fieldbook.";

    /** A package that is not named here fails the tests, so that no room is added in passing. */
    static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("job", List.of()),
            Map.entry("content", List.of("job")),
            Map.entry("semantic", List.of("job")),
            Map.entry("search", List.of("content", "semantic", "job")),
            Map.entry("library", List.of("content", "search", "job")),
            Map.entry("notebook", List.of("job")),
            Map.entry("cli", List.of("content", "search", "library", "notebook", "job")),
            Map.entry("ui.kit", List.of("job")),
            Map.entry("ui.reader", List.of("ui.kit", "content", "notebook", "job")),
            Map.entry("ui.browse", List.of("ui.kit", "content", "search", "library", "job")),
            Map.entry("ui.notebook", List.of("ui.kit", "notebook", "job")),
            Map.entry("app", List.of("job", "content", "search", "semantic", "library", "notebook", "cli", "ui.kit", "ui.reader", "ui.browse",
                    "ui.notebook")));

    /** What only one room may touch of other people's code. */
    static final Map<String, List<String>> FENCES = Map.ofEntries(
            Map.entry("com.vladsch.flexmark", List.of("content")),
            Map.entry("org.yaml.snakeyaml", List.of("content")),
            Map.entry("org.jbibtex", List.of("content")),
            Map.entry("org.apache.lucene", List.of("search")),
            Map.entry("java.sql", List.of("notebook")),
            Map.entry("org.h2", List.of("notebook")),
            Map.entry("org.flywaydb", List.of("notebook")),
            Map.entry("org.jdbi", List.of("notebook")),
            Map.entry("picocli", List.of("cli")),
            Map.entry("jfx.incubator", List.of("ui.reader")),
            Map.entry("ai.onnxruntime", List.of("semantic")));

    /** What stays behind the one wall: screens and the shell only. */
    static final List<String> DESKTOP = List.of("javafx.", "javax.swing.", "java.awt.", "jfx.incubator.", "atlantafx.", "org.kordamp.ikonli.");

    private House() {
    }

    /** The room of a package below the root, {@code ui.kit} for {@code org.fieldbook.ui.kit}. */
    static String room(String packageName) {
        return packageName.equals(ROOT.substring(0, ROOT.length() - 1)) ? "" : packageName.substring(ROOT.length());
    }

    static boolean behindTheWall(String room) {
        return room.equals("app") || room.startsWith("ui.");
    }
}
