package org.fieldbook.ui.reader;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;

/**
 * What keys do in the reader.
 *
 * <p>Without a caret the arrow keys scroll, as in every reader; F7 shows the caret and gives them back to the control, so that text
 * can be selected and a screen reader can follow.
 */
final class ReaderKeys {
    private final ReaderView view;

    ReaderKeys(ReaderView view) {
        this.view = view;
    }

    void install() {
        view.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean done = view.model().page() != null && view.pane() != null
                    && (key.isShortcutDown() ? shortcut(key) : plain(key) || inPage(key));
            if (done) {
                key.consume();
            }
        });
    }

    private boolean shortcut(KeyEvent key) {
        boolean typing = view.findBar().isTyping();
        return switch (key.getCode()) {
            case F -> run(view::find);
            case D -> run(() -> view.toggleKeep(key.isShiftDown() ? view.model().anchor() : ""));
            case J -> !typing && run(() -> view.like(key.isShiftDown()));
            case M -> run(key.isShiftDown() ? () -> view.copy(true) : view::toggleContents);
            case C -> !typing && !key.isShiftDown() && run(() -> view.copy(false));
            case I -> !typing && !key.isShiftDown() && run(this::explain);
            default -> false;
        };
    }

    private boolean plain(KeyEvent key) {
        return switch (key.getCode()) {
            case F3 -> run(() -> view.model().step(key.isShiftDown() ? -1 : 1));
            case F7 -> run(() -> area().setDisplayCaret(!area().isDisplayCaret()));
            case ESCAPE -> view.tip().isVisible() && run(view.tip()::leave) || view.findBar().isShown() && run(view::closeFind);
            default -> false;
        };
    }

    private boolean inPage(KeyEvent key) {
        return area().isFocused() && !key.isAltDown() && (targets(key) || !area().isDisplayCaret() && scrolling(key));
    }

    private boolean scrolling(KeyEvent key) {
        if (key.isShiftDown() && key.getCode() != KeyCode.SPACE) {
            return false;
        }
        double line = 3 * view.pane().context().geometry().get().em();
        double page = view.pane().getHeight() * 0.9;
        return switch (key.getCode()) {
            case DOWN -> run(() -> view.pane().scroll(line));
            case UP -> run(() -> view.pane().scroll(-line));
            case PAGE_DOWN -> run(() -> view.pane().scroll(page));
            case PAGE_UP -> run(() -> view.pane().scroll(-page));
            case SPACE -> run(() -> view.pane().scroll(key.isShiftDown() ? -page : page));
            case HOME -> run(() -> view.pane().jump(0));
            case END -> run(() -> area().select(area().getDocumentEnd()));
            default -> false;
        };
    }

    private boolean targets(KeyEvent key) {
        return switch (key.getCode()) {
            case TAB -> tab(key.isShiftDown() ? -1 : 1);
            case ENTER -> current().filter(target -> target.aim().isPresent()).map(target -> run(() -> view.choose(target.aim().get()))).orElse(false)
                    || tick();
            case SPACE -> tick();
            default -> false;
        };
    }

    private boolean tick() {
        Optional<Marker.Task> task = current().flatMap(Target::task);
        task.ifPresent(view::tick);
        return task.isPresent();
    }

    /** Goes to the next link, mark or box; from the last one the focus leaves the page. */
    private boolean tab(int by) {
        Stretch from = view.pane().selection();
        boolean begun = current().isPresent() || !from.isEmpty();
        Stretch start = begun ? from : new Stretch(view.model().topProperty().get(), 0, view.model().topProperty().get(), 0);
        Optional<Target> next = Target.next(all(), start, by);
        next.ifPresent(this::select);
        if (next.isEmpty()) {
            area().clearSelection();
        }
        return next.isPresent();
    }

    /** Shows what the term at the caret means, or the next one; asked again, the one after it. */
    private void explain() {
        List<Target> terms = view.pane().terms();
        Stretch from = view.pane().selection();
        boolean begun = Target.at(terms, from).isPresent() && view.tip().isVisible();
        boolean seen = view.pane().bounds(from.firstPiece()).filter(bounds -> bounds.getMaxY() > 0 && bounds.getMinY() < view.pane().getHeight()).isPresent();
        int top = view.model().topProperty().get();
        Stretch start = begun || seen ? from : new Stretch(top, 0, top, 0);
        terms.stream().filter(term -> begun ? term.isBehind(start.lastPiece(), start.end()) : term.endsBehind(start.firstPiece(), start.start()))
                .findFirst().ifPresent(this::select);
    }

    private void select(Target target) {
        area().select(TextPos.ofLeading(target.piece(), target.start()), TextPos.ofLeading(target.piece(), target.end()));
        view.pane().layout();
        target.aim().ifPresent(aim -> view.pane().bounds(target).ifPresent(bounds -> view.tip().show(view.pane().localToParent(bounds), aim, view.model().page())));
    }

    private Optional<Target> current() {
        return Target.at(all(), view.pane().selection()).or(() -> Target.at(view.pane().terms(), view.pane().selection()));
    }

    private List<Target> all() {
        return view.pane().targets();
    }

    private RichTextArea area() {
        return view.pane().area();
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }
}
