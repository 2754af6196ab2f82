package dev.partbridge.convert;

import dev.partbridge.convert.rule.TablespacesRule;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts a table's leaves into the tablespaces that Oracle names. Only what holds rows gets a clause: PostgreSQL refuses
 * one on a partitioned table that names the database's own tablespace.
 */
final class Tablespaces {
    private final Choices choices;
    private final Findings findings;

    Tablespaces(Choices choices, Findings findings) {
        this.choices = choices;
        this.findings = findings;
    }

    void add(Draft draft) {
        Set<Identifier> named = TablespacesRule.named(draft.oracle);
        if (named.isEmpty()) {
            return;
        }
        boolean keep = TablespacesRule.of(choices.of(TablespacesRule.ID, draft.oracle.name())) == TablespacesRule.KEEP;
        if (!keep) {
            findings.add(
                    "PB-TBS-001",
                    draft.id(),
                    draft.oracle.position(),
                    draft.oracle.name() + " names " + text(named.stream().map(Identifier::text)) + ".");
            return;
        }
        Map<ObjectId, Identifier> places = places(draft);
        Optional<Identifier> own = draft.oracle.tablespace();
        draft.leaves.replaceAll(p -> place(draft, p, places, own));
        draft.tablespace = draft.leaves.isEmpty() ? own.map(t -> folded(draft, t)) : Optional.empty();
        findings.add(
                "PB-TBS-002",
                draft.id(),
                draft.oracle.position(),
                draft.oracle.name() + " is to be kept in "
                        + text(named.stream().map(t -> folded(draft, t).text()))
                        + "; its indexes stay in the default one.");
    }

    private static Map<ObjectId, Identifier> places(Draft draft) {
        Map<ObjectId, Identifier> places = new HashMap<>();
        List<OraclePartition> partitions =
                draft.oracle.partitioning().map(Partitioning::partitions).orElse(List.of());
        for (int i = 0; i < partitions.size(); i++) {
            OraclePartition partition = partitions.get(i);
            Identifier name = PartitionNames.partition(draft.oracle, partition, i);
            ObjectId id = ObjectId.partition(draft.oracle.name(), name);
            partition.tablespace().ifPresent(t -> places.put(id, t));
            for (int j = 0; j < partition.subpartitions().size(); j++) {
                OraclePartition below = partition.subpartitions().get(j);
                Identifier sub = PartitionNames.subpartition(draft.oracle, name, partition.subpartitions(), j);
                ObjectId subId = Partitions.subpartition(draft.oracle.name(), name, sub);
                below.tablespace().or(partition::tablespace).ifPresent(t -> places.put(subId, t));
            }
        }
        return places;
    }

    private static PgPartition place(
            Draft draft, PgPartition partition, Map<ObjectId, Identifier> places, Optional<Identifier> above) {
        Optional<Identifier> own = partition
                .origin()
                .flatMap(o -> Optional.ofNullable(places.get(o)))
                .or(() -> above);
        if (partition.division().isEmpty()) {
            return own.map(t -> partition.withTablespace(folded(draft, t))).orElse(partition);
        }
        PgLayout.Declarative division = partition.division().get();
        return partition.withDivision(new PgLayout.Declarative(
                division.strategy(),
                division.parts(),
                division.partitions().stream()
                        .map(p -> place(draft, p, places, own))
                        .toList()));
    }

    private static Identifier folded(Draft draft, Identifier tablespace) {
        return new Identifier(draft.names.name(tablespace));
    }

    private static String text(Stream<String> names) {
        List<String> all = names.toList();
        return (all.size() == 1 ? "the tablespace " : "the tablespaces ") + String.join(", ", all);
    }
}
