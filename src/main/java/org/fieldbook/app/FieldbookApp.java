package org.fieldbook.app;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fieldbook.library.Library;
import org.fieldbook.ui.browse.BrowseView;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Tasks;
import org.fieldbook.ui.kit.Theme;
import org.fieldbook.ui.notebook.KeptView;
import org.fieldbook.ui.reader.ReaderView;

/** The program with a window: starts, dresses and stops it. */
public final class FieldbookApp extends Application {
    private static final Logger LOG = Logger.getLogger(FieldbookApp.class.getName());
    private static final int STEP = 10;
    private static final int REMEMBERED = 20;
    /** How much larger the reading text is than the controls. */
    private static final double READING = 1.21;
    private static final List<String> SHEETS = List.of(sheet(FieldbookApp.class, "app.css"), sheet(BrowseView.class, "browse.css"),
            sheet(ReaderView.class, "reader.css"), sheet(KeptView.class, "kept.css"));

    private final History history = new History();
    private final List<Throwable> failures = new ArrayList<>();
    private final Tasks tasks = new Tasks(this::failed);
    private StartUp startUp;
    private SettingsFile settingsFile;
    private Settings settings;
    private Stage stage;
    private Desktop desktop;
    private MainWindow window;
    private SettingsPopup popup;

    @Override
    public void start(Stage primary) {
        startUp = StartUp.taken();
        stage = primary;
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failed(failure));
        settingsFile = new SettingsFile(startUp.settings());
        settings = settingsFile.read();
        Library library = startUp.library().join();
        desktop = new Desktop(library, tasks, settings.meaning(), new Relay());
        Addresses.place(startUp.address()).ifPresent(history::visit);
        build();
        stage.setTitle("Fieldbook");
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.setMaximized(settings.maximized());
        startUp.firstFrame().ifPresent(told -> FirstFrame.tell(stage, tasks, told));
        stage.show();
        desktop.begin();
        startUp.instance().ifPresent(instance -> tasks.start(_ -> {
            instance.onShow(address -> Platform.runLater(() -> comeForward(address)));
            return instance;
        }, _ -> { }));
    }

    @Override
    public void stop() {
        settingsFile.write(settings.sized(stage.getWidth(), stage.getHeight(), stage.isMaximized()));
        startUp.instance().ifPresent(org.fieldbook.library.SingleInstance::close);
        window.close();
        desktop.close();
        tasks.close();
    }

    /** Whether nothing is under way but the wait for changed files. */
    boolean atRest() {
        return desktop != null && desktop.atRest() && tasks.running() <= desktop.waiting();
    }

    Library library() {
        return desktop.library();
    }

    /** Makes the window's content, anew after a change of language. */
    private void build() {
        Locale locale = settings.locale();
        Locale.setDefault(Locale.Category.DISPLAY, locale);
        window = new MainWindow(desktop, tasks, locale, history, this::showSettings, this::openOutside);
        window.browse().model().meaningProperty().set(settings.meaning());
        popup = new SettingsPopup(org.fieldbook.ui.kit.Texts.of(FieldbookApp.class, locale));
        if (stage.getScene() == null) {
            stage.setScene(new Scene(window, settings.width(), settings.height()));
            keys().install(stage.getScene());
            stage.getScene().addEventFilter(InputEvent.ANY, _ -> desktop.used());
            stage.getScene().addEventHandler(KeyEvent.KEY_TYPED, key -> window.browse().typed(key));
        } else {
            stage.getScene().setRoot(window);
        }
        dress();
    }

    private void dress() {
        settings.theme().dress(stage.getScene(), settings.fontSize(), SHEETS);
        window.reader().textSizeProperty().set(settings.fontSize() * READING);
    }

    private static String sheet(Class<?> owner, String name) {
        return Objects.requireNonNull(owner.getResource(name), name).toExternalForm();
    }

    private Keys keys() {
        return new Keys()
                .control(() -> window.browse().searchBar().take(), KeyCode.L)
                .control(() -> window.browse().searchBar().take(), KeyCode.K)
                .control(() -> window.reader().find(), KeyCode.F)
                .control(() -> window.reader().keep(), KeyCode.D)
                .control(() -> window.reader().toggleContents(), KeyCode.M)
                .control(() -> window.saveSearch(), KeyCode.S)
                .on(() -> window.reader().step(1), KeyCode.F3)
                .on(() -> window.reader().step(-1), KeyCode.F3, javafx.scene.input.KeyCombination.SHIFT_DOWN)
                .control(() -> resize(settings.scale() + STEP), KeyCode.PLUS)
                .control(() -> resize(settings.scale() + STEP), KeyCode.EQUALS)
                .control(() -> resize(settings.scale() + STEP), KeyCode.ADD)
                .control(() -> resize(settings.scale() - STEP), KeyCode.MINUS)
                .control(() -> resize(settings.scale() - STEP), KeyCode.SUBTRACT)
                .control(() -> resize(100), KeyCode.DIGIT0)
                .alt(() -> window.back(), KeyCode.LEFT)
                .alt(() -> window.forward(), KeyCode.RIGHT)
                .on(() -> window.back(), KeyCode.ESCAPE)
                .on(() -> window.go(new Place.Help()), KeyCode.F1)
                .on(() -> stage.setFullScreen(!stage.isFullScreen()), KeyCode.F11);
    }

    /** Changes look and size at once, as the settings do. */
    void show(Theme theme, int percent) {
        change(settings.with(theme).scaled(percent));
    }

    /** Changes the language, as the settings do. */
    void speak(String language) {
        change(settings.speaking(language));
    }

    /** Understands queries by their meaning or not, as the settings do. */
    void understand(boolean meaning) {
        change(settings.understanding(meaning));
    }

    private void resize(int percent) {
        change(settings.scaled(percent));
    }

    private void change(Settings chosen) {
        boolean rebuild = !chosen.language().equals(settings.language());
        settings = chosen.sized(stage.getWidth(), stage.getHeight(), stage.isMaximized());
        settingsFile.write(settings);
        desktop.understand(settings.meaning());
        window.browse().model().meaningProperty().set(settings.meaning());
        if (rebuild) {
            build();
        } else {
            dress();
        }
    }

    private void showSettings(Node beside) {
        popup.show(beside, settings, this::change);
    }

    private void comeForward(String address) {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
        Addresses.place(address).ifPresent(window::go);
    }

    private void openOutside(URI address) {
        getHostServices().showDocument(address.toString());
    }

    /** The failures nobody handled, newest last. */
    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    private void failed(Throwable failure) {
        failures.add(failure);
        if (failures.size() > REMEMBERED) {
            failures.removeFirst();
        }
        LOG.log(Level.SEVERE, "Something failed that nobody expected", failure);
        if (window != null) {
            window.failed(failure);
        }
    }

    /** Passes what happens behind the window on to whichever window is there now. */
    private final class Relay implements Desktop.Listener {
        @Override
        public void indexing(org.fieldbook.ui.kit.Running running) {
            window.indexing(running);
        }

        @Override
        public void changed(Library.Update update) {
            window.changed(update);
        }

        @Override
        public void opened(org.fieldbook.notebook.Notebook notebook) {
            window.opened(notebook);
        }

        @Override
        public void notOpened(org.fieldbook.notebook.NotebookException reason) {
            window.notOpened(reason);
        }
    }
}
