package org.fieldbook.ui.notebook;

import java.util.Optional;
import org.fieldbook.notebook.SavedSearch;

/**
 * A saved search as it stands on the screen.
 *
 * @param readable the query with the names of its filters
 * @param count    empty until it was carried out for the first time
 */
public record SavedLine(SavedSearch search, String readable, Optional<Count> count) {

    /** How many documents are new. */
    int fresh() {
        return count.map(known -> known.fresh().size()).orElse(0);
    }
}
