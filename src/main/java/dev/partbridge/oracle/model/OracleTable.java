package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table.
 *
 * @param partitioning absent for an ordinary table
 * @param subpartitioning present for a composite one
 * @param tablespace where the source names one
 * @param ddl the statements' own text, as found, for the review; empty where the source has none
 * @param formats in force when the table was created: by them Oracle reads text given for a date in defaults and checks
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
        Optional<SourcePosition> position,
        SessionFormats formats) {
    public OracleTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        ddl = List.copyOf(ddl);
    }

    /** By the name alone, which few tables share: partitions can be many. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Created with Oracle's own default formats. */
    public OracleTable(
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
        this(
                name,
                organization,
                columns,
                partitioning,
                subpartitioning,
                constraints,
                comment,
                tablespace,
                ddl,
                position,
                SessionFormats.DEFAULT);
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

    /** The same table with other columns. */
    public OracleTable withColumns(List<OracleColumn> value) {
        return with(value, partitioning, subpartitioning);
    }

    /** The same table, partitioned otherwise. */
    public OracleTable withPartitioning(Partitioning value) {
        return with(columns, Optional.of(value), subpartitioning);
    }

    /** The same table, its partitions divided otherwise. */
    public OracleTable withSubpartitioning(Subpartitioning value) {
        return with(columns, partitioning, Optional.of(value));
    }

    private OracleTable with(
            List<OracleColumn> others, Optional<Partitioning> parts, Optional<Subpartitioning> divided) {
        return new OracleTable(
                name, organization, others, parts, divided, constraints, comment, tablespace, ddl, position, formats);
    }

    /** NLS_DATE_FORMAT when the table was created; absent for Oracle's default DD-MON-RR. */
    public Optional<String> dateFormat() {
        return formats.date();
    }

    /** How the rows are kept. */
    public enum Organization {
        HEAP,
        INDEX,
        EXTERNAL,
        TEMPORARY,
        OBJECT
    }

    /** How many partitions hold rows: the subpartitions of a composite table. */
    public int places() {
        return partitioning
                .map(p -> p.partitions().stream()
                        .mapToInt(q -> Math.max(1, q.subpartitions().size()))
                        .sum())
                .orElse(0);
    }

    /** In words for messages: {@code RANGE-HASH (SALE_DATE; CUST_ID)}; empty for an ordinary table. */
    public String kind() {
        if (partitioning.isEmpty()) {
            return "";
        }
        String own = partitioning.get().key().stream().map(Identifier::text).collect(Collectors.joining(", "));
        String words = partitioning.get().strategy()
                + subpartitioning.map(s -> "-" + s.kind()).orElse("");
        String below = subpartitioning
                .map(s -> "; " + s.key().stream().map(Identifier::text).collect(Collectors.joining(", ")))
                .orElse("");
        return own.isEmpty() ? words : words + " (" + own + below + ")";
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
