package org.fieldbook.ui.notebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fieldbook.job.Progress;
import org.fieldbook.notebook.Notebook;
import org.fieldbook.notebook.SavedSearch;
import org.fieldbook.ui.kit.Running;
import org.fieldbook.ui.kit.Tasks;

/** Saves, renames, deletes and counts searches in the background, and keeps their model in step; does nothing without a notebook. */
public final class SavedSearches {
    private final SavedModel model = new SavedModel();
    private final Tasks tasks;
    private final Supplier<Optional<Notebook>> notebook;
    private final Lookup lookup;
    private Optional<Running> reading = Optional.empty();

    public SavedSearches(Tasks tasks, Supplier<Optional<Notebook>> notebook, Lookup lookup) {
        this.tasks = tasks;
        this.notebook = notebook;
        this.lookup = lookup;
    }

    public SavedModel model() {
        return model;
    }

    /** Reads the searches, then carries each of them out; a later call takes over from one that is under way. */
    public void refresh() {
        notebook.get().ifPresent(book -> read(_ -> lines(book), lines -> {
            model.show(lines);
            read(progress -> counts(lines, progress), model::count);
        }));
    }

    /** What it finds at that moment counts as seen: it is on the screen. A query that is saved already is not saved twice. */
    public void save(String name, String query) {
        change(book -> {
            if (book.searches().stream().noneMatch(search -> search.query().equals(query))) {
                book.save(name, query, Count.seen("", lookup.find(query).ids()));
            }
        }, () -> { });
    }

    public void rename(SavedSearch search, String name) {
        change(book -> book.rename(search.id(), name), () -> { });
    }

    /** @param then told once it is deleted */
    public void delete(SavedSearch search, Runnable then) {
        change(book -> book.delete(search.id()), then);
    }

    public void bringBack(SavedSearch search) {
        change(book -> book.bringBack(search), () -> { });
    }

    /** The reader looks at what a query finds: nothing of it is new any more in searches saved with it. */
    public void looked(String query) {
        if (model.lines().stream().anyMatch(line -> line.search().query().equals(query))) {
            change(book -> {
                List<String> found = lookup.find(query).ids();
                book.searches().stream().filter(search -> search.query().equals(query))
                        .forEach(search -> book.looked(search.id(), Count.seen(search.seen(), found)));
            }, () -> { });
        }
    }

    /** Drops what is being counted, before library and notebook are closed. */
    public void close() {
        reading.ifPresent(Running::stop);
    }

    private void change(Consumer<Notebook> change, Runnable then) {
        notebook.get().ifPresent(book -> tasks.start(_ -> {
            change.accept(book);
            return book;
        }, _ -> {
            then.run();
            refresh();
        }));
    }

    /** What was read before a change must not arrive after it, so the newest reading alone counts. */
    private <T> void read(Tasks.Work<T> work, Consumer<T> onSuccess) {
        reading.ifPresent(Running::stop);
        reading = Optional.of(tasks.start(work, onSuccess));
    }

    private List<SavedLine> lines(Notebook book) {
        return book.searches().stream().map(search -> new SavedLine(search, lookup.readable(search.query()), Optional.empty())).toList();
    }

    private Map<Long, Count> counts(List<SavedLine> lines, Progress progress) {
        Map<Long, Count> counts = new HashMap<>();
        for (SavedLine line : lines) {
            progress.check();
            counts.put(line.search().id(), Count.of(line.search(), lookup.find(line.search().query())));
        }
        return counts;
    }
}
