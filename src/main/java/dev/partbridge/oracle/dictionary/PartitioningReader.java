package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.sql.Identifier;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the views that tell of partitions, each only where the ones before it say that there is something to tell. */
final class PartitioningReader {
    private final Dictionary dictionary;
    private final Identifier owner;
    private final Report report;
    private final PartitionedTableReader partitioned = new PartitionedTableReader();
    private final KeyReader keys = new KeyReader();
    private final ColumnReader columns;
    private final PartitionReader partitions;
    private final SubpartitionReader subpartitions;
    private final TemplateReader templates;
    private final Map<Identifier, Level> own = new HashMap<>();
    private final Map<Identifier, Level> below = new HashMap<>();

    PartitioningReader(Dictionary dictionary, Identifier owner, ColumnReader columns, Sizes sizes, Report report) {
        this.dictionary = dictionary;
        this.owner = owner;
        this.columns = columns;
        this.report = report;
        this.subpartitions = new SubpartitionReader(part(below, "subpartition"), sizes);
        this.templates = new TemplateReader(part(below, "template"));
        this.partitions = new PartitionReader(owner, part(own, "partition"), subpartitions, sizes, report);
    }

    private PartReader part(Map<Identifier, Level> levels, String word) {
        return new PartReader(owner, levels, word, report);
    }

    /**
     * Columns must have been read.
     *
     * @param tables those that are wanted
     * @param any whether one of them is partitioned
     * @param keysOfIndexes whether an index is divided by itself
     */
    void read(Set<Identifier> tables, boolean any, boolean keysOfIndexes) throws SQLException {
        if (any) {
            dictionary.read("partitioned-tables", owner, partitioned);
        }
        if (any || keysOfIndexes) {
            dictionary.read("keys", owner, keys);
        }
        tables.forEach(this::levels);
        if (!below.isEmpty()) {
            dictionary.read("subpartitions", owner, subpartitions);
            dictionary.read("subpartition-templates", owner, templates);
        }
        if (!own.isEmpty()) {
            dictionary.read("partitions", owner, partitions);
        }
    }

    private void levels(Identifier table) {
        partitioned.of(table).ifPresent(p -> {
            level(table, p, p.type(), keys.ofTable(table)).ifPresent(l -> own.put(table, l));
            level(table, p, p.subtype(), keys.below(table))
                    .filter(l -> p.composite())
                    .ifPresent(l -> below.put(table, l));
        });
    }

    /** Absent where the key's types are not known, so that bounds cannot be read. */
    private Optional<Level> level(
            Identifier table, PartitionedTableReader.Found found, String type, List<Identifier> key) {
        return types(table, type, key).map(t -> new Level(type, t, found.tablespace()));
    }

    /** The types of a key whose partitions have bounds; absent where the dictionary shows no such column. */
    private Optional<List<OracleType>> types(Identifier table, String type, List<Identifier> key) {
        return type.equals("RANGE") || type.equals("LIST") ? columns.types(table, key) : Optional.of(List.of());
    }

    /** How a table is partitioned, if it is. */
    Optional<PartitionedTableReader.Found> of(TableReader.Found table) {
        Optional<PartitionedTableReader.Found> found = partitioned.of(table.name());
        return found.isEmpty() && table.partitioned() ? Optional.of(PartitionedTableReader.Found.NOT_SHOWN) : found;
    }

    /** The tablespace that partitions get where nothing else is said. */
    Optional<Identifier> tablespace(Identifier table) {
        return partitioned.of(table).flatMap(PartitionedTableReader.Found::tablespace);
    }

    KeyReader keys() {
        return keys;
    }

    List<OraclePartition> partitions(Identifier table) {
        return partitions.of(table);
    }

    List<OraclePartition> template(Identifier table) {
        return templates.of(table);
    }

    /** Whether a bound was not read. */
    boolean isUnreadable(Identifier table) {
        return partitions.isUnreadable(table) || templates.isUnreadable(table);
    }

    /** A key may be a hidden column, or an attribute of one, whose type is not told. */
    boolean typesAreKnown(Identifier table, PartitionedTableReader.Found found) {
        return types(table, found.type(), keys.ofTable(table)).isPresent()
                && types(table, found.subtype(), keys.below(table)).isPresent();
    }

    /** The types of a table's partition key, as far as they are known. */
    List<OracleType> keyTypes(Identifier table) {
        return columns.types(table, keys.ofTable(table)).orElse(List.of());
    }

    OracleRelease release() {
        return dictionary.release();
    }
}
