package org.fieldbook.ui.reader;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.fieldbook.ui.kit.Texts;

/** What shows while the pointer or the keyboard rests on a link: where it leads, or the note itself. */
final class Tip {
    private static final double WIDEST = 400;

    private final Tooltip tooltip = new Tooltip();
    private final Texts texts;
    private Node owner;
    private String said = "";

    Tip(Texts texts) {
        this.texts = texts;
        tooltip.setShowDelay(Duration.millis(250));
        tooltip.setShowDuration(Duration.minutes(2));
        tooltip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tooltip.getStyleClass().add("reader-tip");
    }

    /** Prepares the tip for a link the pointer is over. */
    void rest(Node link, Aim aim, Page page) {
        leave();
        owner = link;
        fill(aim, page);
        Tooltip.install(link, tooltip);
    }

    /** Shows the tip at once, below a link the keyboard is on. */
    void show(Node near, Bounds bounds, Aim aim, Page page) {
        leave();
        fill(aim, page);
        Bounds screen = near.localToScreen(bounds);
        if (screen != null) {
            tooltip.show(near, screen.getMinX(), screen.getMaxY() + 4);
        }
    }

    void leave() {
        if (owner != null) {
            Tooltip.uninstall(owner, tooltip);
            owner = null;
        }
        tooltip.hide();
    }

    boolean isShowing() {
        return tooltip.isShowing();
    }

    String text() {
        return said;
    }

    private void fill(Aim aim, Page page) {
        said = switch (aim) {
            case Aim.Follow follow -> said(follow);
            case Aim.ToNote(String label, _) -> Run.textOf(note(label, page));
            case Aim.FromNote _ -> texts.get("note.back");
        };
                TextFlow flow = new TextFlow();
        List<Run> runs = aim instanceof Aim.ToNote(String label, _) ? note(label, page) : List.of(Run.of(said));
        runs.forEach(run -> flow.getChildren().addAll(Words.texts(Words.breakable(run.text()), run.looks().stream().map(Look::style).toArray(String[]::new))));
        flow.setPrefWidth(Math.min(WIDEST, 24 + said.length() * 7.5));
        tooltip.setGraphic(flow);
    }

    private String said(Aim.Follow follow) {
        return switch (follow.target()) {
            case org.fieldbook.content.LinkTarget.Outside _ -> texts.get("link.outside", follow.leads());
            case org.fieldbook.content.LinkTarget.Here _, org.fieldbook.content.LinkTarget.There _, org.fieldbook.content.LinkTarget.Resource _,
                    org.fieldbook.content.LinkTarget.Refused _ -> follow.leads();
        };
    }

    private static List<Run> note(String label, Page page) {
        return page.notes().containsKey(label) ? page.pieces().get(page.notes().get(label)).runs().stream()
                .filter(run -> !(run.aim().orElse(null) instanceof Aim.FromNote)).toList() : List.of();
    }
}
