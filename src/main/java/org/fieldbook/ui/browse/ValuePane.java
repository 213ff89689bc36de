package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Term;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.search.Entry;
import org.fieldbook.search.FacetCount;
import org.fieldbook.search.Selection;
import org.fieldbook.ui.kit.Chip;
import org.fieldbook.ui.kit.Navigator;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Texts;
import org.fieldbook.ui.kit.Wrapping;

/** The page of a country or an organisation: what it is, where it appears, and with whom. */
final class ValuePane extends ScrollPane {
    /** Beside a document's title, in sizes of its letters: the page's margins, the kind's mark, the scroll bar. */
    private static final double MARGINS = 9;

    private final Vocabularies vocabularies;
    private final Texts texts;
    private final Navigator navigator;
    private final VBox page = new VBox();

    ValuePane(Vocabularies vocabularies, Texts texts, Navigator navigator) {
        this.vocabularies = vocabularies;
        this.texts = texts;
        this.navigator = navigator;
        getStyleClass().addAll("value-pane", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        page.getStyleClass().add("value-page");
        setContent(page);
    }

    /** @param toList leads to its documents as a list to search in, where that does not stand beside the page */
    void show(ValuePage shown, Optional<Runnable> toList) {
        Term term = vocabularies.term(shown.facet(), shown.value());
        List<Node> parts = new ArrayList<>();
        parts.add(label(texts.get("facet." + shown.facet().word()), "value-sort"));
        parts.add(label(term.label(texts.lang()), "value-title"));
        String what = what(shown.facet(), term);
        if (!what.isEmpty()) {
            parts.add(label(what, "value-what"));
        }
        String scope = term.scope(texts.lang());
        if (!scope.isEmpty()) {
            parts.add(label(scope, "value-scope"));
        }
        parts.add(label(texts.get("value.documents", shown.documents()), "value-what"));
        toList.ifPresent(action -> parts.add(link(texts.get("value.list"), action)));
        shown.byKind().forEach((kind, entries) -> group(parts, kind, entries));
        shown.companions().forEach((facet, counts) -> {
            parts.add(label(texts.get("value.with." + facet.word()), "home-heading"));
            parts.add(chips(facet, counts));
        });
        page.getChildren().setAll(parts);
        setVvalue(0);
    }

    /** What sort of thing it is: an organisation's acronym, type and country, or a country's region. */
    private String what(Facet facet, Term term) {
        List<String> said = new ArrayList<>();
        if (facet == Facet.ORGANISATION) {
            said.add(term.trait("acronym"));
            vocabularies.organisationType(term.id()).map(type -> type.label(texts.lang())).ifPresent(said::add);
            said.add(term.trait("country").isEmpty() ? "" : vocabularies.label(Facet.COUNTRY, term.trait("country"), texts.lang()));
        } else {
            vocabularies.region(term.id()).map(region -> region.label(texts.lang())).ifPresent(said::add);
        }
        said.removeIf(String::isEmpty);
        return String.join(" · ", said);
    }

    private void group(List<Node> parts, String kind, List<Entry> entries) {
        String heading = KindMark.KINDS.contains(kind) ? texts.get("home.kind." + kind)
                : kind.isEmpty() ? texts.get("offer.document") : vocabularies.label(Facet.KIND, kind, texts.lang());
        parts.add(label(heading, "home-heading"));
        entries.forEach(entry -> parts.add(line(entry)));
    }

    private Node line(Entry entry) {
        Text title = new Text(entry.title());
        title.getStyleClass().add("value-line-title");
        if (Wrapping.safe(entry.title())) {
            // Measured by the pane and not by the page, which is as wide as its widest line and would never become narrower again.
            title.wrappingWidthProperty().bind(Bindings.createDoubleBinding(
                    () -> Math.max(120, getWidth() - MARGINS * title.getFont().getSize()), widthProperty(), title.fontProperty()));
        }
        HBox name = new HBox(KindMark.icon(entry.kind()), title);
        name.getStyleClass().addAll("value-line-name", "kind-of-" + entry.kind());
        Button line = new Button();
        line.setGraphic(name);
        line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.getStyleClass().setAll("recent-line", "card-button");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setAccessibleText(entry.title());
        line.setOnAction(_ -> navigator.go(new Place.Reading(entry.id(), "")));
        return line;
    }

    private Node chips(Facet facet, List<FacetCount> counts) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("home-chips");
        counts.forEach(count -> chips.getChildren().add(Chip.of(name(facet, count.value()) + "  " + count.count(), () -> navigator.go(
                new Place.Search(new QueryText("", Selection.NONE.with(facet, count.value(), Selection.State.INCLUDED)).line())))));
        return chips;
    }

    private String name(Facet facet, String value) {
        Term term = vocabularies.term(facet, value);
        String acronym = term.trait("acronym");
        return facet == Facet.ORGANISATION && !acronym.isEmpty() ? acronym : term.label(texts.lang());
    }

    private static Node link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("value-list");
        link.setOnAction(_ -> action.run());
        return link;
    }

    private static Label label(String text, String style) {
        Label label = new Label();
        Wrapping.set(label, text);
        label.getStyleClass().add(style);
        return label;
    }
}
