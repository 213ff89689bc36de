package org.fieldbook.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.fieldbook.library.Library;
import org.fieldbook.library.SingleInstance;

/**
 * What the window is started with. JavaFX makes the application object itself, so this waits for it in one place.
 *
 * @param library    being opened while the toolkit starts
 * @param settings   the settings file
 * @param address    what to open, or empty
 * @param firstFrame told the milliseconds from the start of the process to the first complete frame; the program then ends
 * @param instance   the claim on the data folder; absent in tests that own their folder
 */
record StartUp(CompletableFuture<Library> library, Path settings, String address, Optional<LongConsumer> firstFrame,
        Optional<SingleInstance> instance) {
    private static final AtomicReference<StartUp> WAITING = new AtomicReference<>();

    void wait(Runnable launch) {
        WAITING.set(this);
        launch.run();
    }

    static StartUp taken() {
        return WAITING.getAndSet(null);
    }
}
