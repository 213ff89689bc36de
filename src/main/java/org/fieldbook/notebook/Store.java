package org.fieldbook.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;
import org.fieldbook.notebook.Recovery.Found;

/**
 * The notebook's files, kept in step: H2 file, journal and backups. After any failure the H2 file is closed, and the next use
 * looks at everything anew. For one thread.
 */
final class Store implements AutoCloseable {
    private static final int LONGEST_TEXT = 1_000_000;

    private final FolderLock lock;
    private final DatabaseFile file;
    private final Journal journal;
    private final Backups backups;
    private Database database;
    private int failures;
    private int recovered;
    private long lost;

    /** Something to be changed, said when it is known what there is. */
    @FunctionalInterface
    interface Edit {

        /**
         * The changes; none if there is nothing to do.
         *
         * @param now what there is
         * @param seq the number the save will have, unless its rows bear a higher one
         */
        List<Change> changes(Database now, long seq);
    }

    private Store(Path folder, FolderLock lock) {
        this.lock = lock;
        file = new DatabaseFile(folder);
        journal = new Journal(folder.resolve("journal"));
        backups = new Backups(folder.resolve("backups"));
    }

    static Store open(Path folder, Progress progress) {
        FolderLock lock = null;
        Store store = null;
        try {
            new DatabaseFile(folder);
            Files.createDirectories(folder);
            lock = FolderLock.take(folder);
            store = new Store(folder, lock);
            store.load(progress);
            return store;
        } catch (IOException | RuntimeException e) {
            quietly(store == null ? lock : store);
            throw unableToOpen(folder, e);
        }
    }

    int recovered() {
        return recovered;
    }

    long lost() {
        return lost;
    }

    /** Answers from the tables; when they turn out damaged, from the tables once they are mended. */
    <T> T read(Function<Database, T> question) {
        try {
            return question.apply(opened());
        } catch (NotebookException e) {
            throw e;
        } catch (RuntimeException _) {
            shut();
            return question.apply(opened());
        }
    }

    Snapshot snapshot() {
        return read(Database::whole);
    }

    /** Saves changes, all or none, and tells the number of the save; they are on the disk twice when this returns. */
    long save(Edit edit) {
        Save save = read(open -> next(open, edit));
        if (save.changes().isEmpty()) {
            return save.after();
        }
        try {
            long mark = journal.length();
            try {
                journal.append(save);
                database.apply(save);
                failures = 0;
                return save.number();
            } catch (IOException | SQLException | RuntimeException e) {
                journal.cut(mark);
                throw e;
            }
        } catch (IOException | SQLException | RuntimeException e) {
            failures++;
            shut();
            throw new NotebookException.UnableToSave("save " + save.number(), e);
        }
    }

    /** Makes a verified backup of what there is now. */
    void backUp() {
        try {
            backUp(snapshot(), Table.SCHEMA);
        } catch (IOException e) {
            throw new NotebookException.UnableToSave("backup", e);
        }
    }

    @Override
    public void close() {
        shut();
        quietly(lock);
    }

    private static Save next(Database open, Edit edit) {
        long last = open.state().number();
        List<Change> changes = edit.changes(open, last + 1);
        long number = last + 1;
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                number = Math.max(number, put.row().seq());
                checkLength(put.row());
            }
        }
        return new Save(last, number, changes);
    }

    private static void checkLength(Row row) {
        if (row.values().stream().anyMatch(value -> value instanceof String text && text.length() > LONGEST_TEXT)) {
            throw new NotebookException.UnableToSave("a text of over " + LONGEST_TEXT + " characters", null);
        }
    }

    private Database opened() {
        if (database == null) {
            try {
                load(Progress.none());
            } catch (IOException | RuntimeException e) {
                shut();
                throw unableToOpen(file.path(), e);
            }
        }
        return database;
    }

    private static RuntimeException unableToOpen(Path path, Exception e) {
        return switch (e) {
            case NotebookException known -> known;
            case Stopped stopped -> stopped;
            default -> new NotebookException.UnableToOpen(path.toString(), e);
        };
    }

    private void load(Progress progress) throws IOException {
        try {
            SafeFile.sweep(file.path().getParent());
            boolean begun = file.isThere() || journal.isThere() || backups.newest() > 0;
            Found found = look();
            progress.check();
            Recovery recovery = Recovery.of(found, backups, journal);
            progress.check();
            boolean renewed = bringUpToDate(found, recovery);
            recovered += recovery.recovered();
            lost += recovery.lost();
            if (begun) {
                goOn(recovery, renewed);
            } else {
                journal.begin(0);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Opens the H2 file and leaves it open if it adds up. */
    private Found look() {
        if (!file.isThere()) {
            return new Found.Nothing();
        }
        try {
            database = file.open();
            State state = database.state();
            if (state.schema() > Table.SCHEMA) {
                throw new NotebookException.TooNew("a notebook of schema " + state.schema());
            }
            return new Found.Whole(database.whole(), state.schema());
        } catch (NotebookException e) {
            throw e;
        } catch (SQLException | RuntimeException | StackOverflowError | OutOfMemoryError _) {
            List<Row> sound = database == null ? List.of() : database.sound();
            shut();
            return new Found.Broken(sound);
        }
    }

    private boolean bringUpToDate(Found found, Recovery recovery) throws IOException, SQLException {
        boolean old = found instanceof Found.Whole whole && whole.schema() < Table.SCHEMA;
        boolean usable = recovery.fromFile() && !old && applied(recovery.later().saves());
        if (usable && failures < 2) {
            return false;
        }
        shut();
        try {
            if (found instanceof Found.Whole whole) {
                backups.make(whole.snapshot(), whole.schema(), Instant.now());
            } else {
                file.setAside(recovery.now().number());
            }
            file.replace(recovery.now());
        } catch (IOException | SQLException | RuntimeException e) {
            if (!usable) {
                throw e;
            }
            // Too little space for a new file, perhaps; the old one can still be read.
            database = file.open();
            return false;
        }
        database = file.open();
        return true;
    }

    private boolean applied(List<Save> saves) {
        try {
            for (Save save : saves) {
                database.apply(save);
            }
            return true;
        } catch (SQLException | RuntimeException _) {
            return false;
        }
    }

    /** The journal goes on where it ends, or in a new file behind a backup when that is due or its end is not what it should be. */
    private void goOn(Recovery recovery, boolean renewed) throws IOException {
        Journal.Reading later = recovery.later();
        long number = recovery.now().number();
        boolean sound = later.whole() && later.lost() == 0 && later.end() == number && journal.isThere();
        if (sound && !renewed && !backups.due(number, Instant.now())) {
            journal.resume();
            return;
        }
        try {
            backUp(recovery.now(), Table.SCHEMA);
        } catch (IOException e) {
            if (!journal.isThere()) {
                throw e;
            }
            journal.resume();
        }
    }

    private void backUp(Snapshot snapshot, int schema) throws IOException {
        backups.make(snapshot, schema, Instant.now());
        journal.begin(snapshot.number());
        journal.forget(backups.journalFrom());
    }

    private void shut() {
        quietly(database);
        quietly(journal);
        database = null;
    }

    private static void quietly(AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception _) {
            // What could not be closed is replaced by a new look at the files; nothing was left to be written.
        }
    }
}
