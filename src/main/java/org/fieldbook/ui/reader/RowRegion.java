package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import org.fieldbook.content.Block;

/** A row of a table. Rows are pieces of their own so that a long table costs no more than what is seen of it. */
final class RowRegion extends PieceRegion {
    private static final double ABOVE = 0.42;
    private static final double BELOW = 0.46;

    private final GridLayout layout;
    private final List<RunFlow> cells = new ArrayList<>();
    private final Pane inner = new Pane();
    private final Region line = new Region();
    private final Rectangle clip = new Rectangle();
    private final Pane window = new Pane(inner);

    RowRegion(PageContext context, int piece, Piece.Row row) {
        super(context, piece);
        this.layout = context.layout(row.grid());
        int offset = 0;
        for (int c = 0; c < row.grid().columns(); c++) {
            List<Run> runs = row.grid().cells(row.row()).get(c);
            RunFlow cell = new RunFlow(context, piece, offset, runs, row.row() < 0 ? "cell-head" : "cell", Direction.rightToLeft(Run.textOf(runs)));
            cell.setManaged(false);
            cell.setTextAlignment(alignment(row.grid().alignment(c)));
            cell.setLineSpacing(context.faces().spacing(em() * GridLayout.SIZE, false) * 0.6);
            cell.resize(em() * 24, 1);
            cells.add(cell);
            offset += Run.textOf(runs).length() + 1;
        }
        line.getStyleClass().setAll(row.row() < 0 ? "row-line-head" : "row-line");
        getStyleClass().add(row.row() < 0 ? "row-head" : "row");
        inner.getChildren().addAll(cells);
        inner.translateXProperty().bind(layout.shift().negate());
        inner.setManaged(false);
        line.setManaged(false);
        window.setClip(clip);
        window.getChildren().add(line);
        getChildren().add(window);
        addEventHandler(ScrollEvent.SCROLL, this::sideways);
    }

    @Override
    double height(double width) {
        double[] widths = columns(width).widths();
        double height = 0;
        for (int c = 0; c < cells.size(); c++) {
            height = Math.max(height, cells.get(c).prefHeight(widths[c] - 2 * gap()));
        }
        return height + (ABOVE + BELOW) * em() + 1;
    }

    @Override
    void place(double x, double y, double width, double height) {
        GridLayout.Columns columns = columns(width);
        double from = from(columns, x, width, setting().rightToLeft());
        window.resizeRelocate(from, y, columns.visible(), height);
        clip.setWidth(columns.visible());
        clip.setHeight(height);
        inner.resizeRelocate(0, 0, columns.total(), height);
        line.resizeRelocate(0, height - 1, columns.visible(), 1);
        double at = 0;
        for (int c = 0; c < cells.size(); c++) {
            double wide = columns.widths()[c];
            double left = setting().rightToLeft() ? columns.total() - at - wide : at;
            cells.get(c).resizeRelocate(left + gap(), ABOVE * em(), wide - 2 * gap(), height - (ABOVE + BELOW) * em());
            at += wide;
        }
    }

    /** A table that needs more room than the column takes it on both sides alike. */
    static double from(GridLayout.Columns columns, double x, double width, boolean rightToLeft) {
        return columns.visible() <= width ? rightToLeft ? x + width - columns.visible() : x : x - (columns.visible() - width) / 2;
    }

    private GridLayout.Columns columns(double width) {
        return layout.columns(em(), width, setting().indent() > 0 ? width : context().geometry().get().widest());
    }

    private double gap() {
        return GridLayout.GAP * em();
    }

    private void sideways(ScrollEvent event) {
        double by = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        if (by != 0 && Math.abs(event.getDeltaX()) >= Math.abs(event.getDeltaY()) || event.isShiftDown()) {
            layout.move(-by);
            event.consume();
        }
    }

    private static TextAlignment alignment(Block.Alignment alignment) {
        return switch (alignment) {
            case START -> TextAlignment.LEFT;
            case CENTRE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
        };
    }
}
