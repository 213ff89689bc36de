package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;

/** Answers a request for what is like a document or a section, with counts and filters as for any other. */
final class Alike {
    /** Beyond these, likeness is a matter of chance. */
    private static final int MOST = 25;

    private final View view;
    private final Nearness nearness;
    private final Request request;

    Alike(View view, Nearness nearness, Request request) {
        this.view = view;
        this.nearness = nearness;
        this.request = request;
    }

    /** Empty when the document is not there, so that the request has to be read as words. */
    Optional<Results> answer(Like like) throws IOException {
        Optional<Integer> document = view.heads.find(like.document());
        if (document.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> section = like.anchor().isEmpty() ? Optional.empty() : new Hits(view).section(document.get(), like.anchor());
        Likeness likeness = new Likeness(view);
        return Optional.of(results(section.isPresent() ? likeness.toSection(section.get(), request.meaning() ? Optional.of(nearness) : Optional.empty(), MOST)
                : likeness.to(document.get(), MOST)));
    }

    private Results results(List<Likeness.Near> near) throws IOException {
        FixedBitSet matching = new FixedBitSet(Math.max(1, view.starts[view.segments.length]));
        near.forEach(one -> matching.set(one.document()));
        Tally tally = new Tally(view, request.selection(), matching);
        Hits hits = new Hits(view);
        List<DocumentHit> documents = new ArrayList<>();
        for (Likeness.Near one : sorted(near)) {
            if (tally.chosen().get(one.document()) && documents.size() < request.limit()) {
                documents.add(hits.like(one));
            }
        }
        return new Results(request, documents, tally.chosen().cardinality(), 0, tally.counts(), matching.cardinality(), Understanding.PLAIN,
                WordMarker.NONE);
    }

    private List<Likeness.Near> sorted(List<Likeness.Near> near) throws IOException {
        int[] titles = view.titleRanks();
        Comparator<Likeness.Near> byTitle = Comparator.comparingInt(one -> titles[one.document()]);
        return switch (request.order()) {
            case RELEVANCE -> near;
            case TITLE -> near.stream().sorted(byTitle).toList();
            case YEAR -> near.stream().sorted(Comparator.<Likeness.Near>comparingInt(one -> view.from(one.document())).reversed().thenComparing(byTitle)).toList();
            case CHANGED -> near.stream().sorted(Comparator.<Likeness.Near>comparingLong(one -> view.modified(one.document())).reversed().thenComparing(byTitle)).toList();
        };
    }
}
