package dev.partbridge.run.validate;

import dev.partbridge.postgres.ddl.RegistryDdl;
import dev.partbridge.postgres.model.PgRegistry;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.ObjectId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A registry of keys holds each row of its table and no other; its primary key then proves the key unique. */
final class RegistryCheck implements Check {
    private final ObjectId table;
    private final PgRegistry registry;

    RegistryCheck(ObjectId table, PgRegistry registry) {
        this.table = table;
        this.registry = registry;
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RegistryDdl.compare(registry))) {
            row.next();
            long missing = row.getLong(2);
            long stale = row.getLong(3);
            boolean same = missing == 0 && stale == 0;
            return List.of(new CheckLine(
                    "Registry",
                    table,
                    registry.name() + " against " + registry.of(),
                    "the same keys",
                    same ? row.getLong(1) + " keys" : missing + " missing, " + stale + " stale",
                    same,
                    ""));
        }
    }
}
