package org.fieldbook.content;

import java.util.Arrays;
import java.util.Optional;

/** A property by which documents are grouped and narrowed down, in the order in which screens show it. */
public enum Facet {
    THEME("themes", "theme"),
    COUNTRY("countries", "country"),
    PARTNERSHIP("partnership-types", "partnership"),
    KIND("kind", "kind"),
    SECTOR("sectors", "sector"),
    ORGANISATION("organisations", "organisation"),
    TARGET_GROUP("target-groups", "target-group"),
    DECADE("decade", "decade");

    private final String key;
    private final String word;

    Facet(String key, String word) {
        this.key = key;
        this.word = word;
    }

    /** The key in the front matter; {@link #DECADE} has none, it follows from the years. */
    public String key() {
        return key;
    }

    /** The word for it in the query language and on the command line. */
    public String word() {
        return word;
    }

    /** The facet a query's field name means, in the singular or as in the front matter. */
    public static Optional<Facet> named(String name) {
        return Arrays.stream(values()).filter(f -> f.word.equalsIgnoreCase(name) || f.key.equalsIgnoreCase(name)).findFirst();
    }
}
