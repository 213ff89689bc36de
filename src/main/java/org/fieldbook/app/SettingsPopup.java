package org.fieldbook.app;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.StringConverter;
import org.fieldbook.ui.kit.Texts;
import org.fieldbook.ui.kit.Theme;
import org.fieldbook.ui.kit.Wrapping;

/** Look, language, size and meaning, beside the button that asks for them. */
final class SettingsPopup {
    private static final int STEP = 10;

    private final Texts texts;
    private final Popup popup = new Popup();
    private Settings now;
    private Consumer<Settings> change;

    SettingsPopup(Texts texts) {
        this.texts = texts;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    void show(Node beside, Settings settings, Consumer<Settings> chosen) {
        now = settings;
        change = chosen;
        Label title = new Label(texts.get("settings.title"));
        title.getStyleClass().add("settings-title");
        Label size = new Label(settings.scale() + " %");
        Button smaller = new Button("−");
        Button larger = new Button("+");
        smaller.setOnAction(_ -> resize(-STEP, size));
        larger.setOnAction(_ -> resize(STEP, size));
        smaller.setAccessibleText(texts.get("settings.size") + " −");
        larger.setAccessibleText(texts.get("settings.size") + " +");
        HBox sizes = new HBox(8, smaller, size, larger);
        sizes.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox box = new VBox(title,
                row("settings.theme", choice(List.of(Theme.values()), settings.theme(),
                        theme -> texts.get("settings.theme." + theme.name().toLowerCase(Locale.ROOT)), theme -> change(now.with(theme)))),
                row("settings.language", choice(List.of("en", "fr", "es"), settings.language(),
                        language -> texts.get("settings.language." + language), language -> {
                            popup.hide();
                            change(now.speaking(language));
                        })),
                row("settings.size", sizes),
                meaning());
        box.getStyleClass().add("settings-box");
        popup.getContent().setAll(box);
        Bounds place = beside.localToScreen(beside.getBoundsInLocal());
        popup.show(beside, place.getMaxX() + 8, place.getMinY() - 120);
        box.setStyle(beside.getScene().getRoot().getStyle());
    }

    private void resize(int by, Label shown) {
        change(now.scaled(now.scale() + by));
        shown.setText(now.scale() + " %");
    }

    private void change(Settings chosen) {
        now = chosen;
        change.accept(chosen);
    }

    private Node meaning() {
        CheckBox wanted = new CheckBox(texts.get("settings.meaning"));
        wanted.setId("settings-meaning");
        wanted.setMnemonicParsing(false);
        wanted.setSelected(now.meaning());
        wanted.setOnAction(_ -> change(now.understanding(wanted.isSelected())));
        wanted.setAccessibleHelp(texts.get("settings.meaning.cost"));
        Label cost = new Label();
        Wrapping.set(cost, texts.get("settings.meaning.cost"));
        cost.getStyleClass().add("settings-hint");
        return new VBox(4, wanted, cost);
    }

    private Node row(String key, Node control) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("settings-name");
        name.setLabelFor(control);
        return new VBox(4, name, control);
    }

    private static <T> ComboBox<T> choice(List<T> all, T now, Function<T, String> name, Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setValue(now);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                return now;
            }
        });
        box.setOnAction(_ -> chosen.accept(box.getValue()));
        return box;
    }
}
