package org.fieldbook.ui.browse;

import org.fieldbook.ui.kit.Sought;

/**
 * A search the reader saved.
 *
 * @param line     words and choices as {@link QueryText} writes them
 * @param readable the same as people read it
 */
public record SavedQuery(String name, String line, String readable) {

    /** Whether its name or its query holds what is typed. */
    boolean holds(Sought typed) {
        return typed.in(name) || typed.in(readable);
    }
}
