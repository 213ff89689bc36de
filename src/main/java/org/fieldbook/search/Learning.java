package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;
import org.fieldbook.semantic.Embedder;
import org.fieldbook.semantic.VectorBuild;
import org.fieldbook.semantic.VectorFile;
import org.fieldbook.semantic.VectorKey;

/** Brings the vectors in step with the sections: drops those nobody needs, takes over ready ones, and has the rest calculated. */
final class Learning {
    private static final int SAFE_EVERY = 500;

    private final View view;
    private final VectorStore store;
    private final int threads;

    Learning(View view, VectorStore store, int threads) {
        this.view = view;
        this.store = store;
        this.threads = threads;
    }

    /** Every section that is to have vectors, as the model is given it. */
    static List<VectorBuild.Section> passages(View view) throws IOException {
        List<VectorBuild.Section> all = new ArrayList<>();
        Terms keys = view.lexicon.terms(Fields.MEANING);
        TermsEnum terms = keys == null ? TermsEnum.EMPTY : keys.iterator();
        for (BytesRef key = terms.next(); key != null; key = terms.next()) {
            for (int doc : view.holding(new Term(Fields.MEANING, key))) {
                Passage passage = read(view, doc, key);
                all.add(new VectorBuild.Section(passage.heading(), passage.body()));
            }
        }
        return all;
    }

    /** What a section lacks its vectors under, with a Lucene document that holds its text. */
    private record Lacking(BytesRef key, int doc) {
    }

    /** @param interpreter asked for only when something has to be calculated */
    Learned run(List<VectorFile> ready, Interpreter interpreter, Progress progress) throws IOException {
        List<Lacking> lacking = new ArrayList<>();
        List<BytesRef> surplus = new ArrayList<>();
        List<BytesRef> missing = new ArrayList<>();
        store.compare(view.lexicon.terms(Fields.MEANING), missing::add, surplus::add);
        for (BytesRef key : surplus) {
            store.remove(key);
        }
        int taken = 0;
        for (BytesRef key : missing) {
            VectorKey fingerprint = Passage.key(key);
            Optional<List<float[]>> known = ready.stream().flatMap(file -> file.vectors(fingerprint).stream()).findFirst();
            if (known.isPresent()) {
                store.put(key, known.get());
                taken++;
            } else {
                view.holding(new Term(Fields.MEANING, key)).stream().findFirst().ifPresent(doc -> lacking.add(new Lacking(key, doc)));
            }
        }
        if (taken + surplus.size() > 0) {
            store.commit();
        }
        Optional<Embedder> model = lacking.isEmpty() ? Optional.empty() : interpreter.model();
        return new Learned(taken, model.isPresent() ? make(lacking, interpreter, progress) : 0, model.isPresent() ? 0 : lacking.size());
    }

    private int make(List<Lacking> lacking, Interpreter interpreter, Progress progress) throws IOException {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        List<Callable<Void>> workers = Collections.nCopies(Math.max(1, threads), () -> {
            for (int i = next.getAndIncrement(); i < lacking.size() && !progress.stopped(); i = next.getAndIncrement()) {
                Passage passage = read(view, lacking.get(i).doc(), lacking.get(i).key());
                Embedder model = interpreter.model().orElseThrow(() -> new Stopped());
                store.put(lacking.get(i).key(), model.passages(passage.heading(), passage.body()));
                progress.report(made.incrementAndGet(), lacking.size(), passage.heading());
                if (made.get() % SAFE_EVERY == 0) {
                    store.commit();
                }
            }
            return null;
        });
        try {
            run(workers);
        } finally {
            store.commit();
        }
        progress.check();
        return made.get();
    }

    private void run(List<Callable<Void>> workers) throws IOException {
        try (ExecutorService helpers = Executors.newFixedThreadPool(workers.size())) {
            List<Future<Void>> helping = workers.stream().skip(1).map(helpers::submit).toList();
            workers.getFirst().call();
            for (Future<Void> helper : helping) {
                helper.get();
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static Passage read(View view, int doc, BytesRef key) throws IOException {
        StoredFields stored = view.reader.storedFields();
        int document = view.documentOf(doc);
        Document head = stored.document(view.head(document));
        Document section = stored.document(doc);
        boolean opening = section.getValues(Fields.HEADING_TEXT).length == 0;
        return Passage.all(Hits.text(head, Fields.TITLE_TEXT), opening ? Hits.text(head, Fields.SUMMARY_TEXT) : "",
                List.of(section.getValues(Fields.HEADING_TEXT)), Hits.text(section, Fields.BODY_TEXT), List.of(section.getValues(Fields.QUESTION_TEXT)))
                .stream().filter(passage -> passage.term().equals(key)).findFirst().orElseThrow();
    }
}
