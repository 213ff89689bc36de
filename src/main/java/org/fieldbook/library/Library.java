package org.fieldbook.library;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.fieldbook.content.Bibliography;
import org.fieldbook.content.Document;
import org.fieldbook.content.Problem;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;
import org.fieldbook.search.IndexException;
import org.fieldbook.search.Interpreter;
import org.fieldbook.search.Learned;
import org.fieldbook.search.SearchIndex;

/**
 * The documents of some packs and the index that finds them. Opened once; usable from any thread.
 *
 * <p>Opening is quick: it shows what was indexed the last time. {@link #update} brings the index in step with the files and may
 * take long; everything else works meanwhile.
 */
public final class Library implements AutoCloseable {
    /** A pack may bring the vectors of its sections along, so that nobody has to calculate them. */
    public static final String VECTORS = ".vectors";

    private final Places places;
    private final ReentrantLock updating = new ReentrantLock();
    private final ChangeWatch watch = new ChangeWatch();
    private final DocumentCache cache = new DocumentCache();
    private final Interpreter interpreter;
    private volatile References references;
    private volatile SearchIndex index;
    private volatile List<Problem> problems;
    private volatile boolean closed;
    private Catalogue catalogue;
    private Look lastLook = Look.NEVER;

    /** What becomes of documents whose files are gone. */
    public enum Gone {
        /** They are kept when over half vanished at once, or their folder cannot be looked into. */
        HOLD,
        /** They are taken out, since a person said so. */
        REMOVE
    }

    /** What the folders looked like, and when, in milliseconds since 1970. */
    private record Look(List<FoundFile> files, List<String> references, long at) {
        static final Look NEVER = new Look(List.of(), List.of(), 0);

        boolean sameAs(Look other) {
            return files.equals(other.files) && references.equals(other.references);
        }
    }

    private Library(Places places) {
        this.places = places;
        this.references = References.read(places.packs());
        this.interpreter = Interpreter.with(places.model());
        this.index = SearchIndex.open(places.index(), references.vocabularies(), interpreter);
        this.problems = sorted(Catalogue.storedProblems(places.catalogue()));
    }

    /** Opens a library; a missing or unusable index is begun anew. */
    public static Library open(Places places) {
        return new Library(places);
    }

    /** Brings the index in step with the files, keeping what vanished all at once. */
    public Update update(Progress progress) {
        return update(progress, Gone.HOLD);
    }

    /**
     * Looks for new, changed and vanished files (size and time first, then hash) and brings the index in step. One at a time: a
     * second call waits for the first.
     *
     * @throws org.fieldbook.job.Stopped when the caller wants it to end or the library is closed; what was done by then is kept
     */
    public Update update(Progress progress, Gone gone) {
        updating.lock();
        try {
            long start = System.nanoTime();
            Progress stoppable = new EndingProgress(progress, () -> closed);
            stoppable.check();
            renewReferences();
            long at = System.currentTimeMillis();
            List<String> state = references.state();
            PackScan.Found found = PackScan.of(places.packs(), watch::folder);
            Updating run = mended(found, stoppable, gone);
            lastLook = new Look(found.files(), state, at);
            List<Problem> all = new ArrayList<>(found.problems());
            all.addAll(catalogue.problems());
            all.addAll(run.problems());
            problems = sorted(all);
            return new Update(index.documents(), index.sections(), run.read(), run.removed(), run.held(), problems,
                    Duration.ofNanos(System.nanoTime() - start));
        } finally {
            updating.unlock();
        }
    }

    /** Runs an update; an index that breaks meanwhile is opened again, and begun anew if that does not help. */
    private Updating mended(PackScan.Found found, Progress progress, Gone gone) {
        for (int attempt = 0;; attempt++) {
            try {
                Updating run = run(found, progress, gone);
                // The index empties itself when it meets damage: what was put in before that is put in once more.
                return index.documents() == catalogue.indexed() ? run : run(found, progress, gone);
            } catch (Stopped | UncheckedIOException e) {
                throw e;
            } catch (RuntimeException | InternalError e) {
                if (attempt == 2 || attempt == 1 && e instanceof IndexException) {
                    throw e;
                }
                reopen(attempt == 1);
            }
        }
    }

    private Updating run(PackScan.Found found, Progress progress, Gone gone) {
        if (catalogue == null || index.fresh() || index.documents() != catalogue.indexed()) {
            catalogue = Catalogue.load(places.catalogue(), index);
        }
        Updating run = new Updating(index, catalogue, places.packs(), progress);
        run.run(found, lastLook.at(), gone);
        return run;
    }

    private void reopen(boolean anew) {
        closeIndex();
        if (anew) {
            Derived.delete(places.index());
        }
        openIndex();
    }

    /**
     * Gives the sections their vectors, so that finished queries are understood by their meaning: those that came with the packs are
     * taken over, the others calculated. Updates and searches go on meanwhile; what was done is kept when it is stopped.
     *
     * @param threads how many may calculate at once; with 0 nothing is calculated
     * @throws org.fieldbook.job.Stopped when the caller wants it to end or the library is closed
     */
    public Learned learn(int threads, Progress progress) {
        List<Path> ready = places.packs().stream().map(pack -> pack.resolve(VECTORS)).toList();
        return index.learn(ready, threads, new EndingProgress(progress, () -> closed));
    }

    /** Gives back the memory that meaning takes, when nobody asked for it for some minutes; to be called now and then. */
    public void rest() {
        interpreter.rest();
    }

    /** Gives back the memory that meaning takes; the next query that asks for meaning takes it again. Says whether there was any. */
    public boolean forget() {
        return interpreter.release();
    }

    /** Throws the index away and begins it anew from the files; what has no file any more is gone. */
    public Update rebuild(Progress progress) {
        updating.lock();
        try {
            Derived.delete(places.catalogue());
            reopen(true);
            return update(progress, Gone.REMOVE);
        } finally {
            updating.unlock();
        }
    }

    /**
     * Waits until files change, at most that long, and lets a burst of changes end. Closing the library ends the waiting.
     *
     * @return whether something changed, so that {@link #update} is due
     */
    public boolean awaitChange(Duration atMost) {
        if (!watch.started()) {
            watch.start();
            if (differs()) {
                return true;
            }
        }
        return watch.await(atMost, this::differs);
    }

    /** The index as it is now; to be asked for each time, since other vocabularies bring another index. */
    public SearchIndex index() {
        return index;
    }

    /** Reads the document with that id or alias from its file. */
    public Optional<Document> document(String id) {
        return index.entry(id).map(entry -> Ids.named(cache.read(entry.file()), entry.id()));
    }

    public Vocabularies vocabularies() {
        return references.vocabularies();
    }

    public Bibliography bibliography() {
        return references.bibliography();
    }

    /** Every problem found by the last update, by file and line. */
    public List<Problem> problems() {
        return problems;
    }

    public Places places() {
        return places;
    }

    @Override
    public void close() {
        closed = true;
        watch.close();
        updating.lock();
        try {
            closeIndex();
        } finally {
            updating.unlock();
        }
        interpreter.close();
    }

    private boolean differs() {
        Look look = new Look(PackScan.of(places.packs(), watch::folder).files(), References.state(places.packs()), 0);
        updating.lock();
        try {
            return index.fresh() || !look.sameAs(lastLook);
        } finally {
            updating.unlock();
        }
    }

    /** Reads vocabularies and sources again when their files changed; the index is told by opening it with the new ones. */
    private void renewReferences() {
        if (references.state().equals(References.state(places.packs()))) {
            return;
        }
        references = References.read(places.packs());
        closeIndex();
        openIndex();
    }

    /** What cannot be made safe at the end is computed again the next time. */
    private void closeIndex() {
        try {
            index.close();
        } catch (RuntimeException | InternalError e) {
            catalogue = null;
        }
    }

    private void openIndex() {
        index = SearchIndex.open(places.index(), references.vocabularies(), interpreter);
        catalogue = null;
    }

    private List<Problem> sorted(List<Problem> ofFiles) {
        List<Problem> all = new ArrayList<>(references.problems());
        all.addAll(ofFiles);
        return all.stream().distinct().sorted(Problem.ORDER).toList();
    }

    /**
     * What an update did.
     *
     * @param read    files read anew
     * @param removed files that are gone, the old places of moved ones among them
     * @param held    files that are gone but kept in the index, since over half vanished at once: a stick pulled out, most likely
     */
    public record Update(int documents, int sections, int read, int removed, int held, List<Problem> problems, Duration took) {
        public boolean changed() {
            return read + removed > 0;
        }
    }
}
