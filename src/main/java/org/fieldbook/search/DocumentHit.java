package org.fieldbook.search;

import java.util.List;

/**
 * A document that answers a request, with its best sections.
 *
 * @param sections the best ones, best first, at most {@link #SHOWN}, and just one while typing; empty when the request
 *                 has no words
 * @param matching how many of its sections match in all
 */
public record DocumentHit(Entry entry, List<SectionHit> sections, int matching, float score) {
    /** How many sections of a document a hit carries. */
    public static final int SHOWN = 4;

    public DocumentHit {
        sections = List.copyOf(sections);
    }
}
