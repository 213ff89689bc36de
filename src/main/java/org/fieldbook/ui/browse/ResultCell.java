package org.fieldbook.ui.browse;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.search.Entry;
import org.fieldbook.search.Like;
import org.fieldbook.search.SectionHit;
import org.fieldbook.search.Snippet;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.Texts;
import org.fieldbook.ui.kit.Wrapping;
import org.kordamp.ikonli.feather.Feather;

/** A line of the result list. */
final class ResultCell extends ListCell<ResultRow> {
    private static final PseudoClass GOES_ON = PseudoClass.getPseudoClass("goes-on");

    private final Vocabularies vocabularies;
    private final Texts texts;
    private final Label title = new Label();
    private final KindMark kind = new KindMark();
    private final Label where = new Label();
    private final Label path = new Label();
    private final MarkedText snippet = new MarkedText();
    private final VBox document = new VBox();
    private final VBox section = new VBox();
    private final Label more = new Label();
    private final WhyModel why;
    private final RowTools tools;
    private String spoken;

    ResultCell(Vocabularies vocabularies, WhyModel why, Consumer<Like> like, Texts texts) {
        this.vocabularies = vocabularies;
        this.texts = texts;
        getStyleClass().add("result");
        title.getStyleClass().add("result-title");
        where.getStyleClass().add("result-where");
        where.setMinWidth(0);
        HBox.setHgrow(where, Priority.ALWAYS);
        path.getStyleClass().add("result-path");
        more.getStyleClass().add("result-more");
        document.getStyleClass().add("result-document");
        section.getStyleClass().add("result-section");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        this.why = why;
        tools = new RowTools(why, like, texts, hoverProperty().or(selectedProperty()));
        tools.setMinWidth(Region.USE_PREF_SIZE);
        where.setMaxWidth(Double.MAX_VALUE);
        path.setMaxWidth(Double.MAX_VALUE);
        path.setMinWidth(0);
        HBox.setHgrow(path, Priority.ALWAYS);
        why.shownProperty().subscribe(this::explain);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ResultRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean goesOn = row instanceof ResultRow.OfSection || row instanceof ResultRow.OfDocument of && of.hit().matching() > 1;
        pseudoClassStateChanged(GOES_ON, goesOn);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case ResultRow.OfDocument of -> document(of);
            case ResultRow.OfSection of -> section(of.section());
            case ResultRow.More of -> more(of);
        }
        spoken = getAccessibleText();
        tools.show(row);
        explain();
    }

    /** Unfolds why the row is there, or folds it away. */
    private void explain() {
        document.getChildren().removeIf(WhyPane.class::isInstance);
        section.getChildren().removeIf(WhyPane.class::isInstance);
        ResultRow row = getItem();
        if (row != null && !isEmpty()) {
            Optional<WhyPane> pane = why.said(row).map(said -> new WhyPane(said, texts));
            pane.ifPresent((row instanceof ResultRow.OfSection ? section : document).getChildren()::add);
            setAccessibleText(spoken + pane.map(shown -> " " + shown.spoken()).orElse(""));
        }
        requestLayout();
    }

    private void document(ResultRow.OfDocument row) {
        Entry entry = row.hit().entry();
        Wrapping.set(title, entry.title());
        kind.show(entry.kind(), vocabularies, texts);
        where.setText(places(entry));
        HBox facts = new HBox(kind, where);
        facts.getStyleClass().add("result-facts");
        facts.setMinWidth(0);
        HBox.setHgrow(facts, Priority.ALWAYS);
        // Unseen they leave their room to the facts; in a section's line that would change how its path wraps, and the row's height.
        tools.managedProperty().bind(tools.visibleProperty());
        HBox line = new HBox(facts, tools);
        line.getStyleClass().add("result-line");
        document.getChildren().setAll(title, line);
        List<SectionHit> sections = row.hit().sections();
        if (!sections.isEmpty()) {
            excerpt(document, sections.getFirst());
        } else if (!entry.summary().isEmpty()) {
            snippet.show(new Snippet(entry.summary(), List.of()));
            document.getChildren().add(snippet);
        }
        setGraphic(document);
        setAccessibleText(entry.title() + ". " + kind.getText() + ". " + where.getText());
    }

    private void section(SectionHit hit) {
        tools.managedProperty().unbind();
        tools.setManaged(true);
        HBox head = new HBox(path, tools);
        head.getStyleClass().add("result-section-head");
        Wrapping.set(path, String.join(" › ", hit.path()));
        section.getChildren().setAll(head);
        quote(section, hit);
        setGraphic(section);
        setAccessibleText(hit.title() + ". " + hit.snippet().text());
    }

    private void excerpt(VBox into, SectionHit hit) {
        if (!hit.path().isEmpty()) {
            Wrapping.set(path, String.join(" › ", hit.path()));
            into.getChildren().add(path);
        }
        quote(into, hit);
    }

    private void quote(VBox into, SectionHit hit) {
        if (!hit.snippet().text().isEmpty()) {
            snippet.show(hit.snippet());
            into.getChildren().add(snippet);
        }
    }

    private void more(ResultRow.More row) {
        more.setGraphic(new Icon(row.unfolded() ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
        String kindWord = row.hit().entry().kind();
        more.setText(row.unfolded() ? texts.get("results.fewer") : texts.get("results.more." + (KindMark.KINDS.contains(kindWord) ? kindWord : "document"), row.more()));
        setGraphic(more);
        setAccessibleText(more.getText());
    }

    private String places(Entry entry) {
        List<String> countries = entry.of(Facet.COUNTRY);
        String named = countries.stream().limit(3).map(id -> vocabularies.label(Facet.COUNTRY, id, texts.lang())).collect(Collectors.joining(", "));
        String rest = countries.size() > 3 ? " +" + (countries.size() - 3) : "";
        String year = entry.year() > 0 ? (named.isEmpty() ? "" : " · ") + entry.year() : "";
        return named + rest + year;
    }

    /** Lets rows be as wide as the list and as high as their text. */
    @Override
    protected double computePrefHeight(double width) {
        Node shown = getGraphic();
        double inner = getListView().getWidth() - 20 - snappedLeftInset() - snappedRightInset();
        return shown == null ? super.computePrefHeight(width) : shown.prefHeight(Math.max(80, inner)) + snappedTopInset() + snappedBottomInset();
    }
}
