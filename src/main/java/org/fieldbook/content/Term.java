package org.fieldbook.content;

import java.util.Locale;
import java.util.Map;

/**
 * One entry of a vocabulary.
 *
 * @param id     what front matter writes
 * @param labels by language ({@code en}, {@code fr}, {@code es})
 * @param scope  what the term covers, by language; may be empty
 * @param traits what else is said of it, an acronym or a region for example
 */
public record Term(String id, Map<String, String> labels, Map<String, String> scope, Map<String, String> traits) {
    public Term {
        labels = Map.copyOf(labels);
        scope = Map.copyOf(scope);
        traits = Map.copyOf(traits);
    }

    /** A term no vocabulary knows: its id, made readable. */
    static Term unknown(String id) {
        return new Term(id, Map.of(), Map.of(), Map.of());
    }

    /** The label in a language, else in English, else the id made readable; never empty for a non-empty id. */
    public String label(String lang) {
        String label = labels.getOrDefault(lang, labels.get("en"));
        return label != null ? label : readable(id);
    }

    /** The scope note in a language, else in English, else empty. */
    public String scope(String lang) {
        return scope.getOrDefault(lang, scope.getOrDefault("en", ""));
    }

    /** A trait such as {@code acronym}, {@code region} or {@code type}, or empty. */
    public String trait(String name) {
        return traits.getOrDefault(name, "");
    }

    private static String readable(String id) {
        String words = id.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
