package org.fieldbook.ui.notebook;

import org.fieldbook.notebook.Kept;

/** A line of what is kept: one of those things, or the place of one just taken out, from where it can be brought back. */
public sealed interface KeptLine {

    Kept kept();

    record Present(Kept kept) implements KeptLine {
    }

    record Gone(Kept kept) implements KeptLine {
    }
}
