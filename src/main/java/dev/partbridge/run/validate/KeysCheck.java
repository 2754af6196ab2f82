package dev.partbridge.run.validate;

import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every primary and unique key of the plan is there: without it, counts alone would pass over duplicates. */
final class KeysCheck implements Check {
    private final PgTable table;
    private final ExpectedDifferences expected;
    private final List<Key> keys = new ArrayList<>();

    private record Key(QualifiedName relation, Identifier name) {}

    KeysCheck(PgTable table, ExpectedDifferences expected) {
        this.table = table;
        this.expected = expected;
        add(table.name(), table.constraints());
        for (PgPartition partition : table.layout().all()) {
            add(table.leaf(partition), partition.constraints());
        }
    }

    /** Whether the table has any. */
    boolean hasKeys() {
        return !keys.isEmpty();
    }

    private void add(QualifiedName relation, List<PgConstraint> constraints) {
        for (PgConstraint constraint : constraints) {
            if (constraint instanceof PgConstraint.PrimaryKey || constraint instanceof PgConstraint.Unique) {
                keys.add(new Key(relation, constraint.name()));
            }
        }
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        List<String> missing = new ArrayList<>();
        List<String> edited = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT FROM pg_catalog.pg_constraint c"
                + " JOIN pg_catalog.pg_index i ON i.indexrelid = c.conindid AND i.indisvalid"
                + " WHERE c.conrelid = to_regclass(?) AND c.conname = ? AND c.contype IN ('p', 'u')")) {
            for (Key key : keys) {
                select.setString(1, PostgresSql.quote(key.relation()));
                select.setString(2, key.name().text());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        boolean byHand = expected.of(ObjectId.constraint(key.relation(), key.name()))
                                .isPresent();
                        (byHand ? edited : missing).add(key.name().text());
                    }
                }
            }
        }
        return List.of(new CheckLine(
                "Keys",
                table.origin(),
                table.name() + ": primary and unique keys",
                keys.size() + (keys.size() == 1 ? " key" : " keys"),
                (missing.isEmpty() ? "there" : "missing: " + String.join(", ", missing))
                        + (edited.isEmpty() ? "" : "; missing, edited by hand: " + String.join(", ", edited)),
                missing.isEmpty(),
                ""));
    }
}
