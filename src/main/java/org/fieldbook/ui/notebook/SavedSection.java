package org.fieldbook.ui.notebook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.fieldbook.notebook.SavedSearch;
import org.fieldbook.ui.kit.Navigator;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Texts;

/** The saved searches in the notebook. */
final class SavedSection extends VBox implements SavedRow.Actions {
    private final KeptModel model;
    private final SavedSearches searches;
    private final Navigator navigator;
    private final Texts texts;
    private final Dates dates;
    private final Section section;
    private final Map<Long, SavedRow> rows = new HashMap<>();
    private final Map<Long, GoneRow> places = new HashMap<>();
    private Optional<Long> returning = Optional.empty();

    SavedSection(KeptModel model, SavedSearches searches, Navigator navigator, Texts texts, Dates dates) {
        this.model = model;
        this.searches = searches;
        this.navigator = navigator;
        this.texts = texts;
        this.dates = dates;
        this.section = new Section(texts.get("saved.heading"));
        setId("saved-searches");
        getChildren().setAll(section);
        model.searches().addListener((ListChangeListener<SearchLine>) _ -> lay());
        model.filterProperty().subscribe((_, _) -> say());
        model.renamingProperty().subscribe((_, _) -> edit());
        lay();
    }

    @Override
    public void open(SavedLine line) {
        navigator.go(new Place.Search(line.search().query()));
    }

    @Override
    public void delete(SavedLine line) {
        SavedSearch search = line.search();
        searches.delete(search, () -> {
            model.gone(search);
            Optional.ofNullable(places.get(search.id())).ifPresent(Node::requestFocus);
        });
    }

    @Override
    public void rename(SavedLine line) {
        model.renamingProperty().set(Optional.of(line.search().id()));
    }

    @Override
    public void renamed(SavedLine line, String name) {
        model.renamingProperty().set(Optional.empty());
        if (!name.isEmpty() && !name.equals(line.search().name())) {
            searches.rename(line.search(), name);
        }
    }

    private void bringBack(SavedSearch search) {
        returning = Optional.of(search.id());
        model.back(search);
        searches.bringBack(search);
    }

    private void lay() {
        section.show(model.searches().stream().map(this::node).toList());
        rows.keySet().retainAll(model.searches().stream().filter(SearchLine.Present.class::isInstance).map(line -> line.search().id()).toList());
        places.keySet().retainAll(model.searches().stream().filter(SearchLine.Gone.class::isInstance).map(line -> line.search().id()).toList());
        returning.map(rows::get).ifPresent(row -> {
            returning = Optional.empty();
            row.requestFocus();
        });
        say();
        edit();
    }

    private Node node(SearchLine line) {
        return switch (line) {
            case SearchLine.Present(SavedLine saved) -> {
                SavedRow row = rows.computeIfAbsent(saved.search().id(), _ -> new SavedRow(saved, texts, dates, this));
                row.update(saved);
                yield row;
            }
            case SearchLine.Gone(SavedSearch search) -> places.computeIfAbsent(search.id(), _ -> new GoneRow(
                    texts.get("saved.gone", search.name()), texts.get("undo"), texts.get("saved.back", search.name()), () -> bringBack(search)));
        };
    }

    private void say() {
        section.say(!model.searches().isEmpty() ? texts.get("saved.what")
                : texts.get(model.filterProperty().get().isBlank() ? "saved.none" : "saved.filter.none"));
    }

    private void edit() {
        // Once the row stands in the window it can be given the keyboard.
        model.renamingProperty().get().map(rows::get).ifPresent(row -> Platform.runLater(row::edit));
    }
}
