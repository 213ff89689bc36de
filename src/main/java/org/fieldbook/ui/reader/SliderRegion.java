package org.fieldbook.ui.reader;

import javafx.scene.control.ScrollBar;

/** The scroll bar below a table that is wider than the page; nothing below any other. */
final class SliderRegion extends PieceRegion {
    private final GridLayout layout;
    private final ScrollBar bar = new ScrollBar();

    SliderRegion(PageContext context, int piece, Piece.Slider slider) {
        super(context, piece);
        this.layout = context.layout(slider.grid());
        bar.getStyleClass().add("table-scroll");
        bar.setAccessibleText(context.texts().get("table.scroll"));
        bar.valueProperty().bindBidirectional(layout.shift());
        getChildren().add(bar);
    }

    @Override
    double height(double width) {
        boolean scrolls = columns(width).scrolls();
        bar.setVisible(scrolls);
        return scrolls ? bar.prefHeight(-1) + 2 : 0;
    }

    @Override
    void place(double x, double y, double width, double height) {
        GridLayout.Columns columns = columns(width);
        double hidden = Math.max(0, columns.total() - columns.visible());
        bar.setMax(hidden);
        bar.setVisibleAmount(hidden * columns.visible() / Math.max(1, columns.total()));
        bar.setUnitIncrement(3 * em());
        bar.setBlockIncrement(columns.visible() * 0.8);
        bar.resizeRelocate(RowRegion.from(columns, x, width, setting().rightToLeft()), y + 2, columns.visible(), bar.prefHeight(-1));
    }

    private GridLayout.Columns columns(double width) {
        return layout.columns(em(), width, setting().indent() > 0 ? width : context().geometry().get().widest());
    }
}
