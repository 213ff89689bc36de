package org.fieldbook.ui.reader;

import java.util.Map;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The icons of the kinds of document. */
final class Kinds {
    private static final Map<String, Ikon> ICONS = Map.of("case-study", Feather.MAP_PIN, "manual", Feather.BOOK, "lesson", Feather.SUN,
            "programme", Feather.LAYERS, "brief", Feather.FILE_TEXT);

    private Kinds() {
    }

    static Ikon icon(String kind) {
        return ICONS.getOrDefault(kind, Feather.FILE);
    }

    static String style(String kind) {
        return "kind-" + (ICONS.containsKey(kind) ? kind : "other");
    }
}
