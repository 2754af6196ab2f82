package dev.partbridge.run.validate;

import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A landing partition only sends rows on, so it is empty; one that no rows come to any more may be gone. */
final class LandingCheck implements Check {
    private final ObjectId table;
    private final QualifiedName landing;
    private final boolean maybeDropped;

    /** @param maybeDropped there is a procedure that drops it */
    LandingCheck(ObjectId table, QualifiedName landing, boolean maybeDropped) {
        this.table = table;
        this.landing = landing;
        this.maybeDropped = maybeDropped;
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (maybeDropped && !isThere(statement)) {
                return List.of(line("dropped", true));
            }
            try (ResultSet row = statement.executeQuery("SELECT count(*) FROM ONLY " + PostgresSql.quote(landing))) {
                row.next();
                long rows = row.getLong(1);
                return List.of(line(rows == 0 ? "empty" : rows + " rows", rows == 0));
            }
        }
    }

    private boolean isThere(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT to_regclass(" + PostgresSql.literal(PostgresSql.quote(landing)) + ") IS NOT NULL")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private CheckLine line(String found, boolean passed) {
        return new CheckLine("Landing", table, landing.toString(), "1 leaf", found, passed, "");
    }
}
