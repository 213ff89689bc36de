package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.search.Selection;
import org.fieldbook.ui.kit.Chip;
import org.fieldbook.ui.kit.Texts;

/** What is chosen, as chips that go away when pressed. */
final class ChosenChips extends FlowPane {
    private final BrowseModel model;
    private final Vocabularies vocabularies;
    private final Texts texts;

    ChosenChips(BrowseModel model, Vocabularies vocabularies, Texts texts) {
        this.model = model;
        this.vocabularies = vocabularies;
        this.texts = texts;
        getStyleClass().add("chosen");
        model.selectionProperty().subscribe(this::show);
    }

    private void show(Selection selection) {
        List<Node> chips = new ArrayList<>();
        add(chips, selection.included(), false);
        add(chips, selection.excluded(), true);
        if (chips.size() > 1) {
            Hyperlink clear = new Hyperlink(texts.get("chosen.clear"));
            clear.setOnAction(_ -> model.selectionProperty().set(Selection.NONE));
            chips.add(clear);
        }
        getChildren().setAll(chips);
        setVisible(!chips.isEmpty());
        setManaged(!chips.isEmpty());
    }

    private void add(List<Node> chips, Map<Facet, Set<String>> values, boolean excluded) {
        values.forEach((facet, chosen) -> chosen.forEach(value -> {
            String label = vocabularies.label(facet, value, texts.lang());
            Chip chip = Chip.removable(excluded ? texts.get("chosen.not", label) : label, texts.get("chosen.remove", label), excluded,
                    () -> model.free(facet, value));
            chip.maxWidthProperty().bind(widthProperty().subtract(32));
            chips.add(chip);
        }));
    }
}
