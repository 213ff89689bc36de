package org.fieldbook.ui.reader;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.fieldbook.ui.kit.Navigator;
import org.fieldbook.ui.kit.Place;

/** Writes down where the reader was sent, and sends it there when asked to. */
final class Visits implements Navigator {
    final List<Place> places = new ArrayList<>();
    final List<String> likes = new ArrayList<>();
    final List<URI> left = new ArrayList<>();
    private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper forward = new ReadOnlyBooleanWrapper();
    private ReaderView reader;

    void lead(ReaderView view) {
        reader = view;
    }

    @Override
    public void go(Place place) {
        places.add(place);
        if (reader != null && place instanceof Place.Reading(String document, String anchor)) {
            reader.open(document, anchor, WordMarks.NONE);
        }
    }

    @Override
    public void goLike(String document, String anchor) {
        likes.add(document + "#" + anchor);
    }

    @Override
    public void back() {
    }

    @Override
    public void forward() {
    }

    @Override
    public ReadOnlyBooleanProperty canGoBack() {
        return back.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty canGoForward() {
        return forward.getReadOnlyProperty();
    }

    @Override
    public void leave(URI address) {
        left.add(address);
    }
}
