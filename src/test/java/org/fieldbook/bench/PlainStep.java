package org.fieldbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Plain Lucene with the same files: each one document of a title and a text, both stored, with English stems.
 *
 * <p>It reads no Markdown and no front matter, knows no sections, keeps no second form of the words and no fingerprints. Several threads read and
 * write, as many as the library uses to read. A second time it is fed what the library asks of an index: each section as a document of its own, and
 * each word as it stands beside its stem.
 */
public final class PlainStep {
    private static final double BUFFER_MEGABYTES = 32;
    private static final Pattern BEFORE_HEADINGS = Pattern.compile("^(?=#)", Pattern.MULTILINE);

    private PlainStep() {
    }

    /** @param arguments the library's folder, one for the index, and how many threads */
    public static void main(String[] arguments) throws Exception {
        boolean sections = Boolean.parseBoolean(arguments[3]);
        String name = sections ? "fed alike" : "plain";
        try (Directory directory = FSDirectory.open(Path.of(arguments[1]))) {
            double work = Figures.work();
            long start = System.nanoTime();
            index(Path.of(arguments[0]), directory, Integer.parseInt(arguments[2]), sections);
            Figures.report(name + " seconds", (System.nanoTime() - start) / 1e9);
            Figures.report(name + " work", Figures.work() - work);
            if (!sections) {
                type(directory);
            }
        }
        Figures.report(name + " size", Figures.size(Path.of(arguments[1])));
    }

    /**
     * Makes an index of a folder's files, in place of what the directory holds.
     *
     * @param sections whether each section is a document of its own, and each word is indexed as it stands, too
     */
    public static void index(Path folder, Directory directory, int threads, boolean sections) throws Exception {
        Analyzer analyzer = new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), Map.of("words", new StandardAnalyzer()));
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (IndexWriter writer = new IndexWriter(directory, config); Stream<Path> walk = Files.walk(folder);
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            ConcurrentLinkedQueue<Path> files = new ConcurrentLinkedQueue<>(walk.filter(file -> file.toString().endsWith(".md")).sorted().toList());
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> add(files, writer, sections)));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
            writer.commit();
        }
    }

    private static void add(ConcurrentLinkedQueue<Path> files, IndexWriter writer, boolean sections) {
        try {
            for (Path file = files.poll(); file != null; file = files.poll()) {
                String title = file.getFileName().toString();
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                Stream<Document> documents = sections ? BEFORE_HEADINGS.splitAsStream(text).map(section -> document(title, section, true))
                        : Stream.of(document(title, text, false));
                writer.updateDocuments(new Term("path", file.toString()), documents.toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String title, String text, boolean words) {
        Document document = new Document();
        document.add(new TextField("title", title, Field.Store.YES));
        document.add(new TextField("text", text, Field.Store.YES));
        if (words) {
            document.add(new TextField("words", text, Field.Store.NO));
        }
        return document;
    }

    /** Types the queries: all words but the last as they stand, the last as a beginning. No facets are counted and no text is shown. */
    private static void type(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Timings timings = new Timings();
            for (List<String> typed : List.of(Queries.typed(3), Queries.typed(1))) {
                timings = new Timings();
                for (String text : typed) {
                    String[] words = text.toLowerCase(Locale.ROOT).strip().split(" +");
                    BooleanQuery.Builder query = new BooleanQuery.Builder();
                    for (int i = 0; i < words.length; i++) {
                        Term term = new Term("text", words[i]);
                        query.add(i == words.length - 1 ? new PrefixQuery(term) : new TermQuery(term), BooleanClause.Occur.MUST);
                    }
                    timings.time(() -> searcher.search(query.build(), 25));
                }
            }
            timings.report("plain keystroke");
        }
    }
}
