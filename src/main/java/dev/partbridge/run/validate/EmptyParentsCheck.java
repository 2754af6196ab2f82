package dev.partbridge.run.validate;

import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An inheritance parent, and a child that has children of its own, hold no row themselves. */
final class EmptyParentsCheck implements Check {
    private final PgTable table;
    private final List<QualifiedName> parents = new ArrayList<>();

    EmptyParentsCheck(PgTable table) {
        this.table = table;
        parents.add(table.name());
        table.layout().all().stream().filter(p -> p.division().isPresent()).forEach(p -> parents.add(table.leaf(p)));
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        long rows = 0;
        List<String> filled = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (QualifiedName parent : parents) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM ONLY " + PostgresSql.quote(parent))) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        rows += row.getLong(1);
                        filled.add(parent + ": " + row.getLong(1));
                    }
                }
            }
        }
        return List.of(new CheckLine(
                "Parents",
                table.origin(),
                table.name() + ": rows that no child has",
                parents.size() + (parents.size() == 1 ? " relation" : " relations"),
                String.format(Locale.ROOT, "%,d rows", rows),
                rows == 0,
                String.join("\n", filled)));
    }
}
