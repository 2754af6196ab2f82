package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ALL_TAB_PARTITIONS; subpartitions must have been read. */
final class PartitionReader implements RowReader {
    private final Identifier owner;
    private final PartReader parts;
    private final SubpartitionReader subpartitions;
    private final Sizes sizes;
    private final Report report;
    private final PartReader.Lists tables = new PartReader.Lists();
    private final Map<Identifier, Integer> positions = new HashMap<>();

    PartitionReader(Identifier owner, PartReader parts, SubpartitionReader subpartitions, Sizes sizes, Report report) {
        this.owner = owner;
        this.parts = parts;
        this.subpartitions = subpartitions;
        this.sizes = sizes;
        this.report = report;
    }

    @Override
    public void row(Row row) {
        Identifier table = row.neededName("TABLE_NAME");
        Identifier name = row.neededName("PARTITION_NAME");
        position(table, name, row.number("PARTITION_POSITION"));
        List<OraclePartition> below = subpartitions.of(table, name);
        if (below.isEmpty()) {
            sizes.part(table, name, row);
        }
        parts.part(row, table, Optional.of(name), "HIGH_VALUE", below)
                .map(p -> below.isEmpty() ? p : withoutTablespace(p))
                .ifPresent(p -> tables.add(table, p));
    }

    /** That of a composite partition is only a default for subpartitions to come (Database Reference). */
    private static OraclePartition withoutTablespace(OraclePartition p) {
        return new OraclePartition(p.name(), p.bound(), p.subpartitions(), p.grown(), Optional.empty(), p.position());
    }

    /** The view counts from 1 without gaps; a gap means that partitions are kept from the user. */
    private void position(Identifier table, Identifier name, Optional<Integer> position) {
        int expected = positions.merge(table, 1, Integer::sum);
        if (position.isPresent() && position.get() != expected) {
            positions.put(table, position.get());
            QualifiedName of = QualifiedName.of(owner, table);
            report.add(
                    "PB-DIC-017",
                    ObjectId.partition(of, name),
                    of + ": partition " + name + " is number " + position.get() + " by the dictionary, but number "
                            + expected + " of those that it shows.");
        }
    }

    List<OraclePartition> of(Identifier table) {
        return tables.of(table);
    }

    boolean isUnreadable(Identifier table) {
        return parts.isUnreadable(table) || subpartitions.isUnreadable(table);
    }
}
