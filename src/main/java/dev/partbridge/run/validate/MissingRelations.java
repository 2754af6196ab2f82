package dev.partbridge.run.validate;

import dev.partbridge.convert.Conversion;
import dev.partbridge.postgres.catalog.NamesInUse;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the target has the tables and leaves at all: without them there is nothing to count. */
public final class MissingRelations {
    private static final int SHOWN = 3;

    private MissingRelations() {}

    /** A failed line when some are missing. */
    public static Optional<CheckLine> check(Connection connection, Conversion conversion) throws SQLException {
        List<QualifiedName> wanted = new ArrayList<>();
        for (PgTable table : conversion.target().tables()) {
            wanted.add(table.name());
            for (PgPartition partition : table.layout().partitions()) {
                wanted.add(table.leaf(partition));
            }
        }
        List<String> missing = new ArrayList<>();
        for (QualifiedName relation : wanted) {
            if (NamesInUse.of(connection, List.of(relation), List.of()).isEmpty()) {
                missing.add(relation.toString());
            }
        }
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String first = String.join(", ", missing.subList(0, Math.min(SHOWN, missing.size())));
        return Optional.of(new CheckLine(
                "Relations",
                ObjectId.of(ObjectKind.SOURCE, QualifiedName.of("all tables")),
                "tables and leaves of the plan in the target",
                wanted.size() + " relations",
                missing.size() + " missing: " + first + (missing.size() > SHOWN ? ", ..." : "")
                        + "; was the migration run on this target?",
                false,
                String.join("\n", missing)));
    }
}
