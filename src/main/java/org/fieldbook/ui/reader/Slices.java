package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;

/** The parts of quotes and callouts that lie behind one piece, and the room they take. */
final class Slices {

    private record Slice(Enclosure enclosure, Region area, Region bar, boolean first, boolean last) {
    }

    private final Setting setting;
    private final List<Slice> slices = new ArrayList<>();

    Slices(PageContext context, int piece) {
        List<Piece> pieces = context.page().pieces();
        this.setting = pieces.get(piece).setting();
        for (Enclosure enclosure : setting.enclosures()) {
            boolean first = piece == 0 || !pieces.get(piece - 1).setting().enclosures().contains(enclosure);
            boolean last = piece == pieces.size() - 1 || !pieces.get(piece + 1).setting().enclosures().contains(enclosure);
            slices.add(new Slice(enclosure, region(enclosure, "enclosure-area"), region(enclosure, "enclosure-bar"), first, last));
        }
    }

    List<Region> nodes() {
        return slices.stream().flatMap(slice -> List.of(slice.area(), slice.bar()).stream()).toList();
    }

    /** The room around what the piece shows: free space above, indent, the insides of its enclosures. */
    Insets room(Geometry geometry, boolean rightToLeft) {
        double em = geometry.em();
        long first = slices.stream().filter(Slice::first).count();
        long last = slices.stream().filter(Slice::last).count();
        double start = geometry.left() + setting.indent() * em;
        double end = geometry.width() - geometry.left() - geometry.column() + slices.size() * Enclosure.INSIDE * em;
        return new Insets((setting.before() + first * Enclosure.ENDS) * em, rightToLeft ? start : end, last * Enclosure.ENDS * em,
                rightToLeft ? end : start);
    }

    void layout(Geometry geometry, double height) {
        double em = geometry.em();
        double top = setting.before() * em;
        double bottom = height;
        int inner = 0;
        for (Slice slice : slices) {
            double y = slice.first() ? top : 0;
            double from = geometry.left() + slice.enclosure().indent() * em;
            double width = geometry.left() + geometry.column() - inner * Enclosure.INSIDE * em - from;
            boolean rightToLeft = slice.enclosure().rightToLeft();
            double x = rightToLeft ? geometry.left() * 2 + geometry.column() - from - width : from;
            double bar = Math.max(3, em * 0.2);
            slice.area().resizeRelocate(x, y, width, bottom - y);
            slice.bar().resizeRelocate(rightToLeft ? x + width - bar : x, y, bar, bottom - y);
            top += slice.first() ? Enclosure.ENDS * em : 0;
            bottom -= slice.last() ? Enclosure.ENDS * em : 0;
            inner++;
        }
    }

    private static Region region(Enclosure enclosure, String part) {
        Region region = new Region();
        region.getStyleClass().setAll(part, enclosure.style());
        region.setManaged(false);
        region.setMouseTransparent(true);
        region.setViewOrder(2);
        return region;
    }
}
