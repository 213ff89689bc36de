package org.fieldbook.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;

/** The H2 file in its folder: how it is reached, made anew, and set aside. */
final class DatabaseFile {
    private static final String ENDING = ".mv.db";
    private static final String NAME = "notebook";
    private static final String FRESH = "fresh";
    private static final String ASIDE = "damaged-";
    private static final int KEPT_ASIDE = 3;
    private static final String OWNER = "OWNER";
    private static final String SCRIBE = "SCRIBE";

    private final Path folder;

    /** @throws NotebookException.UnableToOpen when the folder's name could be read as settings of the database */
    DatabaseFile(Path folder) {
        String path = folder.toString();
        if (path.indexOf(';') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            throw new NotebookException.UnableToOpen("';' and control characters are refused in the data folder", null);
        }
        this.folder = folder;
    }

    Path path() {
        return folder.resolve(NAME + ENDING);
    }

    boolean isThere() {
        return Files.exists(path());
    }

    /** Opens the file, which must exist. */
    Database open() throws SQLException {
        return open(NAME, path());
    }

    /** Writes rows into a new file, which takes the place of the old one only when it is complete; it must not be open. */
    void replace(Snapshot snapshot) throws IOException, SQLException {
        Path fresh = folder.resolve(FRESH + ENDING);
        Files.deleteIfExists(fresh);
        Migration.run(url(FRESH), OWNER);
        try (Database database = open(FRESH, fresh)) {
            database.fill(snapshot);
            if (database.whole().differences(snapshot) > 0) {
                throw new IOException("the new database does not hold what was written");
            }
        }
        SafeFile.move(fresh, path());
    }

    /** Moves a damaged file out of the way; the last few are kept for whoever wants to look into them. */
    void setAside(long stamp) throws IOException {
        if (!isThere()) {
            return;
        }
        SafeFile.move(path(), folder.resolve("%s%019d%s".formatted(ASIDE, stamp, ENDING)));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file -> file.getFileName().toString().startsWith(ASIDE))
                    .sorted(Comparator.reverseOrder()).skip(KEPT_ASIDE).toList();
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    private Database open(String name, Path path) throws SQLException {
        Connection owner = connect(url(name) + ";IFEXISTS=TRUE", OWNER, path);
        try {
            return new Database(owner, connect(reach(name) + ";IFEXISTS=TRUE", SCRIBE, path));
        } catch (SQLException | RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    private static Connection connect(String url, String user, Path path) throws SQLException {
        try {
            return DriverManager.getConnection(url, user, "");
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new NotebookException.InUse(path.toString(), e);
            }
            throw e;
        }
    }

    private String url(String name) {
        return reach(name) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /** Behind {@code async:} an interrupted thread cannot close the file. */
    private String reach(String name) {
        return "jdbc:h2:async:" + folder.resolve(name);
    }
}
