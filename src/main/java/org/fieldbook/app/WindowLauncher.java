package org.fieldbook.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import javafx.application.Application;
import org.fieldbook.cli.WindowStarter;
import org.fieldbook.library.Library;
import org.fieldbook.library.Places;
import org.fieldbook.library.SingleInstance;

/** Opens the window for the command line, or brings the one that is already open to the front. */
public final class WindowLauncher implements WindowStarter {
    private static final int DONE = 0;

    @Override
    public int start(List<Path> packs, Path data, String address, Optional<LongConsumer> firstFrame) {
        Optional<SingleInstance> instance = SingleInstance.claim(data);
        if (instance.isEmpty() && SingleInstance.notifyOwner(data, address)) {
            return DONE;
        }
        Graphics.prepare();
        CompletableFuture<Library> library = CompletableFuture.supplyAsync(() -> Library.open(new Places(packs, data)));
        new StartUp(library, data.resolve("settings.json"), address, firstFrame, instance).wait(() -> Application.launch(FieldbookApp.class));
        return DONE;
    }
}
