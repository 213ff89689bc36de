package org.fieldbook.app;

import java.util.Locale;
import java.util.Set;
import org.fieldbook.ui.kit.Theme;

/**
 * What the reader chose about the program itself.
 *
 * @param language {@code en}, {@code fr} or {@code es}
 * @param scale    size of everything in per cent, 80 to 250
 * @param meaning  whether finished queries are understood by their meaning too
 */
public record Settings(Theme theme, String language, int scale, double width, double height, boolean maximized, boolean meaning) {
    static final Set<String> LANGUAGES = Set.of("en", "fr", "es");
    private static final double BASE = 14;

    /** What a new reader gets: the computer's language when we speak it. */
    static Settings initial() {
        String language = Locale.getDefault().getLanguage();
        return new Settings(Theme.LIGHT, LANGUAGES.contains(language) ? language : "en", 100, 1280, 800, false, true);
    }

    /** The same with every value made possible, whatever the file said. */
    Settings sound() {
        return new Settings(theme, LANGUAGES.contains(language) ? language : "en",
                Math.clamp(scale, 80, 250), Math.clamp(width, 640, 10_000), Math.clamp(height, 480, 10_000), maximized, meaning);
    }

    /** The root font size in pixels. */
    double fontSize() {
        return BASE * scale / 100;
    }

    /** English dates and numbers are written the British way, as the library's words are. */
    Locale locale() {
        return language.equals("en") ? Locale.UK : Locale.of(language);
    }

    Settings with(Theme chosen) {
        return new Settings(chosen, language, scale, width, height, maximized, meaning);
    }

    Settings speaking(String chosen) {
        return new Settings(theme, chosen, scale, width, height, maximized, meaning);
    }

    Settings understanding(boolean chosen) {
        return new Settings(theme, language, scale, width, height, maximized, chosen);
    }

    Settings scaled(int percent) {
        return new Settings(theme, language, percent, width, height, maximized, meaning).sound();
    }

    Settings sized(double newWidth, double newHeight, boolean newMaximized) {
        return new Settings(theme, language, scale, newMaximized ? width : newWidth, newMaximized ? height : newHeight, newMaximized, meaning).sound();
    }
}
