package org.fieldbook.notebook;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/** The notebook as a Markdown page. */
final class Page {
    private final Snapshot snapshot;
    private final ResourceBundle texts;

    Page(Snapshot snapshot, Locale locale) {
        this.snapshot = snapshot;
        texts = ResourceBundle.getBundle("org.fieldbook.notebook.texts", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String text() {
        return "# " + texts.getString("notebook") + "\n"
                + part(Table.KEPT, "kept", row -> "- " + words(row.text("title")) + " (" + link(address(row)) + "), " + day(row, "since"))
                + part(Table.SEARCH, "searches", row -> "- " + words(row.text("name")) + ": " + words(row.text("query")))
                + part(Table.TICK, "ticks", row -> (row.flag("done") ? "- [x] " : "- [ ] ") + words(row.text("task"))
                        + " (" + link(row.text("document")) + ")")
                + part(Table.RECENT, "recent", row -> "- " + words(row.text("title")) + " (" + link(row.text("document")) + "), "
                        + day(row, "last"))
                + part(Table.EARLIER, "earlier", row -> "- " + words(row.text("query")));
    }

    private String part(Table table, String heading, Function<Row, String> line) {
        List<String> lines = snapshot.rows().stream().filter(row -> row.table() == table).map(line).toList();
        return lines.isEmpty() ? "" : "\n## " + texts.getString(heading) + "\n\n" + String.join("\n", lines) + "\n";
    }

    private static String address(Row row) {
        return row.text("anchor").isEmpty() ? row.text("document") : row.text("document") + "#" + row.text("anchor");
    }

    private static String link(String address) {
        return "[[" + address.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\[\\]|]+", " ") + "]]";
    }

    private static String day(Row row, String column) {
        return row.text(column).substring(0, 10);
    }

    /** One line that Markdown takes for nothing but words. */
    private static String words(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|!])", "\\\\$1");
    }
}
