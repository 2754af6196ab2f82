package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleTable.Organization;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a table of the rows of all views, and says what kind of table it is where PostgreSQL has none like it. */
final class TableBuilder {
    private final QualifiedName name;
    private final Rows rows;
    private final Report report;

    /** The rows of all views. */
    record Rows(
            ColumnReader columns,
            PartitioningReader partitioning,
            ConstraintBuilder.Views constraints,
            CommentReader comments,
            Set<Identifier> external) {}

    TableBuilder(QualifiedName name, Rows rows, Report report) {
        this.name = name;
        this.rows = rows;
        this.report = report;
    }

    OracleTable build(TableReader.Found found) {
        Optional<PartitionedTableReader.Found> partitioned = rows.partitioning().of(found);
        Optional<PartitioningBuilder.Built> partitioning =
                partitioned.map(p -> new PartitioningBuilder(name, p, rows.partitioning(), report).build());
        ConstraintBuilder constraints = new ConstraintBuilder(
                name, rows.constraints(), partitioned.flatMap(PartitionedTableReader.Found::reference), report);
        Optional<Identifier> tablespace =
                found.tablespace().or(() -> rows.partitioning().tablespace(name.name()));
        return new OracleTable(
                name,
                organization(found),
                columns(constraints.notValidated()),
                partitioning.map(PartitioningBuilder.Built::own),
                partitioning.flatMap(PartitioningBuilder.Built::below),
                constraints.build(),
                rows.comments().of(name.name()),
                tablespace,
                List.of(),
                Optional.empty());
    }

    private List<OracleColumn> columns(Set<Identifier> notNull) {
        return rows.columns().of(name.name()).stream()
                .map(c -> notNull.contains(c.name()) ? c.withNotNull(true) : c)
                .toList();
    }

    private Organization organization(TableReader.Found found) {
        found.cluster()
                .ifPresent(c -> tell(
                        "PB-SRC-037",
                        "is stored in the cluster " + c + " and becomes an ordinary table;"
                                + " PostgreSQL does not store several tables together"));
        if (rows.external().contains(name.name())) {
            tell("PB-SRC-039", "is an external table and is left out; its rows are in files");
            return Organization.EXTERNAL;
        }
        if (found.temporary()) {
            tell("PB-SRC-038", "is a temporary table and is left out; it keeps no rows beyond a session");
            return Organization.TEMPORARY;
        }
        if (found.indexOrganized()) {
            tell(
                    "PB-SRC-037",
                    "is an index-organized table and becomes an ordinary one with the same primary key;"
                            + " PostgreSQL keeps no table inside of an index");
            return Organization.INDEX;
        }
        return Organization.HEAP;
    }

    /** A table of an object type: its columns are the type's. */
    static OracleTable ofType(QualifiedName name, String type, Report report) {
        report.add(
                "PB-SRC-010",
                ObjectId.table(name),
                name
                        + (type.endsWith("XMLTYPE")
                                ? " is an XMLTYPE table and is left out; its rows are XML documents"
                                : " is an object table of the type " + type
                                        + " and is left out; the type has its columns"));
        return new OracleTable(
                name,
                Organization.OBJECT,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private void tell(String code, String what) {
        report.add(code, ObjectId.table(name), name + " " + what);
    }
}
