package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which foreign keys reference which keys. */
final class References {
    private final Set<QualifiedName> parents = new HashSet<>();
    private final Map<QualifiedName, List<ForeignKey>> outside = new HashMap<>();

    References(OracleModel model) {
        for (OracleTable table : model.tables()) {
            Optional<ForeignKey> chosen = table.partitioningForeignKey();
            for (ForeignKey foreignKey : table.foreignKeys()) {
                parents.add(foreignKey.parent());
                // the one that partitions the table carries the partition key and can name the widened key
                if (foreignKey.state().enabled() && !chosen.equals(Optional.of(foreignKey))) {
                    outside.computeIfAbsent(foreignKey.parent(), p -> new ArrayList<>())
                            .add(foreignKey);
                }
            }
        }
    }

    /** Whether any foreign key references the table. */
    boolean to(OracleTable table) {
        return parents.contains(table.name());
    }

    /** Whether a foreign key that does not carry the partition key references this key. */
    boolean fromOutside(OracleTable table, OracleConstraint key) {
        return outside.getOrDefault(table.name(), List.of()).stream().anyMatch(f -> names(f, table, key));
    }

    private static boolean names(ForeignKey foreignKey, OracleTable table, OracleConstraint key) {
        return new HashSet<>(foreignKey.referenced(table)).equals(new HashSet<>(key.columns()));
    }
}
