package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.script.alter.ReferenceFollow;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One ALTER TABLE while it is read: it is carried out as a whole or not at all. */
final class Alteration {
    private final TokenStream stream;
    private final TableDraft table;
    private final ModelBuilder model;
    private final SourcePosition position;
    private final List<Runnable> elsewhere = new ArrayList<>();

    Alteration(TokenStream stream, TableDraft table, ModelBuilder model) {
        this.stream = stream;
        this.table = table;
        this.model = model;
        this.position = stream.statement().position();
    }

    TokenStream stream() {
        return stream;
    }

    TableDraft table() {
        return table;
    }

    ModelBuilder model() {
        return model;
    }

    Findings findings() {
        return model.findings();
    }

    SourcePosition position() {
        return position;
    }

    /** A change outside of the table, made when the whole statement is read. */
    void elsewhere(Runnable change) {
        elsewhere.add(change);
    }

    void finish() {
        elsewhere.forEach(Runnable::run);
    }

    void effect(RowEffect.Kind kind, Optional<Identifier> partition) {
        effect(kind, partition, Optional.empty());
    }

    void effect(RowEffect.Kind kind, Optional<Identifier> partition, Optional<QualifiedName> other) {
        elsewhere(() -> model.rowEffects().add(new RowEffect(kind, table.name(), partition, other, position)));
    }

    /** Takes the partitions of the table as it is now; the tables partitioned by reference to it follow. */
    void put(OracleTable now, Map<QualifiedName, List<OraclePartition>> dependents) {
        List<OraclePartition> before = leaves(table.partitioning());
        table.partitioning(now.partitioning().orElseThrow(), now.subpartitioning());
        List<OraclePartition> after = leaves(table.partitioning());
        elsewhere(() -> follow(table, before, after, dependents, new HashSet<>(Set.of(table))));
    }

    private void follow(
            TableDraft parent,
            List<OraclePartition> before,
            List<OraclePartition> after,
            Map<QualifiedName, List<OraclePartition>> dependents,
            Set<TableDraft> seen) {
        for (TableDraft child : model.tables()) {
            if (child.partitioning().orElse(null) instanceof Partitioning.Reference own
                    && child.constraints().stream()
                            .anyMatch(c ->
                                    c.name().equals(Optional.of(own.constraint())) && model.refersTo(child, c, parent))
                    && seen.add(child)) {
                List<OraclePartition> inherited = own.partitions().size() == before.size() ? own.partitions() : before;
                Partitioning.Reference now = ReferenceFollow.follow(own, before, after, given(dependents, child));
                child.partitioning(now);
                List<OraclePartition> names = now.partitions().isEmpty() ? after : now.partitions();
                follow(child, inherited, names, dependents, seen);
            }
        }
    }

    private static List<OraclePartition> given(Map<QualifiedName, List<OraclePartition>> dependents, TableDraft child) {
        return dependents.entrySet().stream()
                .filter(e -> e.getKey().equals(child.name())
                        || (e.getKey().name().equals(child.name().name())
                                && (e.getKey().schema().isEmpty()
                                        || child.name().schema().isEmpty())))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static List<OraclePartition> leaves(Optional<Partitioning> partitioning) {
        return partitioning.map(p -> ReferenceFollow.leaves(p.partitions())).orElse(List.of());
    }
}
