package org.fieldbook.ui.browse;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Keeps the chosen row chosen, and where it stands on the screen, while a better answer to the same question fills the list anew. */
final class Sight {
    /** In pixels, below what is brought into view. */
    private static final double GAP = 12;

    private final ListView<ResultRow> list;
    private ResultRow chosen;
    private Optional<Double> top = Optional.empty();

    Sight(ListView<ResultRow> list) {
        this.list = list;
    }

    /** To be called before the rows change. */
    void remember() {
        chosen = list.getSelectionModel().getSelectedItem();
        top = cell(list.getSelectionModel().getSelectedIndex()).map(IndexedCell::getLayoutY);
    }

    /** To be called after the rows have changed. */
    void restore() {
        ResultRow wanted = chosen;
        chosen = null;
        if (wanted == null) {
            return;
        }
        list.getSelectionModel().clearSelection();
        List<ResultRow> rows = list.getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isStill(wanted)) {
                list.getSelectionModel().select(i);
                int index = i;
                top.ifPresent(y -> flow().ifPresent(flow -> {
                    flow.scrollToTop(index);
                    list.layout();
                    flow.scrollPixels(-y);
                }));
                return;
            }
        }
    }

    /** Brings what has unfolded in a row into view, and what stands above it as far as there is room. */
    void reveal(String unfolded) {
        list.layout();
        Optional.ofNullable(list.lookup(unfolded)).ifPresent(part -> flow().ifPresent(flow -> {
            Bounds place = flow.sceneToLocal(part.localToScene(part.getBoundsInLocal()));
            double hidden = place.getMaxY() + GAP - flow.getHeight();
            if (hidden > 0) {
                flow.scrollPixels(Math.min(hidden, place.getMinY()));
            }
        }));
    }

    private Optional<IndexedCell<?>> cell(int index) {
        return list.lookupAll(".list-cell").stream().filter(IndexedCell.class::isInstance).<IndexedCell<?>>map(node -> (IndexedCell<?>) node)
                .filter(cell -> index >= 0 && cell.getIndex() == index && cell.isVisible()).findFirst();
    }

    private Optional<VirtualFlow<?>> flow() {
        return Optional.ofNullable((VirtualFlow<?>) list.lookup(".virtual-flow"));
    }
}
