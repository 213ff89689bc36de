package org.fieldbook.ui.notebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The saved searches and what is new in them. On the FX thread, or any one thread in a test. */
public final class SavedModel {
    private final ObservableList<SavedLine> lines = FXCollections.observableArrayList();
    private final ObservableList<SavedLine> shown = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyIntegerWrapper fresh = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();

    /** First saved first; each change replaces all. */
    public ObservableList<SavedLine> lines() {
        return shown;
    }

    /** How many documents are new, one that several searches find counted once. */
    public ReadOnlyIntegerProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** Whether the notebook was read, so that searches can be saved. */
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Takes what the notebook holds; what was counted before stands until it is counted anew. */
    void show(List<SavedLine> now) {
        Map<Long, Optional<Count>> before = lines.stream().collect(Collectors.toMap(line -> line.search().id(), SavedLine::count));
        set(now.stream().map(line -> new SavedLine(line.search(), line.readable(), before.getOrDefault(line.search().id(), line.count())))
                .toList());
        known.set(true);
    }

    /** Takes what the searches find now, by their number. */
    void count(Map<Long, Count> counts) {
        set(lines.stream().map(line -> new SavedLine(line.search(), line.readable(),
                Optional.ofNullable(counts.get(line.search().id())).or(line::count))).toList());
    }

    private void set(List<SavedLine> now) {
        if (!lines.equals(now)) {
            lines.setAll(now);
        }
        fresh.set((int) lines.stream().flatMap(line -> line.count().stream()).flatMap(count -> count.fresh().stream()).distinct().count());
    }
}
