package org.fieldbook.search;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.Facet;

/**
 * What lists show of a document without reading its file.
 *
 * @param year     first year it speaks of, or 0
 * @param modified when its file was last changed
 */
public record Entry(String id, Path file, String title, String kind, String summary, String lang, Map<Facet, List<String>> values, int year,
        Instant modified) {

    public List<String> of(Facet facet) {
        return values.getOrDefault(facet, List.of());
    }
}
