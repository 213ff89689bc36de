package org.fieldbook.ui.kit;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fieldbook.job.Progress;

/** Work in the background: how far it is, to be watched on the FX thread, and the way to stop it. */
public final class Running implements Progress {

    /** How far the work is; {@code total} is 0 while that is not known. */
    public record Step(long done, long total, String what) {
        /** Between 0 and 1, or -1 while that is not known. */
        public double fraction() {
            return total == 0 ? -1 : (double) done / total;
        }
    }

    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step(0, 0, ""));
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(true);
    private final AtomicReference<Step> newest = new AtomicReference<>();
    private volatile boolean stop;

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Asks the work to end; its result is dropped. */
    public void stop() {
        stop = true;
    }

    /** Called by the work, as often as it likes: the FX thread gets the newest step only, so it cannot be flooded. */
    @Override
    public void report(long done, long total, String what) {
        if (newest.getAndSet(new Step(done, total, what)) == null) {
            Platform.runLater(() -> step.set(newest.getAndSet(null)));
        }
    }

    @Override
    public boolean stopped() {
        return stop;
    }

    void ended() {
        active.set(false);
    }
}
