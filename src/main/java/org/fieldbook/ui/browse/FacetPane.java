package org.fieldbook.ui.browse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.fieldbook.content.Facet;
import org.fieldbook.search.Results;
import org.fieldbook.ui.kit.Texts;

/** All facets, one below the other; a click on a value includes it, a second excludes it, a third sets it free. */
final class FacetPane extends ScrollPane {
    private final Map<Facet, FacetBox> boxes = new EnumMap<>(Facet.class);
    private final BrowseModel model;

    FacetPane(BrowseModel model, FacetItems items, Texts texts) {
        this.model = model;
        getStyleClass().addAll("facet-pane", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox column = new VBox();
        column.getStyleClass().add("facets");
        for (Facet facet : Facet.values()) {
            FacetBox box = new FacetBox(facet, items, texts, model::cycle);
            boxes.put(facet, box);
            column.getChildren().add(box);
        }
        Label hint = new Label(texts.get("facet.hint"));
        hint.getStyleClass().add("facet-hint");
        hint.setWrapText(true);
        column.getChildren().add(hint);
        setContent(column);
        model.resultsProperty().subscribe(answer -> answer.ifPresent(this::show));
    }

    private void show(Results results) {
        boxes.forEach((facet, box) -> box.show(results.facets().getOrDefault(facet, List.of()), model.selectionProperty().get()));
    }
}
