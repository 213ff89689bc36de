package org.fieldbook.semantic;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns texts into vectors whose product tells how near their meanings are.
 *
 * <p>All vectors have length 1. Everything is calculated on the thread that asks, so the caller's choice of thread decides how
 * many processors are used and with what priority. Usable from any thread; a query does not wait for passages in the making.
 */
public final class Embedder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Embedder.class.getName());
    private static final int LONGEST_QUERY = 4_000;

    private final Model model;
    private final WordPieces words;
    private final Splitter splitter;
    private final Network network;
    /** Callers share it to calculate; closing takes it alone, so that no native memory is freed in use. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private Embedder(Model model, WordPieces words, Network network) {
        this.model = model;
        this.words = words;
        this.splitter = new Splitter(words, model.limit(), model.telling());
        this.network = network;
    }

    /**
     * Loads the model that comes with the program, in some hundred milliseconds; about 60 MB stay in use until it is closed.
     *
     * @param cache a folder of ours for what must lie in files to be used; it can be deleted while no program runs
     * @return empty where the model or the native runtime is missing or does not work; the log says why
     */
    public static Optional<Embedder> load(Path cache) {
        return load(Model.SHIPPED, cache);
    }

    /** What {@link #model} says of the model that {@link #load} loads, without loading it: enough to read stored vectors. */
    public static String shipped() {
        return Model.SHIPPED.id();
    }

    static Optional<Embedder> load(Model model, Path cache) {
        try {
            WordPieces words = vocabulary(model);
            Natives.prepare(cache);
            return Optional.of(new Embedder(model, words, new Network(Unpacked.file(model.network(), cache), model.dimensions())));
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "no embedding model: {0}", e.toString());
            return Optional.empty();
        }
    }

    private static WordPieces vocabulary(Model model) throws IOException {
        try (InputStream in = Embedder.class.getClassLoader().getResourceAsStream(model.tokenizer())) {
            if (in == null) {
                throw new NoSuchFileException(model.tokenizer());
            }
            return WordPieces.read(in);
        }
    }

    /** What its vectors are filed under: vectors of another model, or cut in another way, cannot be compared with these. */
    public String model() {
        return model.id();
    }

    public int dimensions() {
        return model.dimensions();
    }

    /** The vector of a question or of some words; what goes beyond about a hundred words is not looked at. */
    public float[] query(String text) {
        String start = start(text);
        return vector(words.marked(words.of(model.asking()), words.of(start), model.limit()));
    }

    /**
     * The vectors of a section's parts, in the order of {@link #parts}.
     *
     * @param heading what tells where the text belongs, the document's title and the heading for example; it goes before every part
     * @return empty when both texts are, and when the model cannot make sense of them
     */
    public List<float[]> passages(String heading, String body) {
        List<float[]> vectors = new ArrayList<>();
        if (speaks(heading + " " + body)) {
            for (Splitter.Part part : splitter.parts(heading, body)) {
                vectors.add(vector(part.pieces()));
            }
        }
        return vectors;
    }

    /** The parts of a section's text that get a vector each: whole sentences, as many as the model can take at once. */
    public List<String> parts(String heading, String body) {
        return splitter.parts(heading, body).stream().map(Splitter.Part::text).toList();
    }

    /**
     * Whether the model can make sense of a text: whether most of its letters are Latin, and most of its pieces are more than single
     * letters. French and Spanish pass, which it understands well enough to help a little; figures alone do not.
     */
    public boolean speaks(String text) {
        String start = start(text);
        int[] letters = start.codePoints().filter(Character::isLetter).toArray();
        long latin = Arrays.stream(letters).filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN).count();
        int[] pieces = words.of(start);
        long empty = Arrays.stream(pieces).filter(words::empty).count();
        return 2 * latin > letters.length && 2 * empty < pieces.length;
    }

    /** Whether a word is common enough in English that the model learned it as a whole. */
    public boolean knows(String word) {
        return words.of(word).length == 1 && !words.empty(words.of(word)[0]);
    }

    private static String start(String text) {
        return text.length() <= LONGEST_QUERY ? text : text.substring(0, LONGEST_QUERY);
    }

    private float[] vector(long[] pieces) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            return network.vector(pieces);
        } catch (OrtException e) {
            throw new EmbeddingException(e);
        } finally {
            use.readLock().unlock();
        }
    }

    /** Frees the model's memory once calculations under way have ended; afterwards every question for a vector is refused. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                network.close();
            }
        } catch (OrtException e) {
            throw new EmbeddingException(e);
        } finally {
            use.writeLock().unlock();
        }
    }
}
