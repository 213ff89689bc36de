package org.fieldbook.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The command line's sentences in the reader's language. */
final class Texts {
    static final String BUNDLE = "org.fieldbook.cli.texts";

    private Texts() {
    }

    /** The sentence of that key, its gaps filled in order. */
    static String of(String key, Object... values) {
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE).getString(key), locale()).format(values);
    }

    static Locale locale() {
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    /** The language of labels: English where a vocabulary does not speak the reader's. */
    static String language() {
        return locale().getLanguage();
    }
}
