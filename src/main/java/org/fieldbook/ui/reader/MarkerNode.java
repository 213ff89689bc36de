package org.fieldbook.ui.reader;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.fieldbook.ui.kit.Icon;

/** A bullet, number, box or icon in front of a piece. */
final class MarkerNode {
    private final PageContext context;
    private final Marker marker;
    private final Node node;

    MarkerNode(PageContext context, Marker marker, Piece.Prose prose) {
        this.context = context;
        this.marker = marker;
        this.node = switch (marker) {
            case Marker.Bullet bullet -> bullet(bullet.depth());
            case Marker.Number number -> number(number.number());
            case Marker.Task task -> box(task, Run.textOf(prose.runs()));
            case Marker.Badge badge -> icon(badge.kind());
        };
        node.setManaged(false);
        refresh();
    }

    Node node() {
        return node;
    }

    void refresh() {
        if (marker instanceof Marker.Task task && node instanceof CheckBox box) {
            box.setSelected(Ticks.done(context.model().ticksProperty().get(), task));
        }
    }

    /**
     * @param edge     where the text begins
     * @param baseline of the first line, below {@code top}
     */
    void place(double em, double edge, double top, double baseline, boolean rightToLeft) {
        node.applyCss();
        double width = marker instanceof Marker.Bullet ? 0.34 * em : node.prefWidth(-1);
        double height = marker instanceof Marker.Bullet ? 0.34 * em : node.prefHeight(-1);
        double gap = switch (marker) {
            case Marker.Bullet _ -> 0.62 * em;
            case Marker.Number _ -> 0.5 * em;
            case Marker.Task _ -> 0.45 * em;
            case Marker.Badge _ -> 0.45 * em;
        };
        double x = rightToLeft ? edge + gap : edge - gap - width;
        double y = marker instanceof Marker.Number ? top + baseline - node.getBaselineOffset() : top + baseline - 0.31 * em - height / 2;
        if (node instanceof Region region) {
            region.resizeRelocate(x, y, width, height);
        } else {
            node.relocate(x, y);
        }
    }

    private static Node bullet(int depth) {
        Region dot = new Region();
        dot.getStyleClass().setAll("bullet", "bullet-" + ((depth - 1) % 3 + 1));
        return dot;
    }

    private static Node number(int number) {
        Text text = new Text(number + ".");
        text.getStyleClass().setAll("run", "number");
        return text;
    }

    private Node box(Marker.Task task, String words) {
        CheckBox box = new CheckBox();
        box.getStyleClass().add("task");
        box.setAccessibleText(words);
        box.setFocusTraversable(false);
        box.setOnAction(_ -> context.choices().ticked(task, box.isSelected()));
        return box;
    }

    private static Node icon(String kind) {
        Icon icon = new Icon(Callouts.icon(kind));
        icon.getStyleClass().addAll("badge", "callout-" + (Callouts.known(kind) ? kind : "other"));
        return icon;
    }
}
