package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
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
    private final ObservableStringValue liked;

    private final Runnable unlike;

    /** @param unlike leaves what is like something */
    ChosenChips(BrowseModel model, Vocabularies vocabularies, Texts texts, ObservableStringValue liked, Runnable unlike) {
        this.model = model;
        this.vocabularies = vocabularies;
        this.texts = texts;
        this.liked = liked;
        this.unlike = unlike;
        getStyleClass().add("chosen");
        model.selectionProperty().subscribe(this::show);
        model.likeProperty().subscribe(this::show);
        liked.subscribe(this::show);
    }

    private void show() {
        Selection selection = model.selectionProperty().get();
        List<Node> chips = new ArrayList<>();
        model.likeProperty().get().ifPresent(_ -> {
            Chip chip = Chip.removable(texts.get("chosen.like", liked.get()), texts.get("chosen.like.remove", liked.get()), false, unlike);
            chip.getStyleClass().add("liked");
            chip.setTooltip(new Tooltip(liked.get()));
            chip.maxWidthProperty().bind(widthProperty().subtract(32));
            chips.add(chip);
        });
        add(chips, selection.included(), false);
        add(chips, selection.excluded(), true);
        if (selection.included().size() + selection.excluded().size() > 0 && chips.size() > 1) {
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
