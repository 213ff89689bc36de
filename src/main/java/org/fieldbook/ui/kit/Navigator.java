package org.fieldbook.ui.kit;

import java.net.URI;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** Goes to places and back; screens ask it instead of knowing each other. On the FX thread only. */
public interface Navigator {

    void go(Place place);

    void back();

    void forward();

    ReadOnlyBooleanProperty canGoBack();

    ReadOnlyBooleanProperty canGoForward();

    /** Shows the whole address, asks, and only then hands it to the system. */
    void leave(URI address);
}
