package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What scripts tell, without where they tell it: places, the statements' own text, and the order of constraints and
 * indexes, which is that of the statements. The index of a key is left out: it stands in the model where the script
 * creates it by a statement of its own, and the key means it anyway.
 */
record WithoutPlaces(List<OracleTable> tables, List<OracleIndex> indexes) {
    static WithoutPlaces of(OracleModel model) {
        return new WithoutPlaces(
                model.tables().stream().map(WithoutPlaces::table).toList(),
                model.indexes().stream()
                        .filter(i -> !ofKey(model, i))
                        .map(i -> new OracleIndex(
                                i.name(),
                                i.table(),
                                i.unique(),
                                i.kind(),
                                i.parts(),
                                i.locality(),
                                i.globalPartitioning(),
                                Optional.empty()))
                        .sorted(Comparator.comparing(OracleIndex::toString))
                        .toList());
    }

    private static boolean ofKey(OracleModel model, OracleIndex index) {
        return index.unique()
                && model.table(index.table()).orElseThrow().constraints().stream()
                        .filter(c -> c instanceof OracleConstraint.PrimaryKey || c instanceof OracleConstraint.Unique)
                        .anyMatch(c -> c.columns().stream()
                                .map(OracleIndex.Part::of)
                                .toList()
                                .equals(index.parts()));
    }

    private static OracleTable table(OracleTable t) {
        return new OracleTable(
                t.name(),
                t.organization(),
                t.columns().stream().map(WithoutPlaces::column).toList(),
                t.partitioning().map(WithoutPlaces::partitioning),
                t.subpartitioning()
                        .map(s -> new Subpartitioning(
                                s.kind(), s.key(), partitions(s.template()), s.interval(), s.automatic())),
                t.constraints().stream()
                        .map(WithoutPlaces::constraint)
                        .sorted(Comparator.comparing(OracleConstraint::toString))
                        .toList(),
                t.comment(),
                t.tablespace(),
                List.of(),
                Optional.empty(),
                t.formats());
    }

    private static OracleColumn column(OracleColumn c) {
        return new OracleColumn(
                c.name(),
                c.type(),
                c.notNull(),
                c.defaultText(),
                c.virtualText(),
                c.identityText(),
                c.comment(),
                Optional.empty(),
                c.invisible(),
                c.defaultOnNull());
    }

    private static Partitioning partitioning(Partitioning p) {
        if (p instanceof Partitioning.Range range) {
            return new Partitioning.Range(range.key(), range.interval(), partitions(range.partitions()));
        }
        if (p instanceof Partitioning.ByList list) {
            return new Partitioning.ByList(list.key(), list.automatic(), partitions(list.partitions()));
        }
        if (p instanceof Partitioning.Hash hash) {
            return new Partitioning.Hash(hash.key(), partitions(hash.partitions()));
        }
        if (p instanceof Partitioning.Reference reference) {
            return new Partitioning.Reference(reference.constraint(), partitions(reference.partitions()));
        }
        return p instanceof Partitioning.BySystem system
                ? new Partitioning.BySystem(partitions(system.partitions()))
                : p;
    }

    private static List<OraclePartition> partitions(List<OraclePartition> partitions) {
        return partitions.stream()
                .map(p -> new OraclePartition(
                        p.name(),
                        p.bound(),
                        partitions(p.subpartitions()),
                        p.grown(),
                        p.tablespace(),
                        Optional.empty()))
                .toList();
    }

    /** Only one style says where a key's index is kept. */
    private static OracleConstraint.State state(OracleConstraint key) {
        OracleConstraint.State state = key.state();
        return new OracleConstraint.State(
                state.enabled(), state.validated(), state.deferrable(), state.initiallyDeferred());
    }

    private static OracleConstraint constraint(OracleConstraint c) {
        if (c instanceof OracleConstraint.PrimaryKey) {
            return new OracleConstraint.PrimaryKey(c.name(), c.columns(), state(c), Optional.empty());
        }
        if (c instanceof OracleConstraint.Unique) {
            return new OracleConstraint.Unique(c.name(), c.columns(), state(c), Optional.empty());
        }
        if (c instanceof OracleConstraint.ForeignKey key) {
            return new OracleConstraint.ForeignKey(
                    key.name(),
                    key.columns(),
                    key.parent(),
                    key.parentColumns(),
                    key.onDelete(),
                    key.state(),
                    Optional.empty());
        }
        return new OracleConstraint.Check(
                c.name(), ((OracleConstraint.Check) c).condition(), c.state(), Optional.empty());
    }
}
