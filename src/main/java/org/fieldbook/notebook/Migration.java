package org.fieldbook.notebook;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Makes the tables of a new database file. */
final class Migration {
    // Held, because a logger that nobody holds forgets its level.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.SEVERE);
    }

    private Migration() {
    }

    /** Runs every migration against an empty database. */
    static void run(String url, String owner) {
        Flyway flyway = Flyway.configure(Migration.class.getClassLoader()).dataSource(url, owner, "")
                .locations("classpath:org/fieldbook/notebook/migrations").load();
        flyway.migrate();
        MigrationVersion newest = flyway.info().current().getVersion();
        if (!newest.equals(MigrationVersion.fromVersion(Integer.toString(Table.SCHEMA)))) {
            throw new IllegalStateException("migrations end at " + newest + ", the program expects " + Table.SCHEMA);
        }
    }
}
