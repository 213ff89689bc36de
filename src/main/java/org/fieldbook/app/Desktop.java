package org.fieldbook.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import org.fieldbook.notebook.Notebook;
import org.fieldbook.notebook.NotebookException;
import org.fieldbook.ui.kit.Tasks;

/** Keeps library and notebook at work behind the window: opening, indexing, watching, closing. On the FX thread. */
final class Desktop implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(10);
    /** Whether vectors that no pack brings are calculated here. */
    private static final boolean CALCULATES = !"no".equals(System.getProperty("fieldbook.meaning"));

    private final Library library;
    private final Path data;
    private final Tasks tasks;
    private final Listener listener;
    private final Quiet quiet = new Quiet();
    private Optional<Notebook> notebook = Optional.empty();
    private org.fieldbook.ui.kit.Running updating;
    private Optional<org.fieldbook.ui.kit.Running> learning = Optional.empty();
    private boolean meaning;
    private boolean notebookDecided;
    private boolean watching;
    private boolean closed;

    /** Told what happens behind the window. */
    interface Listener {
        void indexing(org.fieldbook.ui.kit.Running running);

        void changed(Library.Update update);

        void opened(Notebook notebook);

        void notOpened(NotebookException reason);
    }

    /** @param meaning whether queries are to be understood by their meaning too */
    Desktop(Library library, Tasks tasks, boolean meaning, Listener listener) {
        this.meaning = meaning;
        this.library = library;
        this.data = library.places().data();
        this.tasks = tasks;
        this.listener = listener;
    }

    void begin() {
        tasks.start(progress -> Notebook.open(data, progress), opened -> {
            if (closed) {
                opened.close();
                return;
            }
            notebook = Optional.of(opened);
            notebookDecided = true;
            listener.opened(opened);
        }, failure -> {
            notebookDecided = true;
            if (failure instanceof NotebookException reason) {
                listener.notOpened(reason);
            } else {
                throw new IllegalStateException(failure);
            }
        });
        update();
    }

    /** Whether the notebook is decided and nothing is being indexed. */
    boolean atRest() {
        return notebookDecided && updating != null && !updating.activeProperty().get();
    }

    /** How many background tasks only wait for files to change. */
    int waiting() {
        return watching ? 1 : 0;
    }

    /** Somebody uses the window; from any thread. */
    void used() {
        quiet.used();
    }

    Library library() {
        return library;
    }

    Optional<Notebook> notebook() {
        return notebook;
    }

    /** Begins to understand queries by their meaning, or ceases to and gives the memory back that it took. */
    void understand(boolean wanted) {
        if (meaning != wanted) {
            meaning = wanted;
            if (wanted && updating != null && !updating.activeProperty().get()) {
                learn();
            } else if (!wanted) {
                learning.ifPresent(org.fieldbook.ui.kit.Running::stop);
                forget();
            }
        }
    }

    private void forget() {
        tasks.start(_ -> library.forget(), _ -> { });
    }

    /** Brings the index in step, then waits for the next change, for as long as the window is open. */
    private void update() {
        if (closed) {
            return;
        }
        updating = tasks.start(library::update, update -> {
            listener.changed(update);
            learn();
            watch();
        }, failure -> {
            watch();
            throw new IllegalStateException(failure);
        });
        // A reader who stops the indexing keeps what is there; the next change is still noticed.
        updating.activeProperty().subscribe(active -> {
            if (!active && updating.stopped()) {
                watch();
            }
        });
        listener.indexing(updating);
    }

    /** Takes over the vectors that packs bring, and calculates the others when nobody else needs the processor. */
    private void learn() {
        if (!meaning) {
            return;
        }
        org.fieldbook.ui.kit.Running running = tasks.start(progress -> {
            Thread own = Thread.currentThread();
            int priority = own.getPriority();
            own.setPriority(Thread.MIN_PRIORITY);
            try {
                return library.learn(CALCULATES ? 1 : 0, progress);
            } finally {
                own.setPriority(priority);
            }
        }, _ -> { }, failure -> {
            if (!closed) {
                throw new IllegalStateException(failure);
            }
        });
        learning = Optional.of(running);
        // What was still calculated when meaning was switched off may have loaded the model once more.
        running.activeProperty().subscribe(active -> {
            if (!active && !meaning) {
                forget();
            }
        });
    }

    private void watch() {
        if (!closed && !watching) {
            watching = true;
            tasks.start(this::await, changed -> {
                watching = false;
                if (changed) {
                    update();
                } else {
                    watch();
                }
            });
        }
    }

    private boolean await(Progress progress) {
        library.rest();
        if (quiet.begins()) {
            // Left alone the collector would rather let the heap grow than look through it, and what a session lets go would stay.
            System.gc();
        }
        return library.awaitChange(LOOK);
    }

    @Override
    public void close() {
        closed = true;
        if (updating != null) {
            updating.stop();
        }
        library.close();
        notebook.ifPresent(Notebook::close);
    }
}
