package org.fieldbook.ui.reader;

import javafx.scene.layout.Region;

/** A thin line across the column. */
final class RuleRegion extends PieceRegion {
    private final Region line = new Region();

    RuleRegion(PageContext context, int piece) {
        super(context, piece);
        line.getStyleClass().setAll("rule");
        getChildren().add(line);
    }

    @Override
    double height(double width) {
        return 1;
    }

    @Override
    void place(double x, double y, double width, double height) {
        line.resizeRelocate(x, y, width, 1);
    }
}
