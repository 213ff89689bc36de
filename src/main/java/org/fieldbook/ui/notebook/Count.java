package org.fieldbook.ui.notebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.notebook.SavedSearch;

/**
 * How many documents a saved search finds, and which of them are new to the reader.
 *
 * @param fresh ids of documents found now that the reader has not seen among its results
 */
public record Count(int total, Set<String> fresh) {
    /** So many ids, of up to 199 letters each, fit into the text that the notebook keeps. */
    private static final int REMEMBERED = 5_000;

    public Count {
        fresh = Set.copyOf(fresh);
    }

    static Count of(SavedSearch search, Lookup.Found found) {
        Set<String> seen = search.seen().lines().collect(Collectors.toSet());
        return new Count(found.total(), found.ids().stream().filter(id -> !seen.contains(id)).collect(Collectors.toSet()));
    }

    /**
     * What the reader has seen once he looked at that. What was seen before stays seen although it is not found just now: an index that
     * is being built anew, or a folder that is away for an hour, must not make old documents new.
     */
    static String seen(String before, List<String> found) {
        return Stream.concat(found.stream(), before.lines()).filter(id -> !id.isBlank()).collect(Collectors.toCollection(LinkedHashSet::new))
                .stream().limit(REMEMBERED).collect(Collectors.joining("\n"));
    }
}
