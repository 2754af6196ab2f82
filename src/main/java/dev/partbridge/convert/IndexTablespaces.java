package dev.partbridge.convert;

import dev.partbridge.oracle.model.IndexStorage;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import dev.partbridge.sql.TablespaceMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells the tablespace of an index. It is one for all partitions: PostgreSQL makes the parts of a partitioned table's
 * index, those of later partitions too, in the tablespace of the whole.
 */
final class IndexTablespaces {
    private final OracleModel model;
    private final Findings findings;

    IndexTablespaces(OracleModel model, Findings findings) {
        this.model = model;
        this.findings = findings;
    }

    /** Of an index, on the table itself or on each leaf. */
    Optional<Identifier> of(Draft draft, OracleIndex index) {
        return of(
                draft,
                index.storage(),
                ObjectId.index(index.table(), index.name().name()),
                "Index " + index.name().name(),
                index.position());
    }

    /** Of the index of a key: the one that USING INDEX describes, else one on the same columns. */
    Optional<Identifier> of(Draft draft, OracleConstraint key) {
        Optional<IndexStorage> storage = key.state().index().or(() -> model.indexesOf(draft.oracle.name()).stream()
                .filter(i -> i.parts().stream()
                        .map(OracleIndex.Part::column)
                        .toList()
                        .equals(key.columns().stream().map(Optional::of).toList()))
                .map(OracleIndex::storage)
                .findFirst());
        return storage.flatMap(s -> of(
                draft,
                s,
                ConstraintNames.id(draft.oracle, key),
                "The index of key " + key.name().map(Identifier::text).orElse(Keys.text(key.columns())),
                key.position()));
    }

    private Optional<Identifier> of(
            Draft draft, IndexStorage storage, ObjectId id, String who, Optional<SourcePosition> position) {
        if (!draft.tablespaces.kept()) {
            return Optional.empty();
        }
        Set<Identifier> places = storage.places(ofRows(draft.oracle));
        Set<Optional<Identifier>> targets =
                places.stream().map(p -> Tablespaces.target(draft, p)).collect(Collectors.toSet());
        if (targets.size() > 1) {
            findings.add(
                    "PB-TBS-004",
                    id,
                    position,
                    who + " of " + draft.oracle.name() + " lies in " + Tablespaces.text(places)
                            + " in Oracle; PostgreSQL makes all its parts in one, here the default one.");
            return Optional.empty();
        }
        // PostgreSQL refuses the database's own tablespace where a table is partitioned: it is what it takes anyway
        boolean partitioned = draft.declarative();
        return targets.stream()
                .flatMap(Optional::stream)
                .filter(t -> !partitioned || !t.equals(TablespaceMap.PG_DEFAULT))
                .findFirst();
    }

    /** Where the rows of a table lie, as far as the source tells. */
    private static Set<Identifier> ofRows(OracleTable table) {
        Set<Identifier> places = new TreeSet<>();
        List<OraclePartition> partitions =
                table.partitioning().map(Partitioning::partitions).orElse(List.of());
        for (OraclePartition partition : partitions) {
            Optional<Identifier> own = partition.tablespace().or(table::tablespace);
            if (partition.subpartitions().isEmpty()) {
                own.ifPresent(places::add);
            }
            partition.subpartitions().forEach(s -> s.tablespace().or(() -> own).ifPresent(places::add));
        }
        if (partitions.isEmpty()) {
            table.tablespace().ifPresent(places::add);
        }
        return places;
    }
}
