package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a table partitioned by reference has the partition key among the columns of its foreign key. */
final class OwnKeys {
    private OwnKeys() {}

    /** True where the key must be added. */
    static boolean lacks(OracleTable table, OracleModel model) {
        return key(table, model).isEmpty();
    }

    private static Optional<List<Identifier>> key(OracleTable table, OracleModel model) {
        Optional<ForeignKey> foreignKey = table.partitioningForeignKey();
        if (foreignKey.isEmpty()) {
            List<Identifier> key =
                    new ArrayList<>(table.partitioning().map(Partitioning::key).orElse(List.of()));
            table.subpartitioning().map(Subpartitioning::key).ifPresent(key::addAll);
            return Optional.of(key);
        }
        Optional<OracleTable> parent = model.table(foreignKey.get().parent());
        return parent.flatMap(p -> key(p, model).flatMap(k -> foreignKey.get().holding(k, p)));
    }
}
