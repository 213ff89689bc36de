package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fieldbook.content.Facet;
import org.fieldbook.search.FacetCount;
import org.fieldbook.search.Selection;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** One facet: a heading that folds, a filter box when it is long, its values with their counts. */
final class FacetBox extends VBox {
    private static final int SHORT = 6;
    private static final int FILTERED_FROM = 10;
    private static final int ALL = 400;

    private final Facet facet;
    private final FacetItems items;
    private final Texts texts;
    private final BiConsumer<Facet, String> cycle;
    private final Button head = new Button();
    private final TextField filter = new TextField();
    private final VBox values = new VBox();
    private final Hyperlink more = new Hyperlink();
    private List<FacetCount> counts = List.of();
    private Selection selection = Selection.NONE;
    private boolean unfolded;
    private boolean longList;

    FacetBox(Facet facet, FacetItems items, Texts texts, BiConsumer<Facet, String> cycle) {
        this.facet = facet;
        this.items = items;
        this.texts = texts;
        this.cycle = cycle;
        this.unfolded = facet.ordinal() <= Facet.KIND.ordinal();
        getStyleClass().add("facet");
        head.getStyleClass().setAll("facet-head");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setOnAction(_ -> {
            unfolded = !unfolded;
            lay();
        });
        filter.setPromptText(texts.get("facet.filter"));
        filter.setAccessibleText(texts.get("facet.filter.of", texts.get("facet." + facet.word())));
        filter.getStyleClass().addAll("facet-filter", "small");
        filter.textProperty().subscribe((_, _) -> lay());
        more.getStyleClass().add("facet-more");
        more.setOnAction(_ -> {
            longList = !longList;
            lay();
        });
        values.getStyleClass().add("facet-values");
        getChildren().addAll(head, filter, values, more);
    }

    void show(List<FacetCount> newCounts, Selection newSelection) {
        boolean same = newCounts.equals(counts) && newSelection.equals(selection);
        counts = newCounts;
        selection = newSelection;
        if (!same) {
            lay();
        }
    }

    private void lay() {
        List<FacetItem> all = items.of(facet, counts, selection, filter.getText());
        long chosen = all.stream().filter(item -> item instanceof FacetItem.Value value && value.state() != Selection.State.FREE).count();
        setVisible(!counts.isEmpty());
        setManaged(!counts.isEmpty());
        head.setText(texts.get("facet." + facet.word()) + (chosen > 0 && !unfolded ? "  · " + chosen : ""));
        head.setGraphic(new Icon(unfolded ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        head.setAccessibleText(texts.get(unfolded ? "facet.fold" : "facet.unfold", texts.get("facet." + facet.word())));
        show(filter, unfolded && counts.size() > FILTERED_FROM);
        show(values, unfolded);
        int shown = longList || !filter.getText().isBlank() ? ALL : shownAtFirst(all);
        show(more, unfolded && (all.size() > shown || longList));
        more.setText(longList ? texts.get("facet.fewer") : texts.get("facet.more", all.size() - shown));
        if (unfolded) {
            List<Node> rows = new ArrayList<>();
            all.stream().limit(shown).forEach(item -> rows.add(row(item)));
            if (rows.isEmpty()) {
                rows.add(styled(new Label(texts.get("facet.none")), "facet-group"));
            }
            values.getChildren().setAll(rows);
        }
    }

    /** A short list that does not end on a heading and keeps every chosen value in sight. */
    private int shownAtFirst(List<FacetItem> all) {
        int shown = facet == Facet.COUNTRY ? SHORT + 3 : SHORT;
        for (int i = shown; i < all.size(); i++) {
            if (all.get(i) instanceof FacetItem.Value value && value.state() != Selection.State.FREE) {
                shown = i + 1;
            }
        }
        while (shown < all.size() && shown > 0 && all.get(shown - 1) instanceof FacetItem.Group) {
            shown--;
        }
        return all.size() <= shown + 2 ? all.size() : shown;
    }

    private Node row(FacetItem item) {
        return switch (item) {
            case FacetItem.Group group -> styled(new Label(group.label()), "facet-group");
            case FacetItem.Value value -> valueRow(value);
        };
    }

    private Node valueRow(FacetItem.Value value) {
        Label label = new Label(value.label());
        label.getStyleClass().add("facet-label");
        Label count = styled(new Label(Integer.toString(value.count())), "facet-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox content = new HBox(new Icon(icon(value.state())), label, gap, count);
        content.getStyleClass().add("facet-row");
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().setAll("facet-value", value.state().name().toLowerCase(java.util.Locale.ROOT));
        button.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(button.widthProperty().subtract(12));
        button.setAccessibleRole(AccessibleRole.CHECK_BOX);
        button.setAccessibleText(texts.get("facet.spoken." + value.state().name().toLowerCase(java.util.Locale.ROOT), value.label(), value.count()));
        button.setTooltip(new Tooltip(value.label()));
        button.setOnAction(_ -> cycle.accept(facet, value.value()));
        return button;
    }

    private static Feather icon(Selection.State state) {
        return switch (state) {
            case FREE -> Feather.SQUARE;
            case INCLUDED -> Feather.CHECK_SQUARE;
            case EXCLUDED -> Feather.MINUS_SQUARE;
        };
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
