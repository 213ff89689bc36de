package org.fieldbook.cli;

import java.util.ArrayList;
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

    /** The best sections of all documents, best document first. */
    static List<Hit> of(Results results, int limit) {
        List<Hit> hits = new ArrayList<>();
        for (DocumentHit document : results.documents()) {
            if (document.sections().isEmpty()) {
                hits.add(new Hit(hits.size() + 1, document.score(), document.entry(), "", List.of(), Snippet.EMPTY));
            }
            for (SectionHit section : document.sections()) {
                hits.add(new Hit(hits.size() + 1, section.score(), document.entry(), section.anchor(), section.path(), section.snippet()));
            }
        }
        return hits.subList(0, Math.min(limit, hits.size()));
    }

    String address() {
        return section.isEmpty() ? entry.id() : entry.id() + "#" + section;
    }
}
