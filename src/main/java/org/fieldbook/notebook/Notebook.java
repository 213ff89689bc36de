package org.fieldbook.notebook;

import static org.fieldbook.notebook.Table.EARLIER;
import static org.fieldbook.notebook.Table.KEPT;
import static org.fieldbook.notebook.Table.RECENT;
import static org.fieldbook.notebook.Table.SEARCH;
import static org.fieldbook.notebook.Table.TICK;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.job.Progress;
import org.fieldbook.notebook.Change.Put;
import org.fieldbook.notebook.Change.Remove;

/**
 * The reader's notebook: an H2 file in a folder, with a journal and backups beside it. Usable from any thread; everything happens
 * one after the other on a thread of its own, so an interrupt of the caller changes nothing, and a method that changes something
 * returns only when the change is on the disk, twice. Strings may hold anything, up to a million characters each.
 *
 * <p>Methods that change something throw {@link NotebookException.UnableToSave} when it did not work; the next call looks at the
 * files anew. Any method throws {@link NotebookException.UnableToOpen} when that is not possible, and
 * {@link IllegalStateException} after {@link #close}.
 */
public final class Notebook implements AutoCloseable {
    private static final String TOO_EARLY = "query <> ? AND seq <= "
            + "(SELECT seq FROM earlier WHERE query <> ? ORDER BY seq DESC LIMIT 1 OFFSET 499)";
    private static final List<Change> NOTHING = List.of();

    private final Writer writer;
    private final Store store;

    private Notebook(Writer writer, Store store) {
        this.writer = writer;
        this.store = store;
    }

    /**
     * Opens the notebook of a data folder, or begins one; brings back what a damaged file lost, and makes a backup when the last
     * is over twelve hours old.
     *
     * @param data the data folder; the notebook is the folder {@code notebook} in it
     * @throws NotebookException.InUse        when it is open already, here or in another process
     * @throws NotebookException.TooNew       when a newer program wrote it
     * @throws NotebookException.UnableToOpen when the folder cannot be used
     * @throws org.fieldbook.job.Stopped      when the progress says so
     */
    public static Notebook open(Path data, Progress progress) {
        Writer writer = new Writer();
        try {
            Path folder = data.toAbsolutePath().normalize().resolve("notebook");
            return new Notebook(writer, writer.run(() -> Store.open(folder, progress)));
        } catch (RuntimeException | Error e) {
            writer.close();
            throw e;
        }
    }

    /** How many rows had to be brought back from the journal or a backup since it was opened; 0 as a rule. */
    public int recovered() {
        return writer.run(store::recovered);
    }

    /** How many saves, at most, were in none of the copies any more when it was opened; 0 as a rule. */
    public long lost() {
        return writer.run(store::lost);
    }

    /** Keeps a document or section ({@code anchor} is empty for the whole document); keeping twice changes nothing. */
    public void keep(String document, String anchor, String title) {
        edit((now, seq) -> now.row(KEPT, document, anchor).isPresent() ? NOTHING
                : List.of(new Put(Row.of(KEPT, seq, document, anchor, title, time()))));
    }

    /** Keeps it no longer; nothing happens when it is not kept. */
    public void release(String document, String anchor) {
        remove(KEPT, document, anchor);
    }

    /** Keeps again what was released, as if it had been kept all the time; nothing happens when it is kept. */
    public void bringBack(Kept kept) {
        edit((now, seq) -> now.row(KEPT, kept.document(), kept.anchor()).isPresent() ? NOTHING
                : List.of(new Put(Row.of(KEPT, seq, kept.document(), kept.anchor(), kept.title(), kept.since().toString()))));
    }

    public boolean keeps(String document, String anchor) {
        return ask(now -> now.row(KEPT, document, anchor)).isPresent();
    }

    /** What is kept, newest first. */
    public List<Kept> kept() {
        return rows(KEPT, Integer.MAX_VALUE).stream()
                .map(row -> new Kept(row.text("document"), row.text("anchor"), row.text("title"), row.time("since"))).toList();
    }

    /** Remembers that a document was read up to a block. */
    public void read(String document, String title, int offset) {
        edit((now, seq) -> {
            Row row = Row.of(RECENT, seq, document, title, (long) offset, time());
            return newest(now, RECENT).filter(last -> last.with(seq, "last", row.text("last")).equals(row)).isPresent() ? NOTHING
                    : List.of(new Put(row));
        });
    }

    /** What was read, last first. */
    public List<Recent> recent(int limit) {
        return rows(RECENT, limit).stream().map(Notebook::recent).toList();
    }

    /** Where reading of a document stopped. */
    public Optional<Recent> position(String document) {
        return ask(now -> now.row(RECENT, document)).map(Notebook::recent);
    }

    /** Ticks a task of a document, or clears it; {@code task} tells it from the document's other tasks whatever lines move. */
    public void tick(String document, String task, boolean done) {
        edit((now, seq) -> now.row(TICK, document, task).filter(row -> row.flag("done") == done).isPresent() ? NOTHING
                : List.of(new Put(Row.of(TICK, seq, document, task, done))));
    }

    /** The tasks of a document that the reader ticked (true) or cleared (false); of all others the file tells. */
    public Map<String, Boolean> ticks(String document) {
        return ask(now -> now.rows(TICK, "document = ?", Integer.MAX_VALUE, document)).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.text("task"), row -> row.flag("done")));
    }

    /** Saves a search that found those documents under a name, and tells its number, which no other search ever has. */
    public long save(String name, String query, String seen) {
        return edit((_, seq) -> List.of(new Put(Row.of(SEARCH, seq, seq, name, query, seen, time()))));
    }

    /** The saved searches, first saved first. */
    public List<SavedSearch> searches() {
        return rows(SEARCH, Integer.MAX_VALUE).stream()
                .map(row -> new SavedSearch(row.number("id"), row.text("name"), row.text("query"), row.text("seen"), row.time("looked")))
                .sorted(Comparator.comparingLong(SavedSearch::id)).toList();
    }

    /** Gives a saved search another name; nothing happens when there is none with that number. */
    public void rename(long search, String name) {
        edit((now, seq) -> put(now.row(SEARCH, search).map(row -> row.with(seq, "name", name))));
    }

    /** Deletes a saved search; nothing happens when there is none with that number. */
    public void delete(long search) {
        remove(SEARCH, search);
    }

    /** Puts a deleted search back as it was, its number included; nothing happens when it is there. */
    public void bringBack(SavedSearch search) {
        edit((now, seq) -> now.row(SEARCH, search.id()).isPresent() ? NOTHING : List.of(new Put(Row.of(SEARCH, seq, search.id(),
                search.name(), search.query(), search.seen(), search.looked().toString()))));
    }

    /** Remembers what a saved search found when the reader looked at it; nothing happens when there is none with that number. */
    public void looked(long search, String seen) {
        edit((now, seq) -> put(now.row(SEARCH, search).map(row -> row.with(seq, "seen", seen).with(seq, "looked", time()))));
    }

    /** Remembers a query that was carried out, for type-ahead; a blank one is none. The last 500 are remembered. */
    public void searched(String query) {
        edit((now, seq) -> {
            if (query.isBlank() || newest(now, EARLIER).filter(row -> row.text("query").equals(query)).isPresent()) {
                return NOTHING;
            }
            Stream<Change> tooMany = now.rows(EARLIER, TOO_EARLY, Integer.MAX_VALUE, query, query).stream()
                    .map(row -> new Remove(EARLIER, row.key()));
            return Stream.concat(Stream.of(new Put(Row.of(EARLIER, seq, query))), tooMany).toList();
        });
    }

    /** Earlier queries, last first, each once. */
    public List<String> earlier(int limit) {
        return rows(EARLIER, limit).stream().map(row -> row.text("query")).toList();
    }

    /**
     * Writes everything into a folder for people and other programs: {@code notebook.md} to be read, {@code notebook.json} to be
     * imported.
     *
     * @param locale the language of the headings
     * @throws NotebookException.UnableToSave when the files could not be written; what was there before is untouched then
     */
    public void export(Path folder, Locale locale) {
        Snapshot snapshot = writer.run(store::snapshot);
        PlainFiles.write(folder, snapshot, locale);
    }

    /**
     * Adds what an exported {@code notebook.json} holds and this notebook does not, and tells how many rows that were. What is
     * here already stays as it is. A backup is made first.
     *
     * @throws NotebookException.Unreadable when it is no such file
     */
    public int merge(Path json) {
        List<Row> rows = PlainFiles.read(json);
        return writer.run(() -> {
            store.backUp();
            Snapshot before = store.snapshot();
            store.save((_, seq) -> Exchange.merged(before, rows, seq));
            return store.snapshot().rows().size() - before.rows().size();
        });
    }

    /**
     * Writes everything into one file, from which {@link #restore} brings it back to the letter.
     *
     * @throws NotebookException.UnableToSave when it could not be written; what was there before is untouched then
     */
    public void backup(Path file) {
        Snapshot snapshot = writer.run(store::snapshot);
        try {
            BackupFile.write(file.toAbsolutePath(), snapshot);
        } catch (IOException e) {
            throw new NotebookException.UnableToSave(file.toString(), e);
        }
    }

    /**
     * Puts what a backup holds in the place of everything that is here; a backup of that is made first, beside the notebook.
     *
     * @throws NotebookException.Unreadable when the file is no backup, or damaged; nothing has changed then
     * @throws NotebookException.TooNew     when a newer program wrote it
     */
    public void restore(Path file) {
        Snapshot backup = Exchange.read(file);
        writer.run(() -> {
            store.backUp();
            Snapshot before = store.snapshot();
            return store.save((_, _) -> Exchange.restored(before, backup));
        });
    }

    /** Closes the files; a second time does nothing. */
    @Override
    public synchronized void close() {
        if (writer.isOpen()) {
            writer.run(() -> {
                store.close();
                return null;
            });
            writer.close();
        }
    }

    private <T> T ask(Function<Database, T> question) {
        return writer.run(() -> store.read(question));
    }

    private long edit(Store.Edit edit) {
        return writer.run(() -> store.save(edit));
    }

    private List<Row> rows(Table table, int limit) {
        return ask(now -> now.rows(table, "TRUE", limit));
    }

    private void remove(Table table, Object... key) {
        edit((now, _) -> now.row(table, key).isPresent() ? List.of(new Remove(table, List.of(key))) : NOTHING);
    }

    private static List<Change> put(Optional<Row> row) {
        return row.<Change>map(Put::new).stream().toList();
    }

    private static Optional<Row> newest(Database now, Table table) {
        return now.rows(table, "TRUE", 1).stream().findFirst();
    }

    private static Recent recent(Row row) {
        return new Recent(row.text("document"), row.text("title"), Math.clamp(row.number("block"), 0, Integer.MAX_VALUE), row.time("last"));
    }

    private static String time() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
