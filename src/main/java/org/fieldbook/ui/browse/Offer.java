package org.fieldbook.ui.browse;

import org.fieldbook.search.Suggestion;

/** A line below the search box: something the library suggests, or an earlier search. */
sealed interface Offer {

    record Suggested(Suggestion suggestion) implements Offer {
    }

    record Earlier(String query) implements Offer {
    }
}
