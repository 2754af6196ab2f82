package dev.partbridge.oracle.model;

import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * All that was read of a source, in the order of the source.
 *
 * @param skipped statements that are not in scope
 */
public record OracleModel(
        List<OracleTable> tables, List<OracleIndex> indexes, List<OracleSequence> sequences, List<Skipped> skipped) {
    public OracleModel {
        tables = List.copyOf(tables);
        indexes = List.copyOf(indexes);
        sequences = List.copyOf(sequences);
        skipped = List.copyOf(skipped);
    }

    public Optional<OracleTable> table(QualifiedName name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    public List<OracleIndex> indexesOf(QualifiedName table) {
        return indexes.stream().filter(i -> i.table().equals(table)).toList();
    }
}
