package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Partitions that came after a model was read, as INTERVAL and AUTOMATIC make them, and people do. */
public final class NewPartitions {
    private NewPartitions() {}

    /** One that the model does not have. */
    public record NewPartition(QualifiedName table, Identifier partition) {}

    /**
     * Compares the names of now with the model's; tables by reference have their parent's new ones too, and are not told.
     *
     * @throws SQLException with the statement in its message
     */
    public static List<NewPartition> since(Connection connection, OracleModel model) throws SQLException {
        UiThread.refuse("reading the dictionary");
        Dictionary dictionary = Dictionary.of(connection, Cancellation.none(), new Report());
        ReferenceChains chains = new ReferenceChains(model);
        Set<Identifier> owners = new LinkedHashSet<>();
        Set<NewPartition> known = new HashSet<>();
        for (OracleTable table : model.tables()) {
            table.name().schema().ifPresent(owners::add);
            table.partitioning().map(Partitioning::partitions).orElse(List.of()).stream()
                    .map(OraclePartition::name)
                    .flatMap(n -> n.stream())
                    .forEach(n -> known.add(new NewPartition(table.name(), n)));
        }
        List<NewPartition> all = new ArrayList<>();
        for (Identifier owner : owners) {
            dictionary.read("partition-names", owner, row -> {
                QualifiedName name = QualifiedName.of(owner, row.neededName("TABLE_NAME"));
                NewPartition partition = new NewPartition(name, row.neededName("PARTITION_NAME"));
                boolean root = model.table(name)
                        .filter(t -> chains.parent(t).isEmpty())
                        .isPresent();
                if (root && !known.contains(partition)) {
                    all.add(partition);
                }
            });
        }
        return all;
    }
}
