package org.fieldbook.notebook;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Does to the tables of a notebook what the notebook never would, whether it is open in this process or not. */
final class Sql {
    private Sql() {
    }

    static void run(Path data, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:async:" + data.toAbsolutePath().resolve("notebook/notebook"), "OWNER", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
