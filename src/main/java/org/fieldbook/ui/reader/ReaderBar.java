package org.fieldbook.ui.reader;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.IconButton;
import org.fieldbook.ui.kit.Navigator;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The line above the page: the way back, where one is, and what can be done with the document. */
final class ReaderBar extends HBox {

    private static final int LONGEST = 36;

    private final ReaderModel model;
    private final Texts texts;
    private final Label where = new Label();
    private final MenuButton keep = new MenuButton();
    private final CheckMenuItem keepAll;
    private final CheckMenuItem keepSection;
    private final MenuButton like = new MenuButton();
    private final MenuItem likeSection;
    private final Icon star = new Icon(Feather.STAR);

    ReaderBar(ReaderView view, ReaderModel model, Navigator navigator, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("reader-bar");
        IconButton back = new IconButton(Feather.ARROW_LEFT, texts.get("back"), navigator::back);
        IconButton forward = new IconButton(Feather.ARROW_RIGHT, texts.get("forward"), navigator::forward);
        back.disableProperty().bind(navigator.canGoBack().not());
        forward.disableProperty().bind(navigator.canGoForward().not());
        where.getStyleClass().add("where");
        where.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        keepAll = item(texts.get("keep.document"), () -> view.toggleKeep(""));
        keepSection = item("", () -> view.toggleKeep(model.anchor()));
        keepMenu();
        likeSection = action("", () -> view.like(true));
        likeMenu(view);
        IconButton find = new IconButton(Feather.SEARCH, texts.get("find"), view::find);
        IconButton contents = new IconButton(Feather.LIST, texts.get("contents.toggle"), view::toggleContents);
        getChildren().addAll(back, forward, where, gap, find, size(), keep, like, share(view), contents);
        disableProperty().bind(model.reading().not());
        model.pageProperty().subscribe(this::tell);
        model.headingProperty().subscribe(this::tell);
        model.keptProperty().subscribe(this::tell);
    }

    /** What the window's text is set in here; not the page's, which has a size of its own. */
    ObservableValue<Font> letters() {
        return where.fontProperty();
    }

    private void keepMenu() {
        keep.setGraphic(star);
        keep.getItems().addAll(keepAll, keepSection);
        dress(keep, texts.get("keep"));
        keep.getStyleClass().add("keep");
    }

    private void likeMenu(ReaderView view) {
        like.setGraphic(new Icon(Feather.LAYERS));
        like.getItems().addAll(action(texts.get("like.document"), () -> view.like(false)), likeSection);
        dress(like, texts.get("like"));
        like.getStyleClass().add("like");
    }

    private MenuButton size() {
        MenuButton size = new MenuButton();
        size.setGraphic(new Icon(Feather.TYPE));
        dress(size, texts.get("size"));
        size.getItems().addAll(action(texts.get("size.larger"), model::larger), action(texts.get("size.smaller"), model::smaller),
                action(texts.get("size.normal"), () -> model.textSizeProperty().set(ReaderModel.NORMAL_SIZE)));
        return size;
    }

    private MenuButton share(ReaderView view) {
        MenuButton share = new MenuButton();
        share.setGraphic(new Icon(Feather.SHARE));
        dress(share, texts.get("copy"));
        share.getItems().addAll(action(texts.get("copy.address"), () -> Clip.copy(model.address())), new SeparatorMenuItem(),
                action(texts.get("copy.markdown"), () -> view.copy(true)));
        return share;
    }

    private void tell() {
        Page page = model.page();
        if (page == null) {
            where.setText("");
            return;
        }
        int heading = model.headingProperty().get();
        List<String> path = heading < 0 ? List.of() : page.headings().get(heading).path();
        where.setText(path.isEmpty() ? page.document().title() : brief(page.document().title()) + "  ›  " + String.join("  ›  ", path));
        where.setTooltip(new Tooltip(page.document().title() + (path.isEmpty() ? "" : " › " + String.join(" › ", path))));
        boolean section = !model.anchor().isEmpty() && !path.isEmpty();
        keepAll.setSelected(model.keptProperty().get().contains(""));
        keepSection.setVisible(section);
        keepSection.setText(section ? texts.get("keep.section", path.getLast()) : "");
        likeSection.setVisible(section);
        likeSection.setText(section ? texts.get("like.section", path.getLast()) : "");
        keepSection.setSelected(section && model.keptProperty().get().contains(model.anchor()));
        boolean kept = model.keptHere().get();
        keep.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("kept"), kept);
        keep.setAccessibleText(texts.get(kept ? "keep.kept" : "keep"));
    }

    private static String brief(String title) {
        int colon = title.indexOf(": ");
        String name = colon > 0 && colon <= LONGEST ? title.substring(0, colon) : title;
        return name.length() > LONGEST ? name.substring(0, LONGEST - 1).strip() + "…" : name;
    }

    private static void dress(MenuButton button, String name) {
        button.getStyleClass().addAll("icon-button", "flat", "no-arrow");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
    }

    private static MenuItem action(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static CheckMenuItem item(String text, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
