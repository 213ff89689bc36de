package org.fieldbook.ui.notebook;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.fieldbook.notebook.Kept;
import org.fieldbook.notebook.Notebook;
import org.fieldbook.ui.kit.IconButton;
import org.fieldbook.ui.kit.Navigator;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The kept documents and sections in the notebook. */
final class KeptSection extends VBox {
    private final KeptModel model;
    private final BiConsumer<Consumer<Notebook>, Runnable> change;
    private final Navigator navigator;
    private final Texts texts;
    private final Dates dates;
    private final Section section;
    private Optional<KeptLine> focused = Optional.empty();

    /** @param change changes the notebook in the background, then does something */
    KeptSection(KeptModel model, BiConsumer<Consumer<Notebook>, Runnable> change, Navigator navigator, Texts texts, Dates dates) {
        this.model = model;
        this.change = change;
        this.navigator = navigator;
        this.texts = texts;
        this.dates = dates;
        this.section = new Section(texts.get("kept.heading"));
        getChildren().setAll(section);
        model.kept().addListener((ListChangeListener<KeptLine>) _ -> lay());
        model.filterProperty().subscribe((_, _) -> say());
        lay();
    }

    private void lay() {
        section.show(model.kept().stream().map(this::node).toList());
        say();
        // The line that took the place of the one that was pressed gets the keyboard.
        focused.map(model.kept()::indexOf).filter(index -> index >= 0).ifPresent(index -> {
            focused = Optional.empty();
            section.rows().get(index).requestFocus();
        });
    }

    private void say() {
        section.say(!model.kept().isEmpty() ? "" : texts.get(model.filterProperty().get().isBlank() ? "empty.text" : "filter.none"));
    }

    private Node node(KeptLine line) {
        return switch (line) {
            case KeptLine.Present(Kept kept) -> present(kept);
            case KeptLine.Gone(Kept kept) -> new GoneRow(texts.get("kept.gone", kept.title()), texts.get("undo"),
                    texts.get("kept.back", kept.title()), () -> bringBack(kept));
        };
    }

    private Node present(Kept kept) {
        Button open = Card.of(kept.anchor().isEmpty() ? Feather.STAR : Feather.BOOKMARK, kept.title(), dates.day(kept.since()),
                () -> navigator.go(new Place.Reading(kept.document(), kept.anchor())));
        return new KeptRow(open, new IconButton(Feather.X, texts.get("remove", kept.title()), () -> remove(kept)));
    }

    private void remove(Kept kept) {
        change.accept(book -> book.release(kept.document(), kept.anchor()), () -> {
            focused = Optional.of(new KeptLine.Gone(kept));
            model.gone(kept);
        });
    }

    private void bringBack(Kept kept) {
        focused = Optional.of(new KeptLine.Present(kept));
        change.accept(book -> book.bringBack(kept), () -> model.back(kept));
    }
}
