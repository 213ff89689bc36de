package org.fieldbook.ui.browse;

import org.fieldbook.search.Suggestion;

/** A line below the search box: something the library suggests, a saved search or an earlier one. */
sealed interface Offer {

    record Suggested(Suggestion suggestion) implements Offer {
    }

    record Saved(SavedQuery query) implements Offer {
    }

    record Earlier(String query) implements Offer {
    }
}
