package dev.partbridge.run.scan;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows with NULL in the target's partition key. Range takes them in DEFAULT alone, wherever Oracle has them; list where
 * NULL is named (manual, CREATE TABLE, PARTITION BY).
 */
final class NullKeyCheck implements RowCheck {
    private final List<KeyColumn> key;
    private final boolean taken;
    private final ObjectId id;
    private final String words;

    private record KeyColumn(ColumnMapping column, int at) {
        @Override
        public String toString() {
            return column.oracle().toString();
        }
    }

    private NullKeyCheck(TableMapping table, List<KeyColumn> key, boolean taken) {
        this.key = key;
        this.taken = taken;
        this.id = ObjectId.table(table.oracle());
        String columns = key.stream().map(KeyColumn::toString).collect(Collectors.joining(", "));
        this.words = "NULL in the partition key (" + columns + "), ";
    }

    /** Absent for another layout, and where the rows come without the key. */
    static Optional<RowCheck> of(TableMapping table, PgLayout layout, List<RowColumn> columns) {
        if (!(layout instanceof PgLayout.Declarative declared)
                || declared.strategy().equals("HASH")
                || declared.key().size() != declared.parts().size()) {
            return Optional.empty();
        }
        List<KeyColumn> key = new ArrayList<>();
        List<Identifier> names = columns.stream().map(RowColumn::name).toList();
        for (Identifier part : declared.key()) {
            table.columns().stream()
                    .filter(c -> c.postgres().equals(part))
                    .filter(c -> names.contains(c.oracle()))
                    .findFirst()
                    .ifPresent(c -> key.add(new KeyColumn(c, names.indexOf(c.oracle()))));
        }
        boolean whole = key.size() == declared.key().size();
        boolean possible = key.stream().anyMatch(k -> k.column().nullAs().isEmpty());
        boolean taken = declared.partitions().stream().anyMatch(NullKeyCheck::takesNull);
        return whole && possible && (!taken || key.size() > 1)
                ? Optional.of(new NullKeyCheck(table, key, taken))
                : Optional.empty();
    }

    private static boolean takesNull(PgPartition partition) {
        if (partition.role() == PgPartition.Role.LANDING || partition.role() == PgPartition.Role.GUARD) {
            return false;
        }
        return partition.bound() instanceof PgBound.Default
                || (partition.bound() instanceof PgBound.In in && in.values().contains("NULL"));
    }

    @Override
    public void look(RowSource row, Tally tally) {
        for (KeyColumn part : key) {
            if (row.isNull(part.at()) && part.column().nullAs().isEmpty()) {
                if (taken) {
                    tally.add("PB-ROW-007", id, row, () -> words + "which PostgreSQL keeps in DEFAULT");
                } else {
                    tally.add("PB-ROW-015", id, row, () -> words + "which no partition of PostgreSQL takes");
                }
                return;
            }
        }
    }
}
