package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.fieldbook.content.Glossary;
import org.fieldbook.content.LinkTarget;
import org.fieldbook.ui.kit.Texts;

/**
 * What shows while the pointer or the keyboard rests on a link: where it leads, or the note itself. It lies over the page instead of in
 * a window of its own, so that it never takes the focus and goes with the page.
 */
final class Tip extends StackPane {
    private static final Duration DELAY = Duration.millis(250);
    private static final double WIDEST = 400;
    private static final double GAP = 6;

    private final Texts texts;
    private final TextFlow flow = new TextFlow();
    private final PauseTransition delay = new PauseTransition(DELAY);
    private String said = "";

    Tip(Texts texts) {
        this.texts = texts;
        getStyleClass().add("reader-tip");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        setAccessibleRole(AccessibleRole.TOOLTIP);
        getChildren().add(flow);
    }

    /** Shows the tip once the pointer has been over the link for a moment. */
    void rest(Node link, Aim aim, Page page) {
        leave();
        delay.setOnFinished(_ -> {
            if (link.getScene() != null && getParent() != null) {
                show(getParent().sceneToLocal(link.localToScene(link.getLayoutBounds())), aim, page);
            }
        });
        delay.playFromStart();
    }

    /** Shows the tip at once; {@code link} is in the coordinates of the parent. */
    void show(Bounds link, Aim aim, Page page) {
        fill(aim, page);
        Bounds room = getParent().getLayoutBounds();
        applyCss();
        double width = Math.min(Math.min(WIDEST, room.getWidth() - 2 * GAP), Math.ceil(prefWidth(-1)));
        flow.resize(width, 1);
        double height = Math.ceil(prefHeight(width));
        double x = Math.max(GAP, Math.min(link.getMinX(), room.getWidth() - width - GAP));
        boolean below = link.getMaxY() + GAP + height <= room.getHeight();
        resizeRelocate(x, below ? link.getMaxY() + GAP : Math.max(GAP, link.getMinY() - GAP - height), width, height);
        setVisible(true);
        toFront();
    }

    void leave() {
        delay.stop();
        setVisible(false);
    }

    /** What it says, or said last. */
    String text() {
        return said;
    }

    private void fill(Aim aim, Page page) {
        said = switch (aim) {
            case Aim.Follow follow -> said(follow);
            case Aim.Term(Glossary.Entry entry, _) -> Run.textOf(definition(entry));
            case Aim.ToNote(String label, _) -> Run.textOf(note(label, page));
            case Aim.FromNote _ -> texts.get("note.back");
        };
        setAccessibleText(said);
        List<Run> runs = switch (aim) {
            case Aim.ToNote(String label, _) -> note(label, page);
            case Aim.Term(Glossary.Entry entry, _) -> definition(entry);
            case Aim.Follow _, Aim.FromNote _ -> List.of(Run.of(said));
        };
        flow.getChildren().clear();
        runs.forEach(run -> flow.getChildren().addAll(Words.texts(Words.breakable(run.text()), run.looks().stream().map(Look::style).toArray(String[]::new))));
    }

    private String said(Aim.Follow follow) {
        return switch (follow.target()) {
            case LinkTarget.Outside _ -> texts.get("link.outside", follow.leads());
            case LinkTarget.Here _, LinkTarget.There _, LinkTarget.Resource _, LinkTarget.Refused _ -> follow.leads();
        };
    }

    private List<Run> definition(Glossary.Entry entry) {
        List<Run> runs = new ArrayList<>(List.of(Run.of(entry.term(), Look.STRONG), Run.of("\n" + entry.definition())));
        if (!entry.french().isEmpty()) {
            runs.add(Run.of("\n" + texts.get("term.french", entry.french()), Look.SOFT));
        }
        if (!entry.spanish().isEmpty()) {
            runs.add(Run.of("\n" + texts.get("term.spanish", entry.spanish()), Look.SOFT));
        }
        runs.add(Run.of("\n" + texts.get("term.more"), Look.EMPHASIS));
        return runs;
    }

    private static List<Run> note(String label, Page page) {
        return page.notes().containsKey(label) ? page.pieces().get(page.notes().get(label)).runs().stream()
                .filter(run -> !(run.aim().orElse(null) instanceof Aim.FromNote)).toList() : List.of();
    }
}
