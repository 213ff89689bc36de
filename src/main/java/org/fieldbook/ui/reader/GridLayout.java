package org.fieldbook.ui.reader;

import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** How wide the columns of a table are, and how far it is moved sideways. */
final class GridLayout {
    /** The size of letters in a table, against that of the text. */
    static final double SIZE = 0.92;
    /** Free space on both sides of a cell's text, in em. */
    static final double GAP = 0.7;
    private static final double CROWDED = 1.3;
    private static final double COMFORT = 5.6;

    private final Grid grid;
    private final Faces faces;
    private final DoubleProperty shift = new SimpleDoubleProperty();
    private double em;
    /** By column: the widest word; then enough to read in comfort; then every line whole. */
    private double[] words;
    private double[] least;
    private double[] most;
    private Columns columns;
    private double column;
    private double widest;

    /** Widths in pixels, and the part of their sum there is room for. */
    record Columns(double[] widths, double visible) {
        double total() {
            return Arrays.stream(widths).sum();
        }

        boolean scrolls() {
            return total() > visible + 0.5;
        }
    }

    GridLayout(Grid grid, Faces faces) {
        this.grid = grid;
        this.faces = faces;
    }

    /** How far the table is moved to the left, in pixels. */
    DoubleProperty shift() {
        return shift;
    }

    void move(double by) {
        if (columns != null) {
            shift.set(Math.max(0, Math.min(shift.get() + by, columns.total() - columns.visible())));
        }
    }

    /** @param room the width of the column the table stands in; {@code most} what it may grow to */
    Columns columns(double size, double room, double most) {
        if (columns == null || size != em || room != column || most != widest) {
            measure(size);
            column = room;
            widest = most;
            columns = fit(room, most);
            shift.set(Math.max(0, Math.min(shift.get(), columns.total() - columns.visible())));
        }
        return columns;
    }

    private Columns fit(double room, double wide) {
        double natural = Arrays.stream(most).sum();
        double narrow = Arrays.stream(least).sum();
        if (natural <= room) {
            double stretch = natural > 0.62 * room ? room / natural : 1;
            double[] widths = Arrays.stream(most).map(width -> Math.floor(width * stretch)).toArray();
            return new Columns(widths, Arrays.stream(widths).sum());
        }
        double target = Math.min(wide, Math.max(narrow, natural > CROWDED * room ? natural : room));
        if (narrow <= wide) {
            return new Columns(between(least, most, target), target);
        }
        // A little less comfort is better than a last column that one has to move the table for.
        return Arrays.stream(words).sum() <= wide ? new Columns(between(words, least, wide), wide) : new Columns(least.clone(), wide);
    }

    /** Widths between two sets of them, whose sum is as given. */
    private static double[] between(double[] from, double[] to, double sum) {
        double low = Arrays.stream(from).sum();
        double high = Arrays.stream(to).sum();
        double share = high - low <= 0 ? 0 : (sum - low) / (high - low);
        return IntStream.range(0, from.length).mapToDouble(c -> Math.floor(from[c] + (to[c] - from[c]) * share)).toArray();
    }

    private void measure(double size) {
        if (least != null && size == em) {
            return;
        }
        em = size;
        Text text = new Text();
        text.setFont(Font.font(faces.reading(), FontWeight.BOLD, size * SIZE));
        words = new double[grid.columns()];
        least = new double[grid.columns()];
        most = new double[grid.columns()];
        for (int c = 0; c < grid.columns(); c++) {
            double word = grid.words(c).stream().mapToDouble(part -> width(text, part)).max().orElse(0);
            for (String line : grid.longest(c)) {
                double whole = width(text, line);
                most[c] = Math.max(most[c], whole);
                least[c] = Math.max(least[c], Math.max(word, Math.min(whole, COMFORT * size)));
            }
            double gaps = 2 * GAP * size + 2;
            most[c] = Math.ceil(Math.max(most[c], 1.5 * size) + gaps);
            words[c] = Math.ceil(Math.max(Math.min(word, 24 * size), 1.5 * size) + gaps);
            least[c] = Math.ceil(Math.max(Math.min(least[c], 24 * size), 1.5 * size) + gaps);
            most[c] = Math.max(most[c], least[c]);
        }
    }

    private static double width(Text text, String words) {
        text.setText(words.length() > 400 ? words.substring(0, 400) : words);
        return text.getLayoutBounds().getWidth();
    }
}
