package org.fieldbook.ui.notebook;

import org.fieldbook.notebook.SavedSearch;

/** A line of the saved searches: one of them, or the place of one just deleted, from where it can be brought back. */
public sealed interface SearchLine {

    SavedSearch search();

    record Present(SavedLine saved) implements SearchLine {
        @Override
        public SavedSearch search() {
            return saved.search();
        }
    }

    record Gone(SavedSearch search) implements SearchLine {
    }
}
