package org.fieldbook.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldbook.search.DocumentHit;
import org.fieldbook.search.Entry;
import org.fieldbook.search.Results;
import org.fieldbook.search.SectionHit;
import org.fieldbook.search.Snippet;

/**
 * One line of an answer: a section that was found, or a document when no words were asked for.
 *
 * @param rank    from 1
 * @param section an anchor, empty for the opening or the whole document
 * @param path    the headings above the section and its own
 */
record Hit(int rank, float score, Entry entry, String section, List<String> path, Snippet snippet) {

    /**
     * The best sections of all documents. The best section of each document stands where the document does; its others follow as far
     * behind as they are weaker, so that a long manual does not push everything else away.
     */
    static List<Hit> of(Results results, int limit) {
        List<Hit> hits = sorted(results.documents());
        return ranked(hits.subList(0, Math.min(limit, hits.size())));
    }

    private static List<Hit> sorted(List<DocumentHit> documents) {
        List<Hit> hits = new ArrayList<>();
        for (DocumentHit document : documents) {
            if (document.sections().isEmpty()) {
                hits.add(new Hit(0, document.score(), document.entry(), "", List.of(), Snippet.EMPTY));
            }
            for (SectionHit section : document.sections()) {
                float share = section.score() / Math.max(Float.MIN_NORMAL, document.sections().getFirst().score());
                hits.add(new Hit(0, document.score() * Math.min(1, share), document.entry(), section.anchor(), section.path(), section.snippet()));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits;
    }

    private static List<Hit> ranked(List<Hit> hits) {
        List<Hit> ranked = new ArrayList<>();
        for (Hit hit : hits) {
            ranked.add(new Hit(ranked.size() + 1, hit.score(), hit.entry(), hit.section(), hit.path(), hit.snippet()));
        }
        return ranked;
    }

    String address() {
        return section.isEmpty() ? entry.id() : entry.id() + "#" + section;
    }
}
