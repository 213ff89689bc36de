package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
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
    /** What stands between a document's title and its section's. */
    static final String SECTION = " › ";
    private static final int LONGEST = 30;

    private final BrowseModel model;
    private final Vocabularies vocabularies;
    private final Texts texts;
    private final ObservableStringValue liked;

    private final Runnable unlike;
    private final DoubleBinding room = Bindings.createDoubleBinding(() -> getWidth() - getInsets().getLeft() - getInsets().getRight(), widthProperty(),
            insetsProperty());

    /** @param unlike leaves what is like something */
    ChosenChips(BrowseModel model, Vocabularies vocabularies, Texts texts, ObservableStringValue liked, Runnable unlike) {
        this.model = model;
        this.vocabularies = vocabularies;
        this.texts = texts;
        this.liked = liked;
        this.unlike = unlike;
        getStyleClass().add("chosen");
        // Else the widest chip would make the line as wide as itself, and itself as wide as the line.
        setMinWidth(0);
        model.selectionProperty().subscribe(this::show);
        model.likeProperty().subscribe(this::show);
        liked.subscribe(this::show);
    }

    private void show() {
        Selection selection = model.selectionProperty().get();
        List<Node> chips = new ArrayList<>();
        model.likeProperty().get().ifPresent(_ -> {
            Chip chip = Chip.removable(texts.get("chosen.like", brief(liked.get())), texts.get("chosen.like.remove", liked.get()), false, unlike);
            chip.getStyleClass().add("liked");
            chip.setTooltip(new Tooltip(liked.get()));
            chip.maxWidthProperty().bind(room);
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

    /** The beginning of a document's title, so that the section after it can be read too. */
    private static String brief(String name) {
        int end = name.lastIndexOf(SECTION);
        if (end <= LONGEST) {
            return name;
        }
        int colon = name.indexOf(": ");
        int space = name.lastIndexOf(' ', LONGEST);
        return (colon > 0 && colon <= LONGEST ? name.substring(0, colon) : name.substring(0, space > 0 ? space : LONGEST) + "…") + name.substring(end);
    }

    private void add(List<Node> chips, Map<Facet, Set<String>> values, boolean excluded) {
        values.forEach((facet, chosen) -> chosen.forEach(value -> {
            String label = vocabularies.label(facet, value, texts.lang());
            Chip chip = Chip.removable(excluded ? texts.get("chosen.not", label) : label, texts.get("chosen.remove", label), excluded,
                    () -> model.free(facet, value));
            chip.maxWidthProperty().bind(room);
            chips.add(chip);
        }));
    }
}
