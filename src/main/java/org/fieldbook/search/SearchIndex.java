package org.fieldbook.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.fieldbook.content.Document;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;

/**
 * The index of a library on disk. One process writes it; any thread may search while another writes.
 *
 * <p>Everything in it can be computed again: an index that is missing, older, damaged or made with other vocabularies is emptied
 * and begun anew, at opening or when the damage shows later, and {@link #fresh} tells so. Of two files with one id the first by path
 * has it, and the other is not shown. Threads that use it must not be interrupted.
 */
public final class SearchIndex implements AutoCloseable {
    private static final int RESTARTS = 3;

    private final Path folder;
    private final Vocabularies vocabularies;
    private final String signature;
    private final ValueNames values;
    private volatile Known thesaurus;
    private volatile Store store;
    private final Nearness nearness;
    private volatile boolean fresh;
    private volatile boolean closed;
    private int restarts;

    private SearchIndex(Path folder, Vocabularies vocabularies, Interpreter interpreter) {
        nearness = new Nearness(folder.resolveSibling(folder.getFileName() + ".vectors"), interpreter);
        this.folder = folder;
        this.vocabularies = vocabularies;
        signature = Signature.of(vocabularies);
        values = new ValueNames(vocabularies);
        store = Store.open(folder, signature);
        fresh = store.begun;
    }

    /**
     * Opens the index in a folder, or begins one.
     *
     * @throws IndexException when another process holds it, or the folder cannot be written
     */
    public static SearchIndex open(Path folder, Vocabularies vocabularies) {
        return open(folder, vocabularies, Interpreter.none());
    }

    /**
     * Opens the index in a folder, or begins one, and understands finished queries by their meaning too.
     *
     * @param interpreter asked when the first query needs it; it stays the caller's
     * @throws IndexException when another process holds it, or the folder cannot be written
     */
    public static SearchIndex open(Path folder, Vocabularies vocabularies, Interpreter interpreter) {
        return new SearchIndex(folder, vocabularies, interpreter);
    }

    /**
     * Gives every section its vectors: those at hand are taken over, the others calculated, for as long as that takes. What was done
     * is kept when it is asked to stop.
     *
     * @param ready   files of vectors, as {@link #write} makes them; those missing or of another model are left out
     * @param threads how many may calculate at once: with 1 the calling thread does, with its own priority; with 0 nothing is calculated
     * @throws org.fieldbook.job.Stopped when the caller wants it to end
     */
    public Learned learn(List<Path> ready, int threads, Progress progress) {
        return look(view -> nearness.learn(view, ready, threads, progress), new Learned(0, 0, 0));
    }

    /**
     * Writes the vectors of all sections into a file, for {@link #learn} on other computers; what it holds already is kept.
     *
     * @throws org.fieldbook.job.Stopped when the caller wants it to end; what was done is in the file
     */
    public Learned write(Path file, Progress progress) {
        return look(view -> nearness.write(view, file, progress), new Learned(0, 0, 0));
    }

    /** Whether it was begun anew and nothing was made safe since, so that every document has to be put in. */
    public boolean fresh() {
        return fresh;
    }

    /** What every indexed file looked like, by file. */
    public Map<Path, Stamp> stamps() {
        return look(Stamps::of, new HashMap<>());
    }

    /** The id that every indexed file goes by, by file. */
    public Map<Path, String> ids() {
        return look(Stamps::ids, new HashMap<>());
    }

    /** Puts a document in, in place of what the same file held before. Seen by searches after {@link #refresh} or {@link #commit}. */
    public void put(Document document, Stamp stamp) {
        put(prepare(document, stamp));
    }

    /** Cuts a document into words, to be put in later: most of the work of putting it in, and any thread may do it. */
    public Prepared prepare(Document document, Stamp stamp) {
        return new Prepared(document, stamp, IndexedDocument.of(document, stamp, vocabularies));
    }

    /** The same as {@link #put(Document, Stamp)} for a document that was made ready. */
    public void put(Prepared prepared) {
        write(() -> store.writer.updateDocuments(path(prepared.stamp().file()), prepared.block()));
    }

    /** Takes out what a file held. */
    public void remove(Path file) {
        write(() -> store.writer.deleteDocuments(path(file)));
    }

    /** Lets searches see what was put in so far, without making it safe. */
    public void refresh() {
        write(() -> store.refresh());
    }

    /** Makes everything safe on disk and lets searches see it. */
    public void commit() {
        write(() -> store.commit());
        fresh = false;
    }

    /** Answers a request within a second. Never throws for what the request holds. */
    public Results search(Request request) {
        return look(view -> {
            Optional<Like> like = Like.of(request.text());
            Optional<Results> alike = like.isPresent() ? new Alike(view, nearness, request).answer(like.get()) : Optional.empty();
            return alike.isPresent() ? alike.get() : new Answering(view, nearness, thesaurus(view), values, request).answer();
        },
                new Results(request, List.of(), 0, 0, Map.of(), 0, Understanding.PLAIN, WordMarker.NONE));
    }

    /** What could be meant by an unfinished text, best first; labels in that language. */
    public List<Suggestion> suggest(String text, String lang, int limit) {
        return look(view -> new Suggester(view, values).suggest(text, lang, limit), List.of());
    }

    /** All documents, by title. */
    public List<Entry> entries() {
        return look(view -> {
            List<Integer> all = new ArrayList<>();
            for (int d = view.first(); d != DocIdSetIterator.NO_MORE_DOCS; d = view.next(d)) {
                all.add(d);
            }
            return byTitle(view, all);
        }, List.of());
    }

    /** The document with that id or alias. */
    public Optional<Entry> entry(String id) {
        return look(view -> {
            Optional<Integer> document = view.heads.find(id);
            return document.isEmpty() ? Optional.<Entry>empty() : Optional.of(new Hits(view).entry(document.get()));
        }, Optional.empty());
    }

    /** How many documents there are of each value. */
    public Map<Facet, List<FacetCount>> counts() {
        return look(View::counts, Map.of());
    }

    /** The documents that link to one, by title. */
    public List<Entry> mentioning(String id) {
        return look(view -> {
            Optional<Integer> target = view.heads.find(id);
            Set<String> names = new LinkedHashSet<>(Set.of(id));
            if (target.isPresent()) {
                names.addAll(view.heads.keys(target.get()));
            }
            Set<Integer> linking = new LinkedHashSet<>();
            for (String name : names) {
                linking.addAll(view.heads.linking(name));
            }
            target.ifPresent(linking::remove);
            return byTitle(view, List.copyOf(linking));
        }, List.of());
    }

    /** The documents most like one, best first. */
    public List<Entry> similar(String id, int limit) {
        return look(view -> {
            Optional<Integer> document = view.heads.find(id);
            return document.isEmpty() ? List.<Entry>of()
                    : new Hits(view).entries(new Likeness(view).to(document.get(), limit).stream().map(Likeness.Near::document).toList());
        }, List.of());
    }

    /**
     * Why a section is found by the words of a request; empty when there is no such section, or likeness is asked for.
     *
     * @param anchor empty for the opening, or for the first section of a document without one
     */
    public Optional<Explanation> explain(Request request, String document, String anchor) {
        return look(view -> {
            Optional<Integer> found = view.heads.find(document);
            Optional<Integer> section = found.isEmpty() || Like.of(request.text()).isPresent() ? Optional.empty() : new Hits(view).section(found.get(), anchor)
                    .or(() -> anchor.isEmpty() && view.parts(found.get()) > 1 ? Optional.of(view.head(found.get()) + 1) : Optional.empty());
            return section.isEmpty() ? Optional.<Explanation>empty()
                    : Optional.of(new Answering(view, nearness, thesaurus(view), values, request).explain(found.get(), section.get()));
        }, Optional.empty());
    }

    public int documents() {
        return look(view -> view.documents, 0);
    }

    public int sections() {
        return look(view -> view.sections, 0);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                nearness.close();
                store.close();
            } catch (IOException | RuntimeException e) {
                store.abandon();
                throw new IndexException(IndexException.What.UNUSABLE, folder, e);
            }
        }
    }

    /** Made for the first search: opening does not wait for it. */
    private Thesaurus thesaurus(View view) throws IOException {
        Known known = thesaurus;
        if (known == null || known.view != view) {
            List<Map<String, String>> glossary = Glossary.of(view);
            boolean same = known != null && known.glossary.equals(glossary);
            known = new Known(view, glossary, same ? known.thesaurus : new Thesaurus(vocabularies, glossary));
            thesaurus = known;
        }
        return known.thesaurus;
    }

    /** The thesaurus made for a view, and what it was made of. */
    private record Known(View view, List<Map<String, String>> glossary, Thesaurus thesaurus) {
    }

    private static List<Entry> byTitle(View view, List<Integer> documents) throws IOException {
        int[] ranks = view.titleRanks();
        return new Hits(view).entries(documents.stream().sorted(Comparator.<Integer>comparingInt(d -> ranks[d]).thenComparingInt(d -> d)).toList());
    }

    private static Term path(Path file) {
        return new Term(Fields.PATH, Fields.cut(file.toString()));
    }

    /** Something that reads the index. */
    private interface Look<T> {
        T at(View view) throws IOException;
    }

    /** Something that writes the index. */
    private interface Write {
        void run() throws IOException;
    }

    private <T> T look(Look<T> look, T otherwise) {
        Store used = store;
        View view = used.acquire();
        try {
            return look.at(view);
        } catch (Stopped stopped) {
            throw stopped;
        } catch (Throwable damage) {
            Store.unlessDamage(damage);
            restart(used, damage);
            return otherwise;
        } finally {
            try {
                Store.release(view);
            } catch (IOException | RuntimeException | InternalError ignored) {
                // the view is given up
            }
        }
    }

    /** Writes; when that shows damage, begins anew and writes into the new index. */
    private void write(Write write) {
        Store used = store;
        try {
            write.run();
        } catch (CorruptIndexException | AlreadyClosedException | InternalError damage) {
            restart(used, damage);
            again(write);
        } catch (IOException e) {
            throw new IndexException(IndexException.What.UNUSABLE, folder, e);
        }
    }

    private void again(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new IndexException(IndexException.What.UNUSABLE, folder, e);
        }
    }

    /** Begins anew after damage. A fault that comes back again and again is no damage to files, and is let through. */
    private synchronized void restart(Store damaged, Throwable cause) {
        if (closed || restarts >= RESTARTS) {
            throw new IndexException(IndexException.What.UNUSABLE, folder, cause);
        }
        if (store == damaged) {
            restarts++;
            damaged.abandon();
            store = Store.anew(folder, signature);
            fresh = true;
        }
    }
}
