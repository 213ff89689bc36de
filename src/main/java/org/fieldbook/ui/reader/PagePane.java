package org.fieldbook.ui.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.skin.RichTextAreaSkin;

/** A page in the control that scrolls it. Made anew for every document: a control without a size takes its first place for nothing. */
final class PagePane extends StackPane {
    /** The width the style sheet gives the scroll bar, and that of the control's edges, in pixels. */
    private static final double BAR = 12;
    private static final double EDGES = 2;

    private final PageContext context;
    private final RichTextArea area;
    private final IntConsumer onTop;
    private final Subscription following;
    private Map<Boolean, List<Target>> targets;
    private ScrollBar bar;
    private int aimed;
    private boolean topAsked;

    /** @param onTop told which piece is at the top of the view when that changes */
    PagePane(PageContext context, int first, IntConsumer onTop) {
        this.context = context;
        this.onTop = onTop;
        this.area = new RichTextArea(new PageText(context));
        area.setWrapText(true);
        area.setDisplayCaret(false);
        area.getStyleClass().add("page");
        area.setSkin(new Skin());
        area.setAccessibleText(context.page().document().title());
        area.selectionProperty().subscribe(this::selected);
        addEventFilter(ScrollEvent.SCROLL, _ -> aimed = -1);
        getStyleClass().add("page-pane");
        getChildren().add(area);
        fit();
        following = Subscription.combine(context.model().textSizeProperty().subscribe(this::fit),
                context.model().marksProperty().subscribe(context::refresh), context.model().ticksProperty().subscribe(context::refresh));
        if (first > 0) {
            aimed = first;
            area.select(TextPos.ofLeading(first, 0));
        }
    }

    /** Lets go of the model, which outlives the page. */
    void close() {
        following.unsubscribe();
    }

    RichTextArea area() {
        return area;
    }

    PageContext context() {
        return context;
    }

    /** What the Tab key stops at. */
    List<Target> targets() {
        return both().get(false);
    }

    /** The terms that can be explained. */
    List<Target> terms() {
        return both().get(true);
    }

    private Map<Boolean, List<Target>> both() {
        if (targets == null) {
            targets = Target.all(context.page()).stream().collect(Collectors.partitioningBy(Target::isTerm));
        }
        return targets;
    }

    /** Scrolls a piece to the top of the view. */
    void jump(int piece) {
        area.select(TextPos.ofLeading(piece, 0));
        layout();
        bounds(piece).ifPresent(bounds -> scroll(bounds.getMinY()));
        layout();
        aimed = piece;
        askTop();
    }

    /** Brings a place into view, away from the edges; what is in view already stays where it is. */
    void reveal(Hit hit) {
        Optional<Bounds> now = bounds(hit.piece());
        boolean whole = now.isPresent() && now.get().getMinY() >= 0 && now.get().getMaxY() <= getHeight();
        area.select(TextPos.ofLeading(hit.piece(), hit.start()));
        if (whole) {
            return;
        }
        layout();
        bounds(hit.piece()).filter(bounds -> bounds.getHeight() < getHeight() * 0.6)
                .ifPresent(bounds -> scroll(bounds.getMinY() - getHeight() / 3));
        layout();
    }

    /** Moves the text up by that many pixels, at most by one view. */
    void scroll(double pixels) {
        Node content = area.lookup(".content");
        if (content != null && Math.abs(pixels) >= 0.5) {
            double by = -Math.max(-getHeight(), Math.min(getHeight(), pixels));
            Event.fireEvent(content, event(content, ScrollEvent.SCROLL_STARTED, 0));
            Event.fireEvent(content, event(content, ScrollEvent.SCROLL, by));
            Event.fireEvent(content, event(content, ScrollEvent.SCROLL_FINISHED, 0));
        }
    }

    /** The control scrolls by pixels for touch pads only, which announce themselves with a start and an end. */
    private static ScrollEvent event(Node target, javafx.event.EventType<ScrollEvent> type, double by) {
        return new ScrollEvent(target, target, type, 0, 0, 0, 0, false, false, false, false, true, false, 0, by, 0, by,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    /** Where a piece is in the view, if it is shown. */
    Optional<Bounds> bounds(int piece) {
        return context.shown().stream().filter(part -> part.piece() == piece).map(PageContext.OnPage::node)
                .map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds()))).max(Comparator.comparingDouble(Bounds::getHeight));
    }

    /** Where a target is in the view, if it is shown. */
    Optional<Bounds> bounds(Target target) {
        return context.shown().stream().filter(part -> part.piece() == target.piece()).filter(RunFlow.class::isInstance).map(RunFlow.class::cast)
                .flatMap(flow -> flow.bounds(target.start(), target.end()).map(flow::localToScene).map(this::sceneToLocal).stream()).findFirst();
    }

    /**
     * The first piece of which more than its free space above is in view; at the end of the page the one that was jumped to, which
     * could not come up to the top.
     */
    int top() {
        int first = first();
        boolean end = bounds(context.page().pieces().size() - 1).filter(bounds -> bounds.getMinY() < getHeight()).isPresent();
        boolean held = aimed > first && end && bounds(aimed).filter(bounds -> bounds.getMinY() < getHeight()).isPresent();
        return held ? aimed : first;
    }

    private int first() {
        return context.shown().stream().filter(part -> bottom(part) > 1.5 * context.geometry().get().em())
                .mapToInt(PageContext.OnPage::piece).min().orElse(0);
    }

    Stretch selection() {
        return context.selection().get();
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private double bottom(PageContext.OnPage part) {
        return sceneToLocal(part.node().localToScene(part.node().getLayoutBounds())).getMaxY();
    }

    private void fit() {
        double em = context.model().textSizeProperty().get();
        Geometry geometry = new Geometry(em, Math.max(120, getWidth() - EDGES - (bar == null || bar.isVisible() ? BAR : 0)));
        if (!geometry.equals(context.geometry().get())) {
            boolean resized = geometry.em() != context.geometry().get().em();
            context.geometry().set(geometry);
            area.setStyle("-fx-font-family: \"" + context.faces().reading() + "\"; -fx-font-size: " + em + "px;");
            if (resized && area.getSkin() instanceof Skin skin) {
                skin.refreshLayout();
            }
        }
    }

    private void selected(SelectionSegment segment) {
        if (segment != null) {
            TextPos from = segment.getMin();
            TextPos to = segment.getMax();
            context.selection().set(new Stretch(from.index(), from.offset(), to.index(), to.offset()));
            context.refresh();
        }
    }

    private void askTop() {
        if (!topAsked) {
            topAsked = true;
            Platform.runLater(() -> {
                topAsked = false;
                if (getScene() != null) {
                    onTop.accept(top());
                }
            });
        }
    }

    private final class Skin extends RichTextAreaSkin {
        Skin() {
            super(area);
        }

        @Override
        protected ScrollBar createVScrollBar() {
            bar = super.createVScrollBar();
            bar.valueProperty().subscribe(PagePane.this::askTop);
            bar.visibleProperty().subscribe(PagePane.this::requestLayout);
            return bar;
        }
    }
}
