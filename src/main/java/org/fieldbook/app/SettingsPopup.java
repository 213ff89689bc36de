package org.fieldbook.app;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.StringConverter;
import org.fieldbook.ui.kit.Texts;
import org.fieldbook.ui.kit.Theme;

/** Look, language and size, beside the button that asks for them. */
final class SettingsPopup {
    private static final int STEP = 10;

    private final Texts texts;
    private final Popup popup = new Popup();

    SettingsPopup(Texts texts) {
        this.texts = texts;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    void show(Node beside, Settings settings, Consumer<Settings> change) {
        Label title = new Label(texts.get("settings.title"));
        title.getStyleClass().add("settings-title");
        Label size = new Label(settings.scale() + " %");
        Button smaller = new Button("−");
        Button larger = new Button("+");
        int[] scale = {settings.scale()};
        smaller.setOnAction(_ -> resize(scale, -STEP, size, settings, change));
        larger.setOnAction(_ -> resize(scale, STEP, size, settings, change));
        smaller.setAccessibleText(texts.get("settings.size") + " −");
        larger.setAccessibleText(texts.get("settings.size") + " +");
        HBox sizes = new HBox(8, smaller, size, larger);
        sizes.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox box = new VBox(title,
                row("settings.theme", choice(List.of(Theme.values()), settings.theme(),
                        theme -> texts.get("settings.theme." + theme.name().toLowerCase(Locale.ROOT)), theme -> change.accept(settings.with(theme).scaled(scale[0])))),
                row("settings.language", choice(List.of("en", "fr", "es"), settings.language(),
                        language -> texts.get("settings.language." + language), language -> {
                            popup.hide();
                            change.accept(settings.speaking(language).scaled(scale[0]));
                        })),
                row("settings.size", sizes));
        box.getStyleClass().add("settings-box");
        popup.getContent().setAll(box);
        Bounds place = beside.localToScreen(beside.getBoundsInLocal());
        popup.show(beside, place.getMaxX() + 8, place.getMinY() - 120);
        box.setStyle(beside.getScene().getRoot().getStyle());
    }

    private static void resize(int[] scale, int by, Label shown, Settings settings, Consumer<Settings> change) {
        Settings resized = settings.scaled(scale[0] + by);
        scale[0] = resized.scale();
        shown.setText(resized.scale() + " %");
        change.accept(resized);
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
