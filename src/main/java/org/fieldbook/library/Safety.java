package org.fieldbook.library;

import java.time.Duration;
import org.fieldbook.search.SearchIndex;

/** Lets searches see what was indexed every other second, and makes it safe on disk every twenty. */
final class Safety {
    private static final long REFRESH = Duration.ofMillis(1500).toNanos();
    private static final long COMMIT = Duration.ofSeconds(20).toNanos();

    private final SearchIndex index;
    private final Catalogue catalogue;
    private long refreshed = System.nanoTime();
    private long committed = System.nanoTime();

    Safety(SearchIndex index, Catalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    /** Does what is due. */
    void whenDue() {
        long now = System.nanoTime();
        if (now - committed > COMMIT) {
            now();
        } else if (now - refreshed > REFRESH) {
            index.refresh();
            refreshed = System.nanoTime();
        }
    }

    /** Makes everything safe. The catalogue goes first, so that it never knows less than the index. */
    void now() {
        catalogue.save();
        index.commit();
        committed = System.nanoTime();
        refreshed = committed;
    }
}
