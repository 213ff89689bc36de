package org.fieldbook.ui.reader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fieldbook.notebook.Notebook;
import org.fieldbook.ui.kit.Tasks;
import org.fieldbook.ui.kit.Texts;
import org.fieldbook.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A reader in a window, for a test that uses it as a person would. */
final class OpenReader implements AutoCloseable {
    private static final long PATIENCE = 60;

    final FxRobot robot = new FxRobot();
    final ReaderModel model;
    final ReaderView view;
    final Visits visits = new Visits();
    private final Tasks tasks = new Tasks(failure -> {
        throw new AssertionError(failure);
    });
    private final Stage stage;

    private OpenReader(Path root, Supplier<Optional<Notebook>> notebook, double width, double height, Theme theme) throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        model = new ReaderModel();
        view = on(() -> {
            ReaderView made = new ReaderView(model, tasks, visits, Texts.of(ReaderView.class, Locale.ENGLISH), new FolderShelf(root), notebook);
            Scene scene = new Scene(made, width, height);
            theme.dress(scene, 14, List.of(ReaderView.class.getResource("reader.css").toExternalForm()));
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            return made;
        });
        visits.lead(view);
    }

    static OpenReader of(Path root) throws Exception {
        return of(root, Optional::empty);
    }

    static OpenReader of(Path root, Supplier<Optional<Notebook>> notebook) throws Exception {
        return new OpenReader(root, notebook, 980, 760, Theme.LIGHT);
    }

    static OpenReader of(Path root, double width, double height, Theme theme) throws Exception {
        return new OpenReader(root, Optional::empty, width, height, theme);
    }

    /** The folder of the fixtures. */
    static Path fixtures() {
        try {
            return Path.of(OpenReader.class.getResource("everything.md").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T on(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000, work);
    }

    void run(Runnable work) {
        on(() -> {
            work.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void open(String document, String anchor) throws Exception {
        open(document, anchor, WordMarks.NONE);
    }

    void open(String document, String anchor, WordMarks words) throws Exception {
        run(() -> view.open(document, anchor, words));
        rest();
    }

    /** Waits for the work in the background, and until everything stands where it will stay. */
    void rest() throws Exception {
        until("the reader is at rest", () -> tasks.running() == 0);
        for (int i = 0; i < 2; i++) {
            run(() -> {
                scene().getRoot().applyCss();
                scene().getRoot().layout();
            });
        }
    }

    void until(String what, BooleanSupplier condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> on(condition::getAsBoolean));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    Scene scene() {
        return stage.getScene();
    }

    Page page() {
        return model.page();
    }

    /** The number of the first piece that holds that text. */
    int piece(String text) {
        for (int i = 0; i < page().pieces().size(); i++) {
            if (page().pieces().get(i).text().contains(text)) {
                return i;
            }
        }
        throw new AssertionError("no piece holds " + text);
    }

    /** Leaves a picture of the window for people to look at. */
    void shoot(String name) {
        WritableImage image = on(() -> scene().snapshot(null));
        BufferedImage picture = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Path folder = Path.of(System.getProperty("fieldbook.gallery", "target/gallery"));
            Files.createDirectories(folder);
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        run(view::close);
        rest();
        run(stage::hide);
        tasks.close();
    }
}
