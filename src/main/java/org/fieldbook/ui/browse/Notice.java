package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fieldbook.search.Results;
import org.fieldbook.search.Understanding;
import org.fieldbook.ui.kit.Texts;
import org.fieldbook.ui.kit.Wrapping;

/** Says how a query was read, and lets the reader object: what was corrected, widened or given up. */
final class Notice extends TextFlow {
    private static final int WORDS = 6;
    /** In pixels, on both sides together, with some room to spare. */
    private static final double MARGINS = 40;

    private final BrowseModel model;
    private final Texts texts;

    Notice(BrowseModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("notice");
        model.resultsProperty().subscribe(answer -> show(answer));
    }

    private void show(Optional<Results> answer) {
        List<List<Node>> parts = new ArrayList<>();
        answer.ifPresent(results -> {
            Understanding read = results.understanding();
            read.corrected().ifPresent(text -> parts.add(with(sentence(texts.get("notice.corrected", text)),
                    link(texts.get("notice.instead", results.request().text()), () -> model.literalProperty().set(true)))));
            read.suggestion().ifPresent(text -> parts.add(with(sentence(texts.get("notice.suggestion")),
                    link(text, () -> model.textProperty().set(text)))));
            if (read.relaxed() != Understanding.Relaxed.NOT && results.totalDocuments() > 0) {
                parts.add(sentence(texts.get("notice.relaxed." + read.relaxed().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))));
            }
            if (!read.failed().isEmpty() && results.totalDocuments() > 0) {
                parts.add(sentence(texts.get("notice.failed", String.join(", ", read.failed()))));
            }
            if (!read.also().isEmpty()) {
                parts.add(with(sentence(texts.get("notice.also", read.also().stream().limit(WORDS).collect(Collectors.joining(", ")))),
                        link(texts.get("notice.exactly"), () -> model.literalProperty().set(true))));
            }
            if (model.literalProperty().get()) {
                parts.add(with(sentence(texts.get("notice.literal")),
                        link(texts.get("notice.widen"), () -> model.literalProperty().set(false))));
            }
            if (read.partial() && !results.request().typing()) {
                parts.add(sentence(texts.get("notice.partial")));
            }
        });
        List<Node> line = new ArrayList<>();
        parts.forEach(part -> {
            line.addAll(line.isEmpty() ? List.of() : sentence(" · "));
            line.addAll(part);
        });
        getChildren().setAll(line);
        setVisible(!parts.isEmpty());
        setManaged(!parts.isEmpty());
    }

    private static List<Node> sentence(String text) {
        return Wrapping.nodes(text, "notice-text");
    }

    private static List<Node> with(List<Node> sentence, Hyperlink link) {
        return Stream.concat(sentence.stream(), Stream.of(new Text(" "), link)).toList();
    }

    /** A flow does not break a link, so one that is wider than the pane ends in an ellipsis. */
    private Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> getWidth() > MARGINS && natural(text, link) > getWidth() - MARGINS
                ? getWidth() - MARGINS : USE_COMPUTED_SIZE, widthProperty(), link.fontProperty()));
        link.setTooltip(new Tooltip(text));
        link.getStyleClass().add("notice-link");
        link.setOnAction(_ -> action.run());
        return link;
    }

    private static double natural(String text, Hyperlink link) {
        Text measured = new Text(text);
        measured.setFont(link.getFont());
        return measured.getLayoutBounds().getWidth();
    }
}
