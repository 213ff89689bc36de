package org.fieldbook.ui.reader;

import java.util.Map;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The kinds of callout that have a word and an icon of their own. */
final class Callouts {
    private static final Map<String, Ikon> ICONS = Map.of("note", Feather.INFO, "tip", Feather.CHECK_CIRCLE, "important", Feather.ALERT_CIRCLE,
            "warning", Feather.ALERT_TRIANGLE, "caution", Feather.ALERT_OCTAGON, "lesson", Feather.SUN, "suggestion", Feather.MESSAGE_SQUARE,
            "doubt", Feather.HELP_CIRCLE, "example", Feather.LIST);

    private Callouts() {
    }

    static boolean known(String kind) {
        return ICONS.containsKey(kind);
    }

    static Ikon icon(String kind) {
        return ICONS.getOrDefault(kind, Feather.BOOKMARK);
    }
}
