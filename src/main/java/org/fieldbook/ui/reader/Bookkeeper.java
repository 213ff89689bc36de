package org.fieldbook.ui.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fieldbook.notebook.Notebook;
import org.fieldbook.notebook.Recent;
import org.fieldbook.ui.kit.Tasks;

/** Writes what the reader does into the notebook, in the background; without a notebook it does nothing. */
final class Bookkeeper {
    private static final Duration REST = Duration.seconds(1.2);

    private final ReaderModel model;
    private final Tasks tasks;
    private final Supplier<Optional<Notebook>> notebook;
    private final PauseTransition rest = new PauseTransition(REST);

    /** What the notebook knows about a document; {@code position} is -1 when it was never read. */
    record Known(Map<String, Boolean> ticks, Set<String> kept, int position) {
        static final Known NOTHING = new Known(Map.of(), Set.of(), -1);
    }

    Bookkeeper(ReaderModel model, Tasks tasks, Supplier<Optional<Notebook>> notebook) {
        this.model = model;
        this.tasks = tasks;
        this.notebook = notebook;
        rest.setOnFinished(_ -> rememberPlace());
    }

    /** Called in the background. */
    Known known(String document, Page page) {
        return notebook.get().map(book -> {
            Set<String> kept = new HashSet<>();
            if (book.keeps(document, "")) {
                kept.add("");
            }
            page.headings().stream().map(Page.Heading::anchor).filter(anchor -> book.keeps(document, anchor)).forEach(kept::add);
            return new Known(book.ticks(document), kept, book.position(document).map(Recent::offset).orElse(-1));
        }).orElse(Known.NOTHING);
    }

    /** Remembers the place once it has not changed for a while. */
    void moved() {
        rest.playFromStart();
    }

    void rememberPlace() {
        rest.stop();
        write(place());
    }

    /** Remembers the place at once, before the notebook closes; nothing is written later. */
    void close() {
        rest.stop();
        rest.setOnFinished(null);
        notebook.get().ifPresent(place());
    }

    private Consumer<Notebook> place() {
        Page page = model.page();
        int top = model.topProperty().get();
        return page == null ? _ -> { } : book -> book.read(page.document().id(), page.document().title(), top);
    }

    void tick(Marker.Task task, boolean done) {
        Map<String, Boolean> ticks = new HashMap<>(model.ticksProperty().get());
        ticks.put(task.key(), done);
        model.ticked(ticks);
        String document = model.document();
        write(book -> book.tick(document, task.key(), done));
    }

    void keep(String anchor, boolean keep) {
        Set<String> kept = new HashSet<>(model.keptProperty().get());
        if (keep) {
            kept.add(anchor);
        } else {
            kept.remove(anchor);
        }
        model.kept(kept);
        String document = model.document();
        String title = title(anchor);
        write(book -> {
            if (keep) {
                book.keep(document, anchor, title);
            } else {
                book.release(document, anchor);
            }
        });
    }

    private String title(String anchor) {
        Page page = model.page();
        return page.headings().stream().filter(heading -> !anchor.isEmpty() && heading.anchor().equals(anchor)).findFirst()
                .map(heading -> page.document().title() + " › " + heading.title()).orElse(page.document().title());
    }

    private void write(Consumer<Notebook> change) {
        notebook.get().ifPresent(book -> tasks.start(_ -> {
            change.accept(book);
            return null;
        }, _ -> { }));
    }
}
