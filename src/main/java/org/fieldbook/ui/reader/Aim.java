package org.fieldbook.ui.reader;

import org.fieldbook.content.Glossary;
import org.fieldbook.content.LinkTarget;

/** What happens when a run of text is chosen. */
sealed interface Aim {

    /** Follows a link; {@code leads} says in words where to. */
    record Follow(LinkTarget target, String leads) implements Aim {
    }

    /** Tells what a term means; chosen, it goes to its place in the glossary. */
    record Term(Glossary.Entry entry, LinkTarget place) implements Aim {
    }

    /** Goes down to a note; {@code number} is what the mark shows. */
    record ToNote(String label, int number) implements Aim {
    }

    /** Goes up to where a note was called. */
    record FromNote(String label) implements Aim {
    }
}
