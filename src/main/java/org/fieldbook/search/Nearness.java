package org.fieldbook.search;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;
import org.fieldbook.semantic.Embedder;
import org.fieldbook.semantic.EmbeddingException;
import org.fieldbook.semantic.VectorBuild;
import org.fieldbook.semantic.VectorFile;

/**
 * Understands queries by their meaning, where there are vectors and a model that speaks the query's language. Usable from any thread.
 *
 * <p>Whatever goes wrong here costs nothing but the meaning: the words are searched all the same.
 */
final class Nearness implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Nearness.class.getName());

    private final Path folder;
    private final Interpreter interpreter;
    private VectorStore store;
    private boolean closed;
    private boolean failed;

    Nearness(Path folder, Interpreter interpreter) {
        this.folder = folder;
        this.interpreter = interpreter;
    }

    Meaning of(View view, String text) {
        Optional<VectorStore> known = store();
        if (known.isEmpty() || known.get().isEmpty()) {
            return Meaning.NONE;
        }
        Optional<Embedder> model = interpreter.model();
        try {
            return model.isPresent() && model.get().speaks(text) ? Meaning.of(view, known.get(), model.get().query(text), foreign(view, text)) : Meaning.NONE;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "no meaning: {0}", e.toString());
            return Meaning.NONE;
        }
    }

    private static boolean foreign(View view, String text) {
        return Language.spoken(Tokens.of(text), view.lexicon.askedIn) != Language.ENGLISH;
    }

    /** Whether the model learned a word as a whole: then it is a word, though this library has no use for it. */
    boolean knows(String form) {
        return store().filter(known -> !known.isEmpty()).flatMap(_ -> interpreter.model()).filter(model -> model.knows(form)).isPresent();
    }

    Learned learn(View view, List<Path> files, int threads, Progress progress) {
        Optional<VectorStore> known = store();
        if (known.isEmpty()) {
            return new Learned(0, 0, 0);
        }
        List<VectorFile> ready = files.stream().flatMap(file -> VectorFile.open(file, Embedder.shipped()).stream()).toList();
        try {
            return new Learning(view, known.get(), threads).run(ready, threads > 0 ? interpreter : Interpreter.none(), progress);
        } catch (IOException | AlreadyClosedException | EmbeddingException e) {
            if (closed()) {
                throw new Stopped();
            }
            LOG.log(Level.WARNING, "vectors not made: {0}", e.toString());
            return new Learned(0, 0, 0);
        } finally {
            ready.forEach(VectorFile::close);
        }
    }

    Learned write(View view, Path file, Progress progress) throws IOException {
        List<VectorBuild.Section> passages = Learning.passages(view);
        Optional<Embedder> model = interpreter.model();
        if (model.isEmpty()) {
            return new Learned(0, 0, passages.size());
        }
        VectorBuild.Outcome outcome = VectorBuild.update(file, model.get(), passages, progress);
        return new Learned(outcome.kept(), outcome.made(), 0);
    }

    private synchronized Optional<VectorStore> store() {
        if (store == null && !closed && !failed) {
            try {
                store = VectorStore.open(folder, Embedder.shipped());
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "no vectors: {0}", e.toString());
                failed = true;
            }
        }
        return Optional.ofNullable(store);
    }

    private synchronized boolean closed() {
        return closed;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
