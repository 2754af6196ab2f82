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

/** A landing partition only sends rows on, so it is empty. */
final class LandingCheck implements Check {
    private final ObjectId table;
    private final QualifiedName landing;

    LandingCheck(ObjectId table, QualifiedName landing) {
        this.table = table;
        this.landing = landing;
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM ONLY " + PostgresSql.quote(landing))) {
            row.next();
            long rows = row.getLong(1);
            return List.of(new CheckLine(
                    "Landing",
                    table,
                    landing.toString(),
                    "1 leaf",
                    rows == 0 ? "empty" : rows + " rows",
                    rows == 0,
                    ""));
        }
    }
}
