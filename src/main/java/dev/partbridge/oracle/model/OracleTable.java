package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table.
 *
 * @param partitioning absent for an ordinary table
 * @param subpartitioning present for a composite one
 * @param tablespace where the source names one
 * @param ddl the statements' own text, as found, for the review; empty where the source has none
 */
public record OracleTable(
        QualifiedName name,
        Organization organization,
        List<OracleColumn> columns,
        Optional<Partitioning> partitioning,
        Optional<Subpartitioning> subpartitioning,
        List<OracleConstraint> constraints,
        Optional<String> comment,
        Optional<Identifier> tablespace,
        List<SourceText> ddl,
        Optional<SourcePosition> position) {
    public OracleTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        ddl = List.copyOf(ddl);
    }

    /** Neither composite nor in a named tablespace. */
    public OracleTable(
            QualifiedName name,
            Organization organization,
            List<OracleColumn> columns,
            Optional<Partitioning> partitioning,
            List<OracleConstraint> constraints,
            Optional<String> comment,
            List<SourceText> ddl,
            Optional<SourcePosition> position) {
        this(
                name,
                organization,
                columns,
                partitioning,
                Optional.empty(),
                constraints,
                comment,
                Optional.empty(),
                ddl,
                position);
    }

    /** The same table, partitioned otherwise. */
    public OracleTable withPartitioning(Partitioning value) {
        return new OracleTable(
                name,
                organization,
                columns,
                Optional.of(value),
                subpartitioning,
                constraints,
                comment,
                tablespace,
                ddl,
                position);
    }

    /** How the rows are kept. */
    public enum Organization {
        HEAP,
        INDEX,
        EXTERNAL,
        TEMPORARY,
        OBJECT
    }

    public Optional<OracleColumn> column(Identifier column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    public Optional<OracleConstraint.PrimaryKey> primaryKey() {
        return only(OracleConstraint.PrimaryKey.class).findFirst();
    }

    public List<OracleConstraint.ForeignKey> foreignKeys() {
        return only(OracleConstraint.ForeignKey.class).toList();
    }

    /** The foreign key that PARTITION BY REFERENCE names; absent for other tables and when the name is unknown. */
    public Optional<OracleConstraint.ForeignKey> partitioningForeignKey() {
        return partitioning
                .filter(p -> p instanceof Partitioning.Reference)
                .map(p -> ((Partitioning.Reference) p).constraint())
                .flatMap(c -> foreignKeys().stream()
                        .filter(f -> f.name().equals(Optional.of(c)))
                        .findFirst());
    }

    private <C extends OracleConstraint> Stream<C> only(Class<C> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast);
    }
}
