package org.fieldbook.ui.reader;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fieldbook.content.Facet;
import org.fieldbook.ui.kit.Chip;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.Wrapping;

/** What is known about the document, as chips that lead to everything that shares the value. */
final class FactsRegion extends PieceRegion {
    private static final double LABEL = 7.4;
    private static final double SIZE = 0.8;

    private final VBox box = new VBox();

    FactsRegion(PageContext context, int piece, Piece.Facts facts) {
        super(context, piece);
        box.getStyleClass().add("facts");
        if (facts.first()) {
            box.getChildren().add(first(facts.facts()));
        } else {
            facts.facts().groups().forEach(group -> box.getChildren().add(group(group)));
        }
        getChildren().add(box);
    }

    @Override
    double height(double width) {
        double label = LABEL * em() * SIZE;
        for (Node row : box.getChildren()) {
            switch (row) {
                case HBox line when line.getChildren().getLast() instanceof FlowPane chips -> fit(chips, width - label - line.getSpacing());
                case FlowPane chips -> fit(chips, width);
                default -> { }
            }
        }
        return box.prefHeight(width);
    }

    /** Lets no line of chips, and no chip, be wider than the page. */
    private static void fit(FlowPane chips, double width) {
        chips.setPrefWrapLength(width);
        chips.getChildren().forEach(chip -> ((Chip) chip).setMaxWidth(width));
    }

    @Override
    void place(double x, double y, double width, double height) {
        box.resizeRelocate(x, y, width, height);
    }

    private Node first(DocumentFacts facts) {
        FlowPane line = new FlowPane();
        line.getStyleClass().add("facts-line");
        if (!facts.kind().isEmpty()) {
            Chip kind = Chip.of(facts.kindWord(), () -> context().choices().search(PageComposer.query(Facet.KIND.word(), facts.kind())));
            kind.setGraphic(new Icon(Kinds.icon(facts.kind())));
            kind.getStyleClass().addAll("kind", Kinds.style(facts.kind()));
            line.getChildren().add(kind);
        }
        line.getChildren().addAll(chips(facts.first()));
        return line;
    }

    private Node group(DocumentFacts.Group group) {
        Label label = new Label(group.label());
        label.getStyleClass().add("facts-label");
        label.setMinWidth(LABEL * em() * SIZE);
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("facts-line");
        chips.getChildren().addAll(chips(group.values()));
        HBox.setHgrow(chips, Priority.ALWAYS);
        HBox row = new HBox(label, chips);
        row.getStyleClass().add("facts-row");
        return row;
    }

    private List<Chip> chips(List<DocumentFacts.Value> values) {
        return values.stream().map(value -> {
            Chip chip = Chip.of(value.label(), () -> context().choices().search(value.query()));
            chip.setWrapText(Wrapping.safe(value.label()));
            return chip;
        }).toList();
    }
}
