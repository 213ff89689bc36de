package org.fieldbook.ui.reader;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the reader shows and has decided; knows no nodes. On the FX thread, or on one thread in a test. */
public final class ReaderModel {
    /** The sizes of the reading text, in pixels. */
    private static final double[] SIZES = {12, 13, 14, 15, 16, 17, 19, 21, 24, 28, 34, 42};
    /** The size of the reading text unless the reader asks for another, in pixels. */
    public static final double NORMAL_SIZE = 17;

    /** The marked places of the page, and which of them one is at; -1 when there is none. */
    record Marks(List<Hit> hits, int current) {
        static final Marks NONE = new Marks(List.of(), -1);

        Marks {
            hits = List.copyOf(hits);
        }
    }

    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper top = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper heading = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(Marks.NONE);
    private final ReadOnlyObjectWrapper<Map<String, Boolean>> ticks = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Set<String>> kept = new ReadOnlyObjectWrapper<>(Set.of());
    private final DoubleProperty textSize = new SimpleDoubleProperty(NORMAL_SIZE);
    private final BooleanProperty contents = new SimpleBooleanProperty(true);
    private final ObjectProperty<String> asked = new SimpleObjectProperty<>("");
    private final BooleanBinding keptHere = Bindings.createBooleanBinding(() -> kept.get().contains("") || kept.get().contains(anchor()), kept, heading, page);

    /** The document being read, or null. */
    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    Page page() {
        return page.get();
    }

    /** Whether a document is shown. */
    public BooleanBinding reading() {
        return page.isNotNull();
    }

    /** The id of the document being read, or the empty text. */
    public String document() {
        return page.get() == null ? "" : page.get().document().id();
    }

    /** The anchor of the section at the top of the view; empty above the first heading. */
    public String anchor() {
        return page.get() == null || heading.get() < 0 ? "" : page.get().headings().get(heading.get()).anchor();
    }

    /** What was asked for and is on its way, or the empty text. */
    ObjectProperty<String> askedProperty() {
        return asked;
    }

    void show(Page shown, Map<String, Boolean> ticked, Set<String> keptAnchors, List<Hit> hits, int topPiece) {
        marks.set(Marks.NONE);
        heading.set(-1);
        ticks.set(Map.copyOf(ticked));
        kept.set(Set.copyOf(keptAnchors));
        page.set(shown);
        asked.set("");
        scrolled(topPiece);
        mark(hits, topPiece);
    }

    /** The piece at the top of the view. */
    ReadOnlyIntegerProperty topProperty() {
        return top.getReadOnlyProperty();
    }

    /** The number of the heading at the top of the view; -1 above the first. */
    ReadOnlyIntegerProperty headingProperty() {
        return heading.getReadOnlyProperty();
    }

    void scrolled(int topPiece) {
        top.set(topPiece);
        heading.set(page.get() == null ? -1 : page.get().headingAt(topPiece));
    }

    ReadOnlyObjectProperty<Marks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** Marks places; the first at or below a piece becomes the current one. */
    void mark(List<Hit> hits, int from) {
        int current = hits.isEmpty() ? -1 : 0;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).piece() >= from) {
                current = i;
                break;
            }
        }
        marks.set(new Marks(hits, current));
    }

    /** Goes to the next marked place, or with -1 to the one before; from the last on to the first. */
    void step(int by) {
        Marks now = marks.get();
        if (!now.hits().isEmpty()) {
            marks.set(new Marks(now.hits(), Math.floorMod(now.current() + by, now.hits().size())));
        }
    }

    ReadOnlyObjectProperty<Map<String, Boolean>> ticksProperty() {
        return ticks.getReadOnlyProperty();
    }

    void ticked(Map<String, Boolean> ticked) {
        ticks.set(Map.copyOf(ticked));
    }

    /** The anchors kept of this document; the empty one stands for the whole. */
    ReadOnlyObjectProperty<Set<String>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    void kept(Set<String> anchors) {
        kept.set(Set.copyOf(anchors));
    }

    /** Whether the document or the section at the top of the view is kept. */
    BooleanBinding keptHere() {
        return keptHere;
    }

    /** The size of the reading text in pixels; remembered by whoever binds it. */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    void larger() {
        for (double size : SIZES) {
            if (size > textSize.get()) {
                textSize.set(size);
                return;
            }
        }
    }

    void smaller() {
        for (int i = SIZES.length - 1; i >= 0; i--) {
            if (SIZES[i] < textSize.get()) {
                textSize.set(SIZES[i]);
                return;
            }
        }
    }

    /** Whether the contents panel is wanted; it also needs room. */
    public BooleanProperty contentsProperty() {
        return contents;
    }

    /** The way one can be sent to where one is. */
    String address() {
        return "fieldbook://open?doc=" + document() + (anchor().isEmpty() ? "" : "#" + anchor());
    }
}
