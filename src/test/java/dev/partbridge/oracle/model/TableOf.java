package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds tables for tests. */
public final class TableOf {
    private final QualifiedName name;
    private final List<OracleColumn> columns = new ArrayList<>();
    private Optional<Partitioning> partitioning = Optional.empty();

    private TableOf(QualifiedName name) {
        this.name = name;
    }

    public static TableOf name(String name) {
        return new TableOf(QualifiedName.of(name));
    }

    public static TableOf name(String schema, String name) {
        return new TableOf(QualifiedName.of(schema, name));
    }

    public TableOf column(String column, OracleType type) {
        return column(column, type, false, Optional.empty(), Optional.empty());
    }

    public TableOf notNull(String column, OracleType type) {
        return column(column, type, true, Optional.empty(), Optional.empty());
    }

    public TableOf withDefault(String column, OracleType type, String text) {
        return column(column, type, true, Optional.of(text), Optional.empty());
    }

    public TableOf virtual(String column, OracleType type, String text) {
        return column(column, type, false, Optional.empty(), Optional.of(text));
    }

    private TableOf column(
            String column, OracleType type, boolean notNull, Optional<String> defaultText, Optional<String> virtual) {
        columns.add(new OracleColumn(
                Identifier.of(column),
                type,
                notNull,
                defaultText,
                virtual,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    public TableOf range(List<String> key, List<OraclePartition> partitions) {
        partitioning = Optional.of(
                new Partitioning.Range(key.stream().map(Identifier::of).toList(), partitions));
        return this;
    }

    public TableOf list(String key, List<OraclePartition> partitions) {
        partitioning = Optional.of(new Partitioning.ByList(List.of(Identifier.of(key)), partitions));
        return this;
    }

    public static OraclePartition partition(String partition, BoundValue... bound) {
        return new OraclePartition(Optional.of(Identifier.of(partition)), List.of(bound), Optional.empty());
    }

    public OracleTable build() {
        return new OracleTable(
                name,
                OracleTable.Organization.HEAP,
                columns,
                partitioning,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** A model of these tables alone. */
    public static OracleModel model(OracleTable... tables) {
        return new OracleModel(List.of(tables), List.of(), List.of(), List.of());
    }
}
