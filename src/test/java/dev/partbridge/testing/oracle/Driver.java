package dev.partbridge.testing.oracle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import oracle.jdbc.OracleDriver;
import org.jspecify.annotations.Nullable;

/** The genuine driver, bounded in time so that a gap of the double does not hang a test. */
final class Driver {
    static final String USER = "scott";
    static final String PASSWORD = "tiger";

    private Driver() {}

    static Connection connect(String url) throws SQLException {
        return connect(url, PASSWORD);
    }

    static Connection connect(String url, String password, String... properties) throws SQLException {
        Properties all = new Properties();
        all.setProperty("user", USER);
        all.setProperty("password", password);
        all.setProperty("oracle.jdbc.ReadTimeout", "5000");
        for (int i = 0; i < properties.length; i += 2) {
            all.setProperty(properties[i], properties[i + 1]);
        }
        Connection connection = new OracleDriver().connect(url, all);
        if (connection == null) {
            throw new AssertionError("the driver does not take " + url);
        }
        return connection;
    }

    /** The first column of all rows. */
    static List<@Nullable Object> column(Statement statement, String sql) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getObject(1));
            }
        }
        return values;
    }
}
