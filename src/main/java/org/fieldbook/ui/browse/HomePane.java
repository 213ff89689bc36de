package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.search.FacetCount;
import org.fieldbook.search.Selection;
import org.fieldbook.ui.kit.Chip;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.Navigator;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Says what the library holds and leads in: kinds, themes, countries, what was read last, and a start for each user. */
final class HomePane extends ScrollPane {
    private static final int COUNTRIES = 40;

    private final Vocabularies vocabularies;
    private final Texts texts;
    private final Navigator navigator;
    private final VBox page = new VBox();

    /** A document to go on with. */
    record Recently(String id, String title) {
    }

    HomePane(Vocabularies vocabularies, Texts texts, Navigator navigator) {
        this.vocabularies = vocabularies;
        this.texts = texts;
        this.navigator = navigator;
        getStyleClass().addAll("home", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        page.getStyleClass().add("home-page");
        VBox centred = new VBox(page);
        centred.getStyleClass().add("home-centre");
        setContent(centred);
    }

    void show(int documents, int sections, Map<Facet, List<FacetCount>> counts, List<Recently> recent) {
        List<Node> parts = new ArrayList<>();
        parts.add(wrapped(texts.get("home.title"), "home-title"));
        int countries = counts.getOrDefault(Facet.COUNTRY, List.of()).size();
        parts.add(wrapped(texts.get(countries > 1 ? "home.lead" : "home.lead.plain", documents, sections, countries), "home-lead"));
        if (counts.containsKey(Facet.KIND)) {
            parts.add(kinds(counts.get(Facet.KIND)));
        }
        if (!recent.isEmpty()) {
            parts.add(heading("home.recent"));
            parts.add(recent(recent));
        }
        if (counts.containsKey(Facet.THEME)) {
            parts.add(heading("home.start"));
            parts.add(starts());
            parts.add(heading("home.themes"));
            parts.add(themes(counts.get(Facet.THEME)));
        }
        if (countries > 0) {
            parts.add(heading("home.countries"));
            parts.add(countries(counts.get(Facet.COUNTRY)));
        }
        page.getChildren().setAll(parts);
    }

    private Node kinds(List<FacetCount> counts) {
        FlowPane row = flow("kind-cards");
        for (FacetCount count : counts.stream().limit(5).toList()) {
            Label number = styled(new Label(Integer.toString(count.count())), "kind-number");
            Label word = styled(new Label(plural(count.value()), KindMark.icon(count.value())), "kind-word");
            Button card = card(new VBox(number, word), "kind-card", () -> search(Facet.KIND, count.value()));
            card.getStyleClass().add("kind-of-" + count.value());
            card.setAccessibleText(word.getText() + ": " + count.count());
            row.getChildren().add(card);
        }
        return row;
    }

    /** The five kinds in the plural; a pack's own kinds as their vocabulary calls them. */
    private String plural(String kind) {
        return KindMark.KINDS.contains(kind) ? texts.get("home.kind." + kind) : vocabularies.label(Facet.KIND, kind, texts.lang());
    }

    private Node themes(List<FacetCount> counts) {
        FlowPane tiles = flow("tiles");
        for (FacetCount count : counts) {
            Label name = styled(new Label(vocabularies.label(Facet.THEME, count.value(), texts.lang())), "tile-name");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox content = new HBox(name, gap, styled(new Label(Integer.toString(count.count())), "tile-count"));
            content.getStyleClass().add("tile-content");
            Button tile = card(content, "tile", () -> search(Facet.THEME, count.value()));
            content.prefWidthProperty().bind(tile.widthProperty().subtract(26));
            tile.setAccessibleText(name.getText() + ": " + count.count());
            String scope = vocabularies.term(Facet.THEME, count.value()).scope(texts.lang());
            if (!scope.isEmpty()) {
                Tooltip tip = new Tooltip(scope);
                tip.setWrapText(true);
                tip.setMaxWidth(360);
                tile.setTooltip(tip);
            }
            tiles.getChildren().add(tile);
        }
        return tiles;
    }

    private Node countries(List<FacetCount> counts) {
        FlowPane chips = flow("home-chips");
        counts.stream().limit(COUNTRIES).forEach(count -> chips.getChildren().add(Chip.of(
                vocabularies.label(Facet.COUNTRY, count.value(), texts.lang()) + "  " + count.count(), () -> search(Facet.COUNTRY, count.value()))));
        return chips;
    }

    private Node recent(List<Recently> documents) {
        VBox column = new VBox();
        column.getStyleClass().add("recent");
        documents.forEach(document -> {
            Button line = card(new Label(document.title(), new Icon(Feather.CLOCK)), "recent-line",
                    () -> navigator.go(new Place.Reading(document.id(), "")));
            line.setMaxWidth(Double.MAX_VALUE);
            line.setAccessibleText(document.title());
            column.getChildren().add(line);
        });
        return column;
    }

    private Node starts() {
        FlowPane row = flow("starts");
        row.getChildren().addAll(
                start(Feather.USERS, "trainer", () -> navigator.go(new Place.Search("kind:manual"))),
                start(Feather.COLUMNS, "researcher", () -> navigator.go(new Place.Search("kind:case-study"))),
                start(Feather.MONITOR, "facilitator", () -> navigator.go(new Place.Search("kind:lesson"))));
        return row;
    }

    private Node start(Feather icon, String who, Runnable action) {
        Label title = styled(new Label(texts.get("home.start." + who), new Icon(icon)), "start-title");
        // A text, not a label: inside a button only a text tells the height it needs at the width it gets.
        Text text = styled(new Text(texts.get("home.start." + who + ".text")), "start-text");
        VBox content = new VBox(title, text);
        content.getStyleClass().add("start-content");
        Button card = card(content, "start", action);
        card.setAccessibleText(title.getText() + ". " + text.getText());
        text.wrappingWidthProperty().bind(card.widthProperty().subtract(36).map(width -> Math.max(80, width.doubleValue())));
        return card;
    }

    private void search(Facet facet, String value) {
        navigator.go(new Place.Search(new QueryText("", Selection.NONE.with(facet, value, Selection.State.INCLUDED)).line()));
    }

    private Node heading(String key) {
        return wrapped(texts.get(key), "home-heading");
    }

    private static Label wrapped(String text, String style) {
        Label label = styled(new Label(text), style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button card(Node content, String style, Runnable action) {
        Button card = new Button();
        card.setGraphic(content);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.getStyleClass().setAll(style, "card-button");
        card.setMaxWidth(Double.MAX_VALUE);
        card.setOnAction(_ -> action.run());
        return card;
    }

    private static FlowPane flow(String style) {
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add(style);
        return flow;
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
