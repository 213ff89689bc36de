package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.fieldbook.search.Like;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.IconButton;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What can be asked of a result: why it is there, and for more like it; small, at the end of the row one points at or has chosen. */
final class RowTools extends HBox {
    private final WhyModel why;
    private final Consumer<Like> like;
    private final Texts texts;
    private final IconButton explain;
    private final MenuButton more = new MenuButton();
    private ResultRow row;

    /** @param wanted whether they are to be seen */
    RowTools(WhyModel why, Consumer<Like> like, Texts texts, ObservableBooleanValue wanted) {
        this.why = why;
        this.like = like;
        this.texts = texts;
        this.explain = new IconButton(Feather.INFO, texts.get("why.ask"), () -> why.toggle(row));
        more.setGraphic(new Icon(Feather.LAYERS));
        more.getStyleClass().addAll("icon-button", "flat", "no-arrow");
        more.setTooltip(new Tooltip(texts.get("like.ask")));
        more.setAccessibleText(texts.get("like.ask"));
        getStyleClass().add("row-tools");
        getChildren().addAll(explain, more);
        // Keys and the list's own menu do the same, so that Tab leads out of the list and not through its rows.
        explain.setFocusTraversable(false);
        more.setFocusTraversable(false);
        visibleProperty().bind(more.showingProperty().or(javafx.beans.binding.BooleanExpression.booleanExpression(wanted)));
        // A press on them is no click on the row.
        setOnMouseClicked(click -> click.consume());
    }

    void show(ResultRow shown) {
        row = shown;
        explain.setVisible(why.speaks());
        more.getItems().setAll(likes(shown, like, texts));
    }

    /** Everything that can be asked of a row, as a menu. */
    static List<MenuItem> menu(ResultRow row, WhyModel why, Consumer<Like> like, Texts texts) {
        List<MenuItem> items = new ArrayList<>();
        if (why.speaks() && !(row instanceof ResultRow.More)) {
            items.add(item(texts.get("why.ask"), () -> why.toggle(row)));
        }
        items.addAll(likes(row, like, texts));
        return items;
    }

    /** The section a row leads to, to find others like it; empty when it leads to the document as a whole. */
    static Optional<Like> section(ResultRow row) {
        return Optional.of(new Like(row.hit().entry().id(), row.anchor())).filter(asked -> !asked.anchor().isEmpty());
    }

    private static List<MenuItem> likes(ResultRow row, Consumer<Like> like, Texts texts) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(texts.get("like.document"), () -> like.accept(new Like(row.hit().entry().id(), ""))));
        section(row).ifPresent(asked -> items.add(item(texts.get("like.section", heading(row)), () -> like.accept(asked))));
        return items;
    }

    private static String heading(ResultRow row) {
        return switch (row) {
            case ResultRow.OfSection of -> of.section().title();
            case ResultRow.OfDocument of -> of.hit().sections().getFirst().title();
            case ResultRow.More _ -> "";
        };
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
