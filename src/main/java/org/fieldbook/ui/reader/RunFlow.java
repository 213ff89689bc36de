package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Runs set as text, with what is marked or selected drawn behind the letters.
 *
 * <p>The control draws its own selection across the whole width of the page and only for text that runs from left to right; each
 * flow draws its own part instead.
 */
class RunFlow extends TextFlow implements PageContext.OnPage {
    private final PageContext context;
    private final int piece;
    private final int offset;
    private final List<Run> runs;
    private final int length;
    /** The parts that JavaFX must not cut. */
    private final List<Text> delicate = new ArrayList<>();
    private List<Font> measured = List.of();
    private double widest;
    private final Path code = new Path();
    private final Path terms = new Path();
    private final Path selected = new Path();
    private final Path marked = new Path();
    private final Path current = new Path();
    private Object drawn;

    /** @param offset where in the text of its piece the first run begins */
    RunFlow(PageContext context, int piece, int offset, List<Run> runs, String style, boolean rightToLeft) {
        this.context = context;
        this.piece = piece;
        this.offset = offset;
        this.runs = runs;
        this.length = runs.stream().mapToInt(run -> run.text().length()).sum();
        getStyleClass().setAll("flow", style);
        setMinHeight(0);
        for (Run run : runs) {
            List<Text> texts = texts(run);
            texts.stream().filter(text -> !Words.simple(text.getText())).forEach(delicate::add);
            getChildren().addAll(texts);
        }
        if (runs.isEmpty()) {
            getChildren().add(new Text());
        }
        if (rightToLeft) {
            setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        context.follow(this);
    }

    boolean rightToLeft() {
        return getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    PageContext context() {
        return context;
    }

    @Override
    public int piece() {
        return piece;
    }

    @Override
    public Node node() {
        return this;
    }

    /** Draws what changed since it was last drawn at this size. */
    @Override
    public void refresh() {
        Object now = List.of(context.model().marksProperty().get(), context.selection().get(), getWidth(), context.geometry().get());
        if (!now.equals(drawn) && getWidth() > 0) {
            drawn = now;
            draw();
        }
    }

    @Override
    public void resize(double width, double height) {
        super.resize(Math.max(width, least()), height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? width : Math.max(width, least()));
    }

    /** Not narrower than the widest word of joined letters, since JavaFX throws where it has to cut one; the page's edge hides the rest. */
    private double least() {
        if (delicate.isEmpty()) {
            return 0;
        }
        List<Font> fonts = delicate.stream().map(Text::getFont).toList();
        if (!fonts.equals(measured)) {
            measured = fonts;
            widest = delicate.stream().mapToDouble(RunFlow::natural).max().orElse(0);
        }
        return Math.ceil(widest) + 1 + getInsets().getLeft() + getInsets().getRight();
    }

    private static double natural(Text text) {
        Text alone = new Text(text.getText());
        alone.setFont(text.getFont());
        return alone.getLayoutBounds().getWidth();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < least()) {
            // Letters or margins have become larger since.
            resize(getWidth(), getHeight());
        }
        super.layoutChildren();
        drawn = null;
        refresh();
    }

    private void draw() {
        ReaderModel.Marks marks = context.model().marksProperty().get();
        Hit now = marks.current() < 0 ? null : marks.hits().get(marks.current());
        List<Hit> mine = mine(marks.hits());
        show(marked, "mark", shapes(mine, hit -> !hit.equals(now)));
        show(current, "mark-now", shapes(mine, hit -> hit.equals(now)));
        show(selected, "selected", selection());
        show(code, "code-back", shapes(Look.CODE, this::shape));
        show(terms, "term-line", shapes(Look.TERM, this::line));
    }

    /** Hits are in order, so those of this piece are found by halving. */
    private List<Hit> mine(List<Hit> hits) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).piece() < piece) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < hits.size() && hits.get(end).piece() == piece) {
            end++;
        }
        return hits.subList(low, end);
    }

    private List<PathElement> shapes(List<Hit> hits, Predicate<Hit> wanted) {
        List<PathElement> shapes = new ArrayList<>();
        hits.stream().filter(wanted).forEach(hit -> shapes.addAll(shape(hit.start() - offset, hit.end() - offset)));
        return shapes;
    }

    private List<PathElement> selection() {
        Stretch stretch = context.selection().get();
        int start = stretch.startIn(piece);
        return start < 0 || stretch.isEmpty() ? List.of() : shape(start - offset, stretch.endIn(piece, Integer.MAX_VALUE) - offset);
    }

    private List<PathElement> shapes(Look look, BiFunction<Integer, Integer, List<PathElement>> shape) {
        List<PathElement> shapes = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            if (run.looks().contains(look)) {
                shapes.addAll(shape.apply(at, at + run.text().length()));
            }
            at += run.text().length();
        }
        return shapes;
    }

    /** Where a stretch of the piece's text stands in this flow; empty when it is not in it. */
    Optional<Bounds> bounds(int start, int end) {
        List<PathElement> shape = shape(start - offset, end - offset);
        return shape.isEmpty() ? Optional.empty() : Optional.of(new Path(shape).getBoundsInLocal());
    }

    private List<PathElement> shape(int start, int end) {
        int from = Math.max(0, start);
        int to = Math.min(length, end);
        return from >= to ? List.of() : List.of(getRangeShape(from, to, false));
    }

    /** A line where an underline would be; the flow gives it as thin boxes, one for each line of text. */
    private List<PathElement> line(int start, int end) {
        List<PathElement> line = new ArrayList<>();
        PathElement[] boxes = getUnderlineShape(start, end);
        for (int i = 0; i + 1 < boxes.length; i++) {
            if (boxes[i] instanceof MoveTo from && boxes[i + 1] instanceof LineTo to) {
                double y = Math.round(from.getY()) + 1.5;
                line.add(new MoveTo(from.getX(), y));
                line.add(new LineTo(to.getX(), y));
            }
        }
        return line;
    }

    private void show(Path path, String style, List<PathElement> shape) {
        path.getElements().setAll(shape);
        if (!shape.isEmpty() && path.getParent() == null) {
            path.getStyleClass().setAll(style);
            path.setManaged(false);
            path.setMouseTransparent(true);
            path.setViewOrder(1);
            getChildren().add(path);
        }
    }

    private List<Text> texts(Run run) {
        List<String> styles = Stream.concat(Stream.of("run"), run.looks().stream().map(Look::style)).toList();
        List<Text> texts = Words.texts(run.text(), styles.toArray(String[]::new));
        for (Text text : texts) {
            run.aim().ifPresent(target -> lead(text, target));
            if (run.looks().contains(Look.NOTE_MARK)) {
                text.setTranslateY(-0.36 * context.geometry().get().em());
            }
            if (run.looks().contains(Look.CODE)) {
                text.setStyle("-fx-font-family: \"" + context.faces().fixed() + "\"");
            }
        }
        return texts;
    }

    private void lead(Text text, Aim aim) {
        text.setCursor(Cursor.HAND);
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        text.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress() && click.getClickCount() == 1) {
                context.choices().chosen(aim);
            }
        });
        text.setOnMouseEntered(_ -> context.choices().hovered(text, aim));
        text.setOnMouseExited(_ -> context.choices().left());
    }
}
