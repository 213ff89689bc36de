package org.fieldbook.bench.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.fieldbook.bench.GeneratedLibrary;
import org.fieldbook.bench.PlainStep;
import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import org.fieldbook.library.Places;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Times the first indexing of a library by the document, once the code is warm, and plain Lucene with the same files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class IndexingBenchmark {
    private static final int DOCUMENTS = 1_000;
    /** As many as the library uses to read. */
    private static final int THREADS = 2;

    private Path folder;
    private Path data;

    @Setup
    public void generate() throws IOException {
        folder = GeneratedLibrary.of(Path.of("content"), Path.of(System.getProperty("java.io.tmpdir"), "fieldbook-bench"), DOCUMENTS);
    }

    @Setup(Level.Invocation)
    public void begin() throws IOException {
        data = Files.createTempDirectory("fieldbook-indexing");
    }

    @TearDown(Level.Invocation)
    public void discard() {
        Places.discard(data);
    }

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public int index() {
        try (Library library = Library.open(new Places(List.of(folder), data))) {
            return library.update(Progress.none()).documents();
        }
    }

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public void plain() throws Exception {
        try (Directory directory = FSDirectory.open(data)) {
            PlainStep.index(folder, directory, THREADS, false);
        }
    }
}
