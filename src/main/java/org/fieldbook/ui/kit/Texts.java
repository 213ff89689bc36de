package org.fieldbook.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of a package in the language of the program, from the bundle {@code texts} beside its classes.
 *
 * <p>English is the root bundle, so that a language without a word of ours falls back to it and never to the computer's language.
 */
public final class Texts {
    private static final ResourceBundle.Control ROOT_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The words of the package that class lives in. */
    public static Texts of(Class<?> owner, Locale locale) {
        return new Texts(ResourceBundle.getBundle(owner.getPackageName() + ".texts", locale, owner.getClassLoader(), ROOT_ONLY), locale);
    }

    /** A text with its {@code {0}} filled in; numbers are written as the language writes them. */
    public String get(String key, Object... arguments) {
        try {
            String pattern = bundle.getString(key);
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("no text for " + key + " in " + bundle.getBaseBundleName(), e);
        }
    }

    /** The words of another package in the same language. */
    public Texts of(Class<?> owner) {
        return of(owner, locale);
    }

    public Locale locale() {
        return locale;
    }

    /** The language as vocabularies name it: {@code en}, {@code fr}, {@code es}. */
    public String lang() {
        return locale.getLanguage();
    }
}
