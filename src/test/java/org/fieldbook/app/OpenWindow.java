package org.fieldbook.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fieldbook.library.Library;
import org.fieldbook.library.Places;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real program in a real window, for a test that uses it as a reader would. */
final class OpenWindow implements AutoCloseable {
    private static final long PATIENCE = 60;

    final FxRobot robot = new FxRobot();
    private final FieldbookApp app;
    private final Stage stage;

    private OpenWindow(FieldbookApp app, Stage stage) {
        this.app = app;
        this.stage = stage;
    }

    /** Opens the window on a pack, with its own data folder, and waits until the library is there. */
    static OpenWindow on(Path pack, Path data, String address) throws Exception {
        return on(pack, data, address, true);
    }

    /** The same, without waiting for the index. */
    static OpenWindow on(Path pack, Path data, String address, boolean indexed) throws Exception {
        CompletableFuture<Library> library = CompletableFuture.supplyAsync(() -> Library.open(new Places(List.of(pack), data)));
        Stage stage = FxToolkit.registerPrimaryStage();
        // Whoever had the stage before may have left it in another size.
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000, () -> {
            stage.setWidth(1280);
            stage.setHeight(800);
            return null;
        });
        StartUp startUp = new StartUp(library, data.resolve("settings.json"), address, Optional.empty(), Optional.empty());
        FieldbookApp[] started = new FieldbookApp[1];
        startUp.wait(() -> {
            try {
                FxToolkit.setupApplication(() -> started[0] = new FieldbookApp());
            } catch (java.util.concurrent.TimeoutException e) {
                throw new IllegalStateException(e);
            }
        });
        OpenWindow window = new OpenWindow(started[0], stage);
        if (indexed) {
            window.until("the library is indexed", () -> library.join().index().documents() > 0 && started[0].atRest());
        }
        return window;
    }

    FieldbookApp app() {
        return app;
    }

    /** What failed in the window without anybody handling it. */
    List<Throwable> failures() {
        return app.failures();
    }

    Scene scene() {
        return stage.getScene();
    }

    MainWindow content() {
        return (MainWindow) scene().getRoot();
    }

    <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000, work);
    }

    void run(Runnable work) {
        onFx(() -> {
            work.run();
            return null;
        });
    }

    /** Waits until a condition holds, looked at on the FX thread. */
    void until(String what, BooleanSupplier condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until nothing is under way but the watch for changed files. */
    void rest() throws Exception {
        until("the program is at rest", app::atRest);
    }

    Optional<Node> find(String selector) {
        return onFx(() -> Optional.ofNullable(scene().lookup(selector)));
    }

    @Override
    public void close() throws Exception {
        FxToolkit.cleanupApplication(app);
        // The next program makes a scene of its own, with its own keys.
        Platform.runLater(() -> {
            stage.hide();
            stage.setScene(null);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
