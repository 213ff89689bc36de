package org.fieldbook.search;

import java.util.List;
import java.util.Map;
import org.fieldbook.content.Facet;

/**
 * The answer to a request.
 *
 * @param documents       the best, in the order asked for
 * @param totalDocuments  how many documents match
 * @param totalSections   how many of their sections match; 0 when the request has no words, and while one types in a large library
 * @param facets          values with their counts, most frequent first; a chosen facet keeps its other values
 * @param withoutSelection how many documents the words alone would find, for an honest empty result
 * @param words           marks the words of the request in any text of the library
 */
public record Results(Request request, List<DocumentHit> documents, int totalDocuments, int totalSections,
        Map<Facet, List<FacetCount>> facets, int withoutSelection, Understanding understanding, WordMarker words) {

    public Results {
        documents = List.copyOf(documents);
    }
}
