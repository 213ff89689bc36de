package org.fieldbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fieldbook.search.NearestStep;

/**
 * Measures indexing, searching, opening, memory and size for libraries of several sizes, and prints the figures as tables.
 *
 * <p>Not a test: timings depend on the machine and on who else uses it, so what counts are ratios within one run. Each step runs in a process of its
 * own with the program's own options: nothing is warm that would not be warm for a person.
 */
public final class SearchBench {
    private static final int VECTORS = 100_000;
    private static final int THREADS = 2;

    private final Path shipped;
    private final Path below;
    private final Map<String, Figures> bySize = new LinkedHashMap<>();

    private SearchBench(Path shipped, Path below) {
        this.shipped = shipped;
        this.below = below;
    }

    /** @param arguments the shipped library, a folder for what is made, and sizes; 0 is the shipped library itself */
    public static void main(String[] arguments) throws Exception {
        SearchBench bench = new SearchBench(Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]).toAbsolutePath());
        for (String size : arguments[2].split(",")) {
            bench.measure(Integer.parseInt(size));
        }
        bench.print();
        bench.nearest();
    }

    private void measure(int documents) throws IOException, InterruptedException {
        Path folder = documents == 0 ? shipped : GeneratedLibrary.of(shipped, below, documents);
        Path data = below.resolve("data");
        delete(data);
        Files.createDirectories(data);
        Figures figures = new Figures();
        figures.run(IndexingStep.class, folder, data);
        figures.run(PlainStep.class, folder, data.resolve("plain"), THREADS, false);
        delete(data.resolve("plain"));
        figures.run(PlainStep.class, folder, data.resolve("plain"), THREADS, true);
        delete(data.resolve("plain"));
        figures.run(AskingStep.class, folder, data, shipped, documents);
        figures.put("text", textSize(folder));
        delete(data);
        bySize.put(documents == 0 ? "shipped" : String.format("%,d", documents), figures);
    }

    private void print() {
        table("Indexing", "documents | sections | MB | documents/s | MB/s", f -> f.cells(0, "documents", "sections")
                + cell(1, f.get("text") / 1e6) + cell(0, f.get("documents") / f.get("seconds")) + cell(2, f.get("text") / 1e6 / f.get("seconds")));
        compared("plain Lucene", "plain");
        compared("plain Lucene, fed sections and each word as it stands beside its stem", "fed alike");
        timed("A keystroke", "keystroke");
        timed("A keystroke with a facet chosen", "chosen");
        timed("A keystroke while documents are added", "indexing");
        timed("Plain Lucene, words and a prefix, without facets and snippets", "plain keystroke");
        timed("Suggestions", "suggest");
        timed("A finished query", "finished");
        table("Opening, the worst hostile query, memory and size", "open ms | first answer ms | hostile ms | heap MB | resident MB | heap indexing MB "
                + "| index/text | plain/text", f -> f.cells(0, "open", "first answer", "hostile", "asked heap", "asked resident", "indexed heap")
                        + cell(2, f.get("size") / f.get("text")) + cell(2, f.get("plain size") / f.get("text")));
    }

    private void compared(String title, String name) {
        table("Indexing against " + title, "documents/s | ratio | ratio of the processor's work",
                f -> cell(0, f.get("documents") / f.get(name + " seconds")) + cell(2, f.get(name + " seconds") / f.get("seconds"))
                        + cell(2, f.get(name + " work") / f.get("work")));
    }

    private void timed(String title, String name) {
        table(title + ", milliseconds", "p50 | p95 | p99 | most | processor p50 | processor p99",
                f -> f.cells(2, name + " p50", name + " p95", name + " p99", name + " most", name + " work p50", name + " work p99"));
    }

    private void nearest() throws IOException, InterruptedException {
        Path folder = below.resolve("vectors");
        delete(folder);
        Figures figures = new Figures();
        figures.run(NearestStep.class, folder, VECTORS);
        delete(folder);
        System.out.printf("%n## %,d vectors of 384 numbers%n%n| build s | p50 ms | p99 ms | recall@100 | of 100 among 400 | heap MB | index MB |%n"
                + "|---|---|---|---|---|---|---|%n", VECTORS);
        System.out.println(figures.cells(2, "vectors seconds", "nearest p50", "nearest p99", "recall", "recall in 400", "vectors heap", "vectors size").substring(1) + " |");
    }

    private void table(String title, String columns, Function<Figures, String> row) {
        System.out.printf("%n## %s%n%n| library | %s |%n|---%s|%n", title, columns, "|---".repeat(columns.split("\\|").length));
        bySize.forEach((size, figures) -> System.out.println("| " + size + row.apply(figures) + " |"));
    }

    private static String cell(int digits, double value) {
        return String.format(Locale.ROOT, " | %,." + digits + "f", value);
    }

    private static double textSize(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            double size = 0;
            for (Path file : files.filter(file -> file.toString().endsWith(".md")).toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
