package org.fieldbook.app;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fieldbook.ui.kit.Place;

/** Reads {@code fieldbook://open?doc=ID#heading} and {@code fieldbook://search?q=…}, and the short form {@code ID#heading}. */
final class Addresses {
    private static final String OPEN = "fieldbook://open?doc=";
    private static final String SEARCH = "fieldbook://search?q=";

    private Addresses() {
    }

    /** The place an address means; empty when it means none. */
    static Optional<Place> place(String address) {
        String written = address.strip();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.startsWith(SEARCH)) {
            return Optional.of(new Place.Search(decoded(written.substring(SEARCH.length()))));
        }
        String target = written.startsWith(OPEN) ? written.substring(OPEN.length()) : written;
        if (target.contains("://")) {
            return Optional.empty();
        }
        int hash = target.indexOf('#');
        return Optional.of(hash < 0 ? new Place.Reading(decoded(target), "")
                : new Place.Reading(decoded(target.substring(0, hash)), decoded(target.substring(hash + 1))));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
