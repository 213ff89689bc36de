package org.fieldbook.library;

import java.time.Duration;
import org.fieldbook.search.SearchIndex;

/**
 * Lets searches see what was indexed every other second, and makes it safe on disk every twenty.
 *
 * <p>In a large library a look takes longer and makes the index write small pieces that have to be joined again: there the pauses grow with what a
 * look takes.
 */
final class Safety {
    private static final long REFRESH = Duration.ofMillis(1500).toNanos();
    private static final long PAUSES = 20;
    private static final long COMMIT = Duration.ofSeconds(20).toNanos();

    private final SearchIndex index;
    private final Catalogue catalogue;
    private long refreshed = System.nanoTime();
    private long committed = System.nanoTime();
    private long pause = REFRESH;

    Safety(SearchIndex index, Catalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    /** Does what is due. */
    void whenDue() {
        long now = System.nanoTime();
        if (now - committed > COMMIT) {
            now();
        } else if (now - refreshed > pause) {
            index.refresh();
            refreshed = System.nanoTime();
            pause = Math.max(REFRESH, PAUSES * (refreshed - now));
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
