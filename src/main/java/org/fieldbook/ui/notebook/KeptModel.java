package org.fieldbook.ui.notebook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fieldbook.notebook.Kept;
import org.fieldbook.notebook.Recent;

/** What is kept and what was read last, narrowed down by a filter. On the FX thread, or any one thread in a test. */
public final class KeptModel {

    /** What there is to show. */
    public enum State { CLOSED, EMPTY, SHOWN }

    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Kept> kept = FXCollections.observableArrayList();
    private final ObservableList<Recent> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private List<Kept> all = List.of();

    public KeptModel() {
        filter.subscribe(_ -> lay());
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Kept things whose title holds the filter, newest first. */
    public ObservableList<Kept> kept() {
        return kept;
    }

    /** Read last, last first. */
    public ObservableList<Recent> recent() {
        return recent;
    }

    /** Takes what the notebook holds. */
    public void show(List<Kept> nowKept, List<Recent> nowRecent) {
        all = List.copyOf(nowKept);
        recent.setAll(nowRecent);
        lay();
        state.set(all.isEmpty() && nowRecent.isEmpty() ? State.EMPTY : State.SHOWN);
    }

    private void lay() {
        String wanted = folded(filter.get());
        kept.setAll(all.stream().filter(one -> folded(one.title()).contains(wanted)).toList());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
    }
}
