package org.fieldbook.ui.kit;

import java.text.Normalizer;
import java.util.Locale;

/** What is typed to find something in a list on the screen: capitals and accents do not matter. */
public record Sought(String typed) {

    public Sought {
        typed = folded(typed);
    }

    /** Whether a text holds what is typed. */
    public boolean in(String text) {
        return folded(text).contains(typed);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
    }
}
