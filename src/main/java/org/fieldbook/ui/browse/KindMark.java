package org.fieldbook.ui.browse;

import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** A document's kind as icon, word and colour, so that it is told by more than colour. */
final class KindMark extends Label {
    private static final Map<String, Feather> ICONS = Map.of("case-study", Feather.MAP_PIN, "manual", Feather.BOOK_OPEN,
            "lesson", Feather.SUN, "programme", Feather.LAYERS, "brief", Feather.FILE_TEXT);

    /** The kinds that Fieldbook has icons, colours and words for. */
    static final Set<String> KINDS = ICONS.keySet();

    KindMark() {
        getStyleClass().add("kind-mark");
    }

    /** A document that tells no kind is a document. */
    void show(String kind, Vocabularies vocabularies, Texts texts) {
        getStyleClass().removeIf(style -> style.startsWith("kind-of-"));
        getStyleClass().add("kind-of-" + kind);
        setText(kind.isEmpty() ? texts.get("offer.document") : vocabularies.label(Facet.KIND, kind, texts.lang()));
        setGraphic(icon(kind));
    }

    static Icon icon(String kind) {
        return new Icon(ICONS.getOrDefault(kind, Feather.FILE));
    }
}
