package org.fieldbook.ui.reader;

import java.util.Locale;

/** How a run of text differs from the text around it. */
enum Look {
    STRONG, EMPHASIS, STRUCK, CODE, LINK, REFUSED, NOTE_MARK, BACK, SOFT, TERM;

    /** The name of the look in style sheets. */
    String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
