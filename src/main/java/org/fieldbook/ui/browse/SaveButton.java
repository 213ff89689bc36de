package org.fieldbook.ui.browse;

import javafx.beans.InvalidationListener;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Saves the present search when pressed; is pressed while it is saved, and then leads to its other name or its end. */
final class SaveButton extends ToggleButton {
    private final BrowseModel model;
    private final Vocabularies vocabularies;
    private final BrowseView.Desk desk;
    private final Texts texts;
    private final Icon icon = new Icon(Feather.SAVE);
    private final Tooltip tip = new Tooltip();
    private final ContextMenu menu = new ContextMenu();

    SaveButton(BrowseModel model, Vocabularies vocabularies, BrowseView.Desk desk, Texts texts) {
        this.model = model;
        this.vocabularies = vocabularies;
        this.desk = desk;
        this.texts = texts;
        setGraphic(icon);
        setId("save-search");
        getStyleClass().addAll("save-search", "small");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(tip);
        MenuItem rename = new MenuItem(texts.get("save.rename"), new Icon(Feather.EDIT_2));
        rename.setOnAction(_ -> desk.renameSaved(line()));
        MenuItem delete = new MenuItem(texts.get("save.delete"), new Icon(Feather.X));
        delete.setOnAction(_ -> desk.deleteSaved(line()));
        menu.getItems().setAll(rename, delete);
        setOnAction(_ -> pressed());
        InvalidationListener changed = _ -> show();
        model.textProperty().addListener(changed);
        model.selectionProperty().addListener(changed);
        model.resultsProperty().addListener(changed);
        desk.saved().addListener(changed);
        desk.savesProperty().addListener(changed);
        show();
    }

    private String line() {
        return model.lasting().line();
    }

    private boolean saved() {
        String line = line();
        return desk.saved().stream().anyMatch(saved -> saved.line().equals(line));
    }

    private void pressed() {
        if (saved()) {
            menu.show(this, Side.BOTTOM, 0, 4);
        } else {
            QueryText query = model.lasting();
            desk.save(query.readable(vocabularies, texts), query.line());
        }
        show();
    }

    private void show() {
        boolean saved = saved();
        setDisable(model.atHome() || !desk.savesProperty().get());
        setSelected(saved);
        setText(texts.get(saved ? "save.done" : "save"));
        icon.code(saved ? Feather.CHECK : Feather.SAVE);
        tip.setText(texts.get(saved ? "save.done.what" : "save.what"));
        setAccessibleText(tip.getText());
    }
}
