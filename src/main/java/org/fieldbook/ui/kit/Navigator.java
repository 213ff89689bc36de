package org.fieldbook.ui.kit;

import java.net.URI;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** Goes to places and back; screens ask it instead of knowing each other. On the FX thread only. */
public interface Navigator {

    void go(Place place);

    /** Goes to what is most like a document, or like one of its sections when the anchor is not empty. */
    void goLike(String document, String anchor);

    void back();

    void forward();

    ReadOnlyBooleanProperty canGoBack();

    ReadOnlyBooleanProperty canGoForward();

    /** Shows the whole address, asks, and only then hands it to the system. */
    void leave(URI address);
}
