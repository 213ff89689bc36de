package org.fieldbook.app;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fieldbook.ui.kit.Running;
import org.fieldbook.ui.kit.Texts;

/** The line at the bottom that is there only while something long is under way or something has to be said. */
final class StatusLine extends HBox {
    private final Texts texts;
    private final ProgressBar bar = new ProgressBar();
    private final Label what = new Label();
    private final Button button = new Button();
    private final Button way = new Button();
    private Running watched;

    StatusLine(Texts texts) {
        this.texts = texts;
        getStyleClass().add("status-line");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        what.setMinWidth(0);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        way.getStyleClass().add("small");
        way.setMinWidth(Region.USE_PREF_SIZE);
        way.setMnemonicParsing(false);
        getChildren().addAll(bar, what, gap, way, button);
        hide();
    }

    /** Shows how far the indexing is, once it is clear that it takes more than a moment. */
    void watch(Running running) {
        watched = running;
        running.stepProperty().subscribe(step -> {
            if (watched == running && running.activeProperty().get() && step.total() > 0) {
                bar.setProgress(step.fraction());
                what.setText(texts.get("status.indexing", step.done(), step.total(), step.what()));
                button.setText(texts.get("status.stop"));
                button.setOnAction(_ -> {
                    running.stop();
                    hide();
                });
                show(true);
            }
        });
        running.activeProperty().subscribe(active -> {
            if (!active && watched == running) {
                hide();
            }
        });
    }

    /** Says a sentence that stays until it is put away. */
    void say(String sentence) {
        what.setText(sentence);
        button.setText(texts.get("status.dismiss"));
        button.setOnAction(_ -> hide());
        show(false);
    }

    /** Says a sentence with something that can be done about it. */
    void offer(String sentence, String label, Runnable action) {
        say(sentence);
        way.setText(label);
        way.setOnAction(_ -> {
            hide();
            action.run();
        });
        show(way, true);
    }

    private void show(boolean progress) {
        show(bar, progress);
        show(way, false);
        setVisible(true);
        setManaged(true);
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }
}
