package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import org.fieldbook.ui.kit.Texts;

/** The headings of the document beside the text; the one being read stands out. */
final class ContentsPane extends BorderPane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final ReaderModel model;
    private final Texts texts;
    private final Consumer<String> go;
    private final ListView<Page.Heading> list = new ListView<>();
    private int least = 1;

    /** @param go told the anchor that was chosen; empty for the top */
    ContentsPane(ReaderModel model, Texts texts, Consumer<String> go) {
        this.model = model;
        this.texts = texts;
        this.go = go;
        getStyleClass().add("contents");
        Label title = new Label(texts.get("contents"));
        title.getStyleClass().add("contents-title");
        setTop(title);
        list.setCellFactory(_ -> new Entry());
        list.setAccessibleText(texts.get("contents"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setCenter(list);
        model.pageProperty().subscribe(this::fill);
        model.headingProperty().subscribe(this::follow);
    }

    private void fill() {
        Page page = model.page();
        if (page == null) {
            list.getItems().clear();
            return;
        }
        List<Page.Heading> headings = new ArrayList<>(page.headings());
        headings.removeIf(heading -> heading.piece() == 0);
        least = headings.stream().mapToInt(Page.Heading::level).min().orElse(1);
        headings.addFirst(new Page.Heading("", texts.get("contents.top"), least, List.of(), 0));
        list.getItems().setAll(headings);
        follow();
    }

    /** The row of the heading one reads below. */
    int here() {
        int heading = model.headingProperty().get();
        int first = list.getItems().isEmpty() || model.page().headings().size() >= list.getItems().size() ? 0 : 1;
        return Math.max(0, heading + first);
    }

    private void follow() {
        if (model.page() != null && !list.getItems().isEmpty()) {
            list.refresh();
            int row = Math.min(here(), list.getItems().size() - 1);
            list.getSelectionModel().select(row);
            list.scrollTo(Math.max(0, row - 8));
        }
    }

    private void key(KeyEvent key) {
        Page.Heading chosen = list.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ENTER && chosen != null) {
            go.accept(chosen.anchor());
            key.consume();
        }
    }

    private final class Entry extends ListCell<Page.Heading> {
        Entry() {
            getStyleClass().add("contents-entry");
            setPrefWidth(0);
            setOnMouseClicked(click -> {
                if (!isEmpty() && click.getButton() == MouseButton.PRIMARY) {
                    go.accept(getItem().anchor());
                }
            });
        }

        /** A title whose letters need shaping stays on one line: JavaFX must not cut it, see {@link Words}. */
        @Override
        protected void updateItem(Page.Heading heading, boolean empty) {
            super.updateItem(heading, empty);
            getStyleClass().removeIf(style -> style.startsWith("depth-"));
            setText(empty ? null : heading.title());
            pseudoClassStateChanged(HERE, !empty && getIndex() == here());
            if (!empty) {
                setWrapText(Words.simple(heading.title()));
                getStyleClass().add("depth-" + Math.min(3, heading.level() - least));
            }
        }
    }
}
