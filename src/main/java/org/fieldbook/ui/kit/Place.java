package org.fieldbook.ui.kit;

/** Somewhere in the program one can go to, and come back to. */
public sealed interface Place {

    /** The library: search box, facets, results and the reader; the query is in the query language and may be empty. */
    record Search(String query) implements Place {
    }

    /** A document, at the section with that anchor or where reading stopped when it is empty. */
    record Reading(String document, String anchor) implements Place {
    }

    /** What the reader kept. */
    record Kept() implements Place {
    }

    /** The program's own help. */
    record Help() implements Place {
    }
}
