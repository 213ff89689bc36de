package org.fieldbook.ui.notebook;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.fieldbook.notebook.Kept;
import org.fieldbook.notebook.Recent;
import org.fieldbook.notebook.SavedSearch;
import org.fieldbook.ui.kit.Sought;

/**
 * Saved searches, what is kept and what was read last, the first two narrowed down by a filter. What is taken out leaves its place
 * behind until the screen is entered anew. On the FX thread, or any one thread in a test.
 */
public final class KeptModel {

    /** What there is to show. */
    public enum State { CLOSED, EMPTY, SHOWN }

    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Long>> renaming = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<SearchLine> searches = FXCollections.observableArrayList();
    private final ObservableList<KeptLine> kept = FXCollections.observableArrayList();
    private final ObservableList<Recent> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ObservableList<SavedLine> saved;
    private final Set<SavedSearch> goneSearches = new LinkedHashSet<>();
    private final Set<Long> returning = new HashSet<>();
    private final Set<Kept> goneKept = new LinkedHashSet<>();
    private List<Kept> all = List.of();

    public KeptModel(SavedModel saved) {
        this.saved = saved.lines();
        filter.subscribe(_ -> lay());
        this.saved.addListener((ListChangeListener<SavedLine>) _ -> lay());
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The number of the search that is being given another name. */
    public ObjectProperty<Optional<Long>> renamingProperty() {
        return renaming;
    }

    /** Saved searches whose name or query holds the filter, first saved first. */
    public ObservableList<SearchLine> searches() {
        return searches;
    }

    /** Kept things whose title holds the filter, newest first. */
    public ObservableList<KeptLine> kept() {
        return kept;
    }

    /** Read last, last first. */
    public ObservableList<Recent> recent() {
        return recent;
    }

    /** Takes what the notebook holds. */
    public void show(List<Kept> nowKept, List<Recent> nowRecent) {
        all = List.copyOf(nowKept);
        set(recent, nowRecent);
        state.set(State.SHOWN);
        lay();
    }

    /** Forgets the places of what was taken out, and a rename that was begun. */
    public void enter() {
        goneSearches.clear();
        returning.clear();
        goneKept.clear();
        renaming.set(Optional.empty());
        lay();
    }

    /** A search was deleted. */
    public void gone(SavedSearch search) {
        goneSearches.add(search);
        lay();
    }

    /** Something is kept no longer. */
    public void gone(Kept thing) {
        goneKept.add(thing);
        lay();
    }

    /** A deleted search is being brought back; its place is held until it is there. */
    public void back(SavedSearch search) {
        returning.add(search.id());
    }

    /** Something is kept again. */
    public void back(Kept thing) {
        goneKept.remove(thing);
        lay();
    }

    private void lay() {
        // The state comes first: a line can be given the keyboard only when it stands on the screen.
        if (state.get() != State.CLOSED) {
            boolean nothing = saved.isEmpty() && all.isEmpty() && recent.isEmpty() && goneSearches.isEmpty() && goneKept.isEmpty();
            state.set(nothing ? State.EMPTY : State.SHOWN);
        }
        List<Long> here = saved.stream().map(line -> line.search().id()).toList();
        goneSearches.removeIf(gone -> returning.contains(gone.id()) && here.contains(gone.id()));
        here.forEach(returning::remove);
        Sought sought = new Sought(filter.get());
        Stream<SearchLine> found = saved.stream().filter(line -> goneSearches.stream().noneMatch(gone -> gone.id() == line.search().id()))
                .filter(line -> sought.in(line.search().name()) || sought.in(line.readable())).map(SearchLine.Present::new);
        set(searches, Stream.concat(found, goneSearches.stream().map(SearchLine.Gone::new))
                .sorted(Comparator.comparingLong(line -> line.search().id())).toList());
        Stream<KeptLine> things = all.stream().filter(thing -> !goneKept.contains(thing)).filter(thing -> sought.in(thing.title()))
                .map(KeptLine.Present::new);
        set(kept, Stream.concat(things, goneKept.stream().map(KeptLine.Gone::new))
                .sorted(Comparator.comparing((KeptLine line) -> line.kept().since()).reversed()).toList());
    }

    /** Whoever shows a list that has not changed should not have to build it anew. */
    private static <T> void set(ObservableList<T> list, List<T> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }
}
