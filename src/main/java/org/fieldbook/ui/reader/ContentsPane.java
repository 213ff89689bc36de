package org.fieldbook.ui.reader;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.fieldbook.ui.kit.Texts;

/** The headings of the document beside the text; the one being read stands out. */
final class ContentsPane extends BorderPane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final int MOST = 400;

    private final ReaderModel model;
    private final Texts texts;
    private final Consumer<String> go;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);

    /** @param go told the anchor that was chosen; empty for the top */
    ContentsPane(ReaderModel model, Texts texts, Consumer<String> go) {
        this.model = model;
        this.texts = texts;
        this.go = go;
        getStyleClass().add("contents");
        Label title = new Label(texts.get("contents"));
        title.getStyleClass().add("contents-title");
        setTop(title);
        list.setFillWidth(true);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        model.pageProperty().subscribe(this::fill);
        model.headingProperty().subscribe(this::follow);
    }

    private void fill() {
        list.getChildren().clear();
        Page page = model.page();
        if (page == null) {
            return;
        }
        int least = page.headings().stream().filter(heading -> heading.piece() > 0).mapToInt(Page.Heading::level).min().orElse(1);
        list.getChildren().add(entry(texts.get("contents.top"), "", 0));
        page.headings().stream().filter(heading -> heading.piece() > 0).limit(MOST)
                .forEach(heading -> list.getChildren().add(entry(heading.title(), heading.anchor(), heading.level() - least)));
        follow();
    }

    /** A title whose letters need shaping stays on one line: JavaFX must not cut it, see {@link Words}. */
    private Button entry(String title, String anchor, int depth) {
        Button entry = new Button(title);
        entry.setWrapText(Words.simple(title));
        entry.getStyleClass().setAll("contents-entry", "depth-" + Math.min(3, depth));
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setMnemonicParsing(false);
        entry.setUserData(anchor);
        entry.setOnAction(_ -> go.accept(anchor));
        return entry;
    }

    private void follow() {
        String here = model.anchor();
        boolean title = model.page() != null && model.page().piece(here).orElse(0) == 0;
        for (var node : list.getChildren()) {
            boolean current = node.getUserData().equals(title ? "" : here);
            node.pseudoClassStateChanged(HERE, current);
            if (current) {
                reveal(node);
            }
        }
    }

    private void reveal(javafx.scene.Node entry) {
        double all = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (all > 0) {
            double middle = entry.getBoundsInParent().getCenterY() - scroll.getViewportBounds().getHeight() / 2;
            double top = scroll.getVvalue() * all;
            boolean seen = entry.getBoundsInParent().getMinY() >= top
                    && entry.getBoundsInParent().getMaxY() <= top + scroll.getViewportBounds().getHeight();
            if (!seen) {
                scroll.setVvalue(Math.max(0, Math.min(1, middle / all)));
            }
        }
    }
}
