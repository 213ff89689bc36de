package org.fieldbook.ui.browse;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** What to narrow down by, what was found, and the reader, side by side as far as there is room for them. */
final class Panes extends SplitPane {
    /** In widths of the search box's letters: what all three need. */
    private static final double THREE_PANES = 54;
    /** What results and reader need; below, only one of the two is shown. */
    private static final double TWO_PANES = 36;
    private static final double[] ROOMY = {0.225, 0.53};
    private static final double[] NARROW = {0.34, 0.64};
    private static final double[] HALVED = {0.42};

    private enum Room {
        ONE, TWO, THREE;

        static Room of(double letters) {
            return letters >= THREE_PANES ? THREE : letters >= TWO_PANES ? TWO : ONE;
        }
    }

    private final Region facets;
    private final ResultsPane results;
    private final Region reader;
    private final ObjectProperty<Room> room = new SimpleObjectProperty<>(Room.THREE);
    private boolean ahead;
    private double[] unsettled = ROOMY;

    /** @param width what there is for all of them, in pixels; {@code font} what text is set in */
    Panes(Region facets, ResultsPane results, Region reader, DoubleExpression width, ObservableValue<Font> font) {
        this.facets = facets;
        this.results = results;
        this.reader = reader;
        getItems().setAll(facets, results, reader);
        setResizableWithParent(facets, false);
        setResizableWithParent(results, false);
        facets.setMinWidth(150);
        results.setMinWidth(220);
        reader.setMinWidth(220);
        // Whatever stands in them gets the height that there is, and scrolls.
        setMinSize(0, 0);
        sceneProperty().subscribe(_ -> Platform.runLater(this::settle));
        results.filters().selectedProperty().subscribe(_ -> place());
        room.bind(Bindings.createObjectBinding(() -> Room.of(width.get() / font.getValue().getSize()), width, font));
        room.subscribe(now -> {
            results.filters().setSelected(now == Room.THREE);
            place();
        });
    }

    /** Whether there is room for either the results or the reader only. */
    boolean one() {
        return room.get() == Room.ONE;
    }

    /** Puts the reader before the results, or the results before the reader, where only one of them has room. */
    void lead(boolean byReader) {
        ahead = byReader;
        place();
    }

    private void place() {
        boolean narrowing = results.filters().isSelected();
        List<Region> wanted = one() && ahead ? List.of(reader)
                : Stream.of(facets, results, reader).filter(pane -> pane == results || pane == facets && narrowing || pane == reader && !one()).toList();
        if (getItems().equals(wanted)) {
            return;
        }
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        boolean leaving = focused != null && getItems().stream().anyMatch(pane -> !wanted.contains(pane) && holds(pane, focused));
        // What is taken out and put in again would lose the keyboard.
        getItems().removeIf(pane -> !wanted.contains(pane));
        for (int i = 0; i < wanted.size(); i++) {
            if (!getItems().contains(wanted.get(i))) {
                getItems().add(i, wanted.get(i));
            }
        }
        unsettled = wanted.size() == 3 ? room.get() == Room.THREE ? ROOMY : NARROW : HALVED;
        Platform.runLater(this::settle);
        if (leaving && wanted.contains(results)) {
            results.list().requestFocus();
        }
    }

    private static boolean holds(Node pane, Node node) {
        return Stream.iterate(node, java.util.Objects::nonNull, Node::getParent).anyMatch(pane::equals);
    }

    /**
     * A split pane places its dividers anew when its panes change, and once more when it becomes wider, so ours are set once the whole
     * window has been laid out; until it is shown they wait. They are set twice, since a divider goes no further than the next one lets it.
     */
    private void settle() {
        if (getScene() != null && unsettled.length > 0) {
            getScene().getRoot().applyCss();
            getScene().getRoot().layout();
            for (int i = 0; i < 2; i++) {
                setDividerPositions(unsettled);
                layout();
            }
            unsettled = new double[0];
        }
    }
}
