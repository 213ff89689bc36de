package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.fieldbook.content.Figure;
import org.fieldbook.content.Figures;
import org.fieldbook.ui.kit.Texts;

/** Figures of one unit as bars, below their table and as wide as it is; what it shows stands above the bars. */
final class ChartRegion extends PieceRegion {
    private static final double ROW = 0.4;
    private static final double THICK = 0.62;
    private static final double GAP = 0.7;
    private static final double MOST_LABEL = 0.44;
    private static final double MOST_VALUE = 0.26;

    private final Figures.Group group;
    private final GridLayout layout;
    private final Pane inner = new Pane();
    private final TextFlow head;
    private final TextFlow foot;
    private final Region axis = region("chart-axis");
    private final List<Bar> bars = new ArrayList<>();

    /** The nodes of one figure. */
    private record Bar(Figure figure, TextFlow label, Region track, Region bar, TextFlow value) {
    }

    ChartRegion(PageContext context, int piece, Piece.Chart chart) {
        super(context, piece);
        Texts texts = context.texts();
        this.group = chart.group();
        this.layout = context.layout(chart.grid());
        this.head = flow("chart-head", title(texts) + (group.shares() ? " · " + texts.get("chart.scale") : ""));
        this.foot = flow("chart-foot", chart.left() > 0 ? texts.get("chart.left", chart.left()) : "");
        inner.getChildren().addAll(head, foot, axis);
        group.figures().forEach(figure -> bars.add(bar(figure, texts)));
        inner.setManaged(false);
        inner.setNodeOrientation(setting().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("chart");
        getChildren().add(inner);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(said(texts));
    }

    private Bar bar(Figure figure, Texts texts) {
        Bar bar = new Bar(figure, flow("chart-label", label(figure)), region("chart-track"), region("chart-bar"), flow("chart-value", value(figure, texts)));
        bar.bar().getStyleClass().addAll(figure.isRange() ? List.of("range") : List.of());
        bar.track().setVisible(group.shares());
        inner.getChildren().addAll(bar.label(), bar.track(), bar.bar(), bar.value());
        return bar;
    }

    private String title(Texts texts) {
        return group.period().isEmpty() ? texts.get("chart.unit", group.unit()) : texts.get("chart.unit.period", group.unit(), group.period());
    }

    /** A period that all share is told above; where they differ, each figure has its own, unless its label tells it. */
    private String label(Figure figure) {
        boolean told = !group.period().isEmpty() || figure.period().isEmpty() || figure.label().contains(figure.period());
        return told ? figure.label() : figure.label() + ", " + figure.period();
    }

    private String value(Figure figure, Texts texts) {
        String number = figure.isShare() ? texts.get("chart.share", figure.written()) : texts.get("chart.count", figure.written(), group.unit());
        return figure.remark().isEmpty() ? number : number + " " + figure.remark();
    }

    private String said(Texts texts) {
        String values = bars.stream().map(bar -> label(bar.figure()) + ": " + value(bar.figure(), texts)).collect(Collectors.joining("; "));
        return texts.get("chart.said", title(texts) + ". " + values);
    }

    @Override
    double height(double width) {
        return arrange(columns(width).visible());
    }

    @Override
    void place(double x, double y, double width, double height) {
        GridLayout.Columns columns = columns(width);
        inner.resizeRelocate(RowRegion.from(columns, x, width, setting().rightToLeft()), y, columns.visible(), height);
        arrange(columns.visible());
    }

    /** Puts everything at its place in that width, in pixels; gives the height this takes. */
    private double arrange(double width) {
        double edge = GridLayout.GAP * em();
        double label = Math.ceil(widest(bars.stream().map(Bar::label).toList(), MOST_LABEL * width));
        double value = Math.ceil(widest(bars.stream().map(Bar::value).toList(), MOST_VALUE * width));
        double from = edge + label + GAP * em();
        double room = Math.max(em(), width - edge - from - value - GAP * em());
        double y = put(head, edge, 0, width - 2 * edge) + 2 * ROW * em();
        double top = y;
        for (Bar bar : bars) {
            y += row(bar, new double[] {edge, label, from, room, value}, y);
        }
        axis.resizeRelocate(from - 1, top, 1, y - top);
        double below = y + 1.5 * ROW * em();
        return foot.getChildren().isEmpty() ? below : below + put(foot, edge, below, width - 2 * edge) + ROW * em();
    }

    private double row(Bar bar, double[] at, double y) {
        double value = bar.value().prefHeight(at[4]);
        double label = bar.label().prefHeight(at[1]);
        double tall = Math.max(label, value) + ROW * em();
        double scale = at[3] / group.top();
        double thick = THICK * em();
        double start = bar.figure().isRange() ? bar.figure().low() * scale : 0;
        double end = Math.max(start + 2, bar.figure().high() * scale);
        bar.label().resizeRelocate(at[0], y + (tall - label) / 2, at[1], label);
        bar.track().resizeRelocate(at[2], y + (tall - thick) / 2, at[3], thick);
        bar.bar().resizeRelocate(at[2] + start, y + (tall - thick) / 2, end - start, thick);
        double beside = group.shares() ? at[3] : end;
        bar.value().resizeRelocate(at[2] + beside + GAP * em() * 0.7, y + (tall - value) / 2, at[4], value);
        return tall;
    }

    private static double put(TextFlow flow, double x, double y, double width) {
        double height = flow.prefHeight(width);
        flow.resizeRelocate(x, y, width, height);
        return height;
    }

    private static double widest(List<TextFlow> flows, double most) {
        return Math.min(most, flows.stream().mapToDouble(flow -> flow.prefWidth(-1)).max().orElse(0));
    }

    private GridLayout.Columns columns(double width) {
        return layout.columns(em(), width, setting().indent() > 0 ? width : context().geometry().get().widest());
    }

    private static TextFlow flow(String style, String words) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().setAll("flow", style);
        flow.setMouseTransparent(true);
        flow.setManaged(false);
        if (!words.isEmpty()) {
            flow.getChildren().setAll(Words.texts(Words.breakable(words), "run"));
        }
        return flow;
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().setAll(style);
        region.setManaged(false);
        return region;
    }
}
