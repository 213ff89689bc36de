package org.fieldbook.bench.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fieldbook.bench.GeneratedLibrary;
import org.fieldbook.bench.Queries;
import org.fieldbook.content.Facet;
import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import org.fieldbook.library.Places;
import org.fieldbook.search.Order;
import org.fieldbook.search.Request;
import org.fieldbook.search.Results;
import org.fieldbook.search.Selection;
import org.fieldbook.search.Suggestion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Times keystrokes, suggestions and finished queries in libraries of several sizes; the index is made once for each size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
public class SearchBenchmark {
    private static final int GLANCE = 25;
    private static final Selection MANUALS = Selection.NONE.with(Facet.KIND, "manual", Selection.State.INCLUDED);

    @Param({"1000", "10000", "100000"})
    public int documents;

    private Library library;
    private List<String> typed;
    private List<String> queries;
    private int next;

    @Setup
    public void open() throws IOException {
        Path below = Path.of(System.getProperty("java.io.tmpdir"), "fieldbook-bench");
        Path folder = GeneratedLibrary.of(Path.of("content"), below, documents);
        Path data = Files.createDirectories(below.resolve("jmh-" + documents));
        library = Library.open(new Places(List.of(folder), data));
        library.update(Progress.none());
        typed = Queries.typed(1);
        queries = Queries.all();
    }

    @TearDown
    public void close() {
        library.close();
    }

    @Benchmark
    public Results keystroke() {
        return press(Selection.NONE);
    }

    @Benchmark
    public Results keystrokeWithAFacetChosen() {
        return press(MANUALS);
    }

    @Benchmark
    public List<Suggestion> suggestions() {
        return library.index().suggest(nextOf(typed), "en", 10);
    }

    @Benchmark
    public Results finishedQuery() {
        return library.index().search(Request.of(nextOf(queries)));
    }

    private Results press(Selection selection) {
        return library.index().search(new Request(nextOf(typed), selection, Order.RELEVANCE, GLANCE, true, false, true));
    }

    private String nextOf(List<String> texts) {
        next = (next + 1) % texts.size();
        return texts.get(next);
    }
}
