package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * Of unique keys of several columns that may be NULL. Oracle keeps rows that are equal in the other columns apart only
 * when all are NULL (SQL Language Reference, constraint, unique constraints); PostgreSQL as soon as one is, and with
 * NULLS NOT DISTINCT never.
 */
final class UniqueNulls {
    private UniqueNulls() {}

    static void tell(
            Draft draft,
            Findings findings,
            ObjectId subject,
            List<Identifier> columns,
            Optional<SourcePosition> position) {
        Optional<OracleColumn> nullable = columns.stream()
                .flatMap(c -> draft.oracle.column(c).stream())
                .filter(c -> !c.notNull())
                .findFirst();
        boolean inPrimary = draft.oracle
                .primaryKey()
                .filter(p -> p.columns().containsAll(columns))
                .isPresent();
        if (columns.size() < 2 || nullable.isEmpty() || inPrimary) {
            return;
        }
        findings.add(
                "PB-IDX-023",
                subject,
                position,
                "Of two rows of " + draft.oracle.name() + " equal in " + Keys.text(columns) + " with "
                        + nullable.get().name() + " NULL, Oracle refuses the second; PostgreSQL takes both.");
    }
}
