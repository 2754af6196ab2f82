package dev.partbridge.convert;

import dev.partbridge.convert.rule.TablespacesRule;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.TablespaceMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts a table's leaves into the tablespaces that Oracle names. Only what holds rows gets a clause: PostgreSQL refuses
 * one on a partitioned table that names the database's own tablespace.
 */
final class Tablespaces {
    private final OracleModel model;
    private final Choices choices;
    private final Findings findings;

    Tablespaces(OracleModel model, Choices choices, Findings findings) {
        this.model = model;
        this.choices = choices;
        this.findings = findings;
    }

    void add(Draft draft) {
        Set<Identifier> named = TablespacesRule.named(draft.oracle, model);
        if (named.isEmpty()) {
            return;
        }
        draft.tablespaces = TablespacesRule.of(choices.of(TablespacesRule.ID, draft.oracle.name()));
        if (!draft.tablespaces.kept()) {
            tell(draft, "PB-TBS-001", draft.oracle.name() + " names " + text(named) + ".");
            return;
        }
        List<Identifier> inTurn =
                draft.oracle.partitioning().map(Partitioning::storeIn).orElse(List.of());
        Map<ObjectId, Identifier> places = places(draft);
        Optional<Identifier> own = draft.oracle.tablespace();
        List<PgPartition> placed = new ArrayList<>();
        int grown = grown(draft);
        for (PgPartition partition : draft.leaves) {
            boolean future = partition.role() == PgPartition.Role.FUTURE && !inTurn.isEmpty();
            placed.add(
                    place(draft, partition, places, future ? Optional.of(inTurn.get(grown++ % inTurn.size())) : own));
        }
        draft.leaves.clear();
        draft.leaves.addAll(placed);
        draft.tablespace = draft.leaves.isEmpty() ? own.flatMap(t -> target(draft, t)) : Optional.empty();
        told(draft, named);
    }

    private void told(Draft draft, Set<Identifier> named) {
        Set<Identifier> there = new TreeSet<>();
        Set<Identifier> unmapped = new TreeSet<>();
        named.forEach(n -> target(draft, n).ifPresentOrElse(there::add, () -> unmapped.add(n)));
        there.remove(TablespaceMap.PG_DEFAULT);
        if (!there.isEmpty()) {
            tell(draft, "PB-TBS-002", draft.oracle.name() + " needs " + text(there) + " on the target.");
        }
        if (!unmapped.isEmpty()) {
            tell(
                    draft,
                    "PB-TBS-003",
                    draft.oracle.name() + " names " + text(unmapped)
                            + ", not in the map; what Oracle keeps there goes to the default one.");
        }
    }

    /** What the map for all tables names and the source does not; once for a conversion. */
    void strayNames() {
        Optional<TablespaceMap> map =
                TablespacesRule.of(choices.of(TablespacesRule.ID)).map();
        Set<Identifier> stray = new TreeSet<>(map.map(m -> m.targets().keySet()).orElse(Set.of()));
        model.tables().forEach(t -> stray.removeAll(TablespacesRule.named(t, model)));
        if (!stray.isEmpty()) {
            findings.add(
                    "PB-TBS-005",
                    ObjectId.of(ObjectKind.SOURCE, QualifiedName.of(TablespacesRule.ID)),
                    Optional.empty(),
                    "The map names " + text(stray) + ", which no table and no index of the source is in.");
        }
    }

    private static int grown(Draft draft) {
        return (int) draft.oracle.partitioning().stream()
                .flatMap(p -> p.partitions().stream())
                .filter(OraclePartition::grown)
                .count();
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
            return own.flatMap(t -> target(draft, t))
                    .map(partition::withTablespace)
                    .orElse(partition);
        }
        PgLayout.Declarative division = partition.division().get();
        return partition.withDivision(new PgLayout.Declarative(
                division.strategy(),
                division.parts(),
                division.partitions().stream()
                        .map(p -> place(draft, p, places, own))
                        .toList()));
    }

    /** PostgreSQL's tablespace for one of Oracle's, as was chosen for the table. */
    static Optional<Identifier> target(Draft draft, Identifier oracle) {
        return draft.tablespaces.target(oracle, t -> new Identifier(draft.names.name(t)));
    }

    private void tell(Draft draft, String code, String message) {
        findings.add(code, draft.id(), draft.oracle.position(), message);
    }

    static String text(Set<Identifier> names) {
        return (names.size() == 1 ? "the tablespace " : "the tablespaces ")
                + String.join(", ", names.stream().map(Identifier::text).toList());
    }
}
