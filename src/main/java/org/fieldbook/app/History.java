package org.fieldbook.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.fieldbook.ui.kit.Place;

/** The places one has been to, as in a browser: back, forward, and a new place cuts off what lay ahead. */
final class History {
    private static final int LIMIT = 200;

    private final List<Place> places = new ArrayList<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private int at = -1;

    void visit(Place place) {
        if (at >= 0 && places.get(at).equals(place)) {
            return;
        }
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        if (places.size() > LIMIT) {
            places.removeFirst();
        }
        moveTo(places.size() - 1);
    }

    /** Changes what the present place was, for a search that went on while one typed. */
    void amend(Place place) {
        if (at >= 0) {
            places.set(at, place);
        }
    }

    Optional<Place> present() {
        return at < 0 ? Optional.empty() : Optional.of(places.get(at));
    }

    /** The search that led to the present place, or is it. */
    Optional<Place.Search> search() {
        return places.subList(0, at + 1).reversed().stream().filter(Place.Search.class::isInstance).map(Place.Search.class::cast).findFirst();
    }

    Optional<Place> back() {
        return at > 0 ? step(-1) : Optional.empty();
    }

    Optional<Place> forward() {
        return at < places.size() - 1 ? step(1) : Optional.empty();
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    private Optional<Place> step(int by) {
        moveTo(at + by);
        return present();
    }

    private void moveTo(int index) {
        at = index;
        canGoBack.set(at > 0);
        canGoForward.set(at < places.size() - 1);
    }
}
