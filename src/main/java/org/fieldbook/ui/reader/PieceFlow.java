package org.fieldbook.ui.reader;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.text.Text;

/** A piece of text: its runs in the column, its marker in front of it, the enclosures behind it. */
final class PieceFlow extends RunFlow {
    private final Slices slices;
    private final MarkerNode marker;
    private final boolean heading;

    PieceFlow(PageContext context, int piece, Piece.Prose prose) {
        super(context, piece, 0, prose.runs(), prose.style(), context.page().pieces().get(piece).setting().rightToLeft());
        this.slices = new Slices(context, piece);
        this.marker = prose.marker().map(mark -> new MarkerNode(context, mark, prose)).orElse(null);
        this.heading = context.page().pieces().get(piece).isHeading();
        getChildren().addAll(slices.nodes());
        if (marker != null) {
            getChildren().add(marker.node());
        }
        boolean tight = heading || prose.style().equals("title");
        paddingProperty().bind(Bindings.createObjectBinding(() -> slices.room(context.geometry().get(), rightToLeft()), context.geometry()));
        lineSpacingProperty().bind(Bindings.createDoubleBinding(() -> context.faces().spacing(fontSize(), tight), context.geometry()));
        minWidthProperty().bind(context.geometry().map(Geometry::width));
        resize(context.geometry().get().width(), 1);
        if (prose.style().equals("code") || prose.style().equals("plain")) {
            setStyle("-fx-font-family: \"" + context.faces().fixed() + "\"");
        }
        if (heading) {
            setAccessibleRoleDescription(context.texts().get("role.heading"));
        }
    }

    @Override
    public void refresh() {
        super.refresh();
        if (marker != null) {
            marker.refresh();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Geometry geometry = context().geometry().get();
        slices.layout(geometry, getHeight());
        if (marker != null) {
            Insets room = getInsets();
            double edge = rightToLeft() ? getWidth() - room.getRight() : room.getLeft();
            marker.place(geometry.em(), edge, room.getTop(), baseline(), rightToLeft());
        }
    }

    private double baseline() {
        return getChildren().stream().filter(Text.class::isInstance).findFirst().map(javafx.scene.Node::getBaselineOffset).orElse(0.0);
    }

    private double fontSize() {
        return context().geometry().get().em();
    }
}
