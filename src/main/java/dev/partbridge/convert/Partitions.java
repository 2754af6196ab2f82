package dev.partbridge.convert;

import dev.partbridge.convert.Bounds.BadBound;
import dev.partbridge.convert.TableMapping.PartitionMapping;
import dev.partbridge.convert.rule.NullKeysRule;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the leaves of tables that are partitioned by a key of their own. */
final class Partitions {
    private final Names names;
    private final Choices choices;
    private final Findings findings;

    Partitions(Names names, Choices choices, Findings findings) {
        this.names = names;
        this.choices = choices;
        this.findings = findings;
    }

    /** Adds key and leaves; false, with a finding, when a bound cannot be carried over. */
    boolean add(Draft draft) {
        Partitioning partitioning = draft.oracle.partitioning().orElseThrow();
        draft.strategy = partitioning.strategy();
        draft.key = draft.names(partitioning.key());
        try {
            List<PgBound> bounds = bounds(draft, partitioning);
            for (int i = 0; i < bounds.size(); i++) {
                OraclePartition partition = partitioning.partitions().get(i);
                addLeaf(draft, name(partition, i), bounds.get(i), partition);
            }
            return true;
        } catch (BadBound e) {
            findings.add(
                    "PB-PART-003",
                    draft.id(),
                    draft.oracle.position(),
                    "In " + draft.oracle.name() + " " + e.getMessage() + "; the table is left out.");
            return false;
        }
    }

    /** Adds the counterpart of an Oracle partition. */
    void addLeaf(Draft draft, Identifier partition, PgBound bound, OraclePartition place) {
        ObjectId origin = ObjectId.partition(draft.oracle.name(), partition);
        String wanted = draft.name.name().text() + "_" + Names.fold(partition).text();
        Identifier name = names.relation(draft.name.schema().orElseThrow(), wanted, origin, place.position());
        draft.leaves.add(new PgPartition(
                name, bound, List.of(), PgPartition.Role.COUNTERPART, Optional.empty(), Optional.of(origin)));
        draft.partitions.add(new PartitionMapping(partition, draft.name.sibling(name)));
    }

    /** The partition's own name; one that neither source nor Oracle's rules name is called by its position. */
    static Identifier name(OraclePartition partition, int index) {
        return partition.name().orElseGet(() -> new Identifier("P" + (index + 1)));
    }

    private List<PgBound> bounds(Draft draft, Partitioning partitioning) throws BadBound {
        Bounds bounds =
                new Bounds(draft.key.stream().map(k -> draft.column(k).type()).toList());
        textForTime(draft, partitioning);
        if (partitioning instanceof Partitioning.ByList) {
            if (draft.key.size() != 1) {
                throw new BadBound("the list key has " + draft.key.size() + " columns, PostgreSQL takes one");
            }
            return bounds.lists(partitioning.partitions());
        }
        boolean nullable = draft.keyNullable();
        if (nullable) {
            nullKeys(draft, partitioning);
        }
        NullKeysRule rule = NullKeysRule.of(choices.of(NullKeysRule.ID, draft.oracle.name()));
        return bounds.ranges(partitioning.partitions(), rule.takesDefault(nullable));
    }

    private void nullKeys(Draft draft, Partitioning partitioning) {
        boolean open = partitioning.partitions().stream()
                .anyMatch(p -> !p.bound().isEmpty() && p.bound().get(0) instanceof BoundValue.MaxValue);
        boolean byDefault = NullKeysRule.of(choices.of(NullKeysRule.ID, draft.oracle.name()))
                .takesDefault(true);
        String key = String.join(
                ", ", partitioning.key().stream().map(Identifier::text).toList());
        if (partitioning.key().size() > 1) {
            findings.add(
                    "PB-PART-007",
                    draft.id(),
                    draft.oracle.position(),
                    "The range key (" + key + ") of " + draft.oracle.name()
                            + " may hold NULL; PostgreSQL keeps such rows in DEFAULT or not at all.");
        } else if (open) {
            findings.add(
                    byDefault ? "PB-PART-005" : "PB-PART-006",
                    draft.id(),
                    draft.oracle.position(),
                    byDefault
                            ? "The partition up to MAXVALUE of " + draft.oracle.name()
                                    + " is the DEFAULT partition, so that rows without " + key + " stay in it."
                            : "Rows of " + draft.oracle.name() + " without " + key + " are refused.");
        }
    }

    private void textForTime(Draft draft, Partitioning partitioning) {
        List<PgColumn> key = draft.key.stream().map(draft::column).toList();
        boolean text = partitioning.partitions().stream()
                .map(OraclePartition::bound)
                .anyMatch(bound -> IntStream.range(0, bound.size())
                        .anyMatch(i -> bound.get(i) instanceof BoundValue.Text
                                && TypeTable.isTimestamp(
                                        key.get(Math.min(i, key.size() - 1)).type())));
        if (text) {
            findings.add(
                    "PB-PART-004",
                    draft.id(),
                    draft.oracle.position(),
                    "Bounds of " + draft.oracle.name() + " are texts such as '01-JAN-2017' for a DATE key.");
        }
    }
}
