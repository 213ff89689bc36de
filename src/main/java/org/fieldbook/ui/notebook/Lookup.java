package org.fieldbook.ui.notebook;

import java.util.List;

/** What saved searches need of the library, which the notebook does not know; asked in the background. */
public interface Lookup {

    /**
     * What a query finds now.
     *
     * @param total how many documents
     * @param ids   theirs, or of very many the ones that changed last
     */
    record Found(int total, List<String> ids) {
        public static final Found NOTHING = new Found(0, List.of());

        public Found {
            ids = List.copyOf(ids);
        }
    }

    /** Carries out a query as it was saved. */
    Found find(String query);

    /** A query as people read it, in the language of the program. */
    String readable(String query);
}
