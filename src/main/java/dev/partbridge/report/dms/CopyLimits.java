package dev.partbridge.report.dms;

import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What does not come over, or not as it is, when DMS copies a table (user guide, Oracle as a source: limitations). */
final class CopyLimits {
    private static final Set<String> NOT_COPIED = Set.of("BFILE", "ROWID", "UROWID", "ANYDATA");

    private final DmsTable table;
    private final PostgresModel target;
    private final List<Finding> findings = new ArrayList<>();

    private CopyLimits(DmsTable table, PostgresModel target) {
        this.table = table;
        this.target = target;
    }

    static List<Finding> of(DmsTable table, PostgresModel target) {
        CopyLimits limits = new CopyLimits(table, target);
        limits.structure();
        limits.columns();
        limits.largeObjects();
        return limits.findings;
    }

    private void structure() {
        if (table.oracle().name().schema().isEmpty()) {
            tell(
                    "PB-DMS-015",
                    "The source names no owner of " + name() + ": the files say ORACLE_SCHEMA in its place.");
        }
        Partitioning partitioning = table.oracle().partitioning().orElse(null);
        if (partitioning != null && !(partitioning instanceof Partitioning.Reference)) {
            tell(
                    "PB-DMS-005",
                    "ADD, DROP, TRUNCATE and EXCHANGE PARTITION on " + name()
                            + " in Oracle do not reach PostgreSQL, nor do partitions that Oracle makes itself.");
        }
        boolean reference = table.mapping().keyLookup().isPresent();
        if (reference && !lands()) {
            tell(
                    "PB-DMS-017",
                    "DMS brings the rows of " + name()
                            + " without the partition key of their parent, and no landing partition fetches it.");
        } else if (reference || table.postgres().layout() instanceof PgLayout.Inheritance) {
            tell(
                    "PB-DMS-013",
                    "A trigger sends the rows of " + name()
                            + " on to their partitions, and each INSERT then reports 0 rows.");
        }
        if (table.primaryKey().isEmpty()) {
            tell(
                    "PB-DMS-014",
                    name()
                            + " has no primary key in Oracle: DMS finds a changed row by all its columns, and cannot compare"
                            + " the table.");
        }
        if (table.oracle().organization() == OracleTable.Organization.INDEX) {
            tell(
                    "PB-DMS-016",
                    name() + " is organized by its index: with an overflow segment its changes are not captured.");
        }
    }

    private boolean lands() {
        Set<QualifiedName> leaves = table.postgres().layout().all().stream()
                .map(p -> table.postgres().leaf(p))
                .collect(Collectors.toSet());
        return target.triggers().stream()
                .anyMatch(t -> t.always() && t.timing().equals("BEFORE INSERT") && leaves.contains(t.table()));
    }

    private void columns() {
        for (ColumnMapping column : table.columns()) {
            if (NOT_COPIED.contains(column.oracleType().name())) {
                tell(
                        "PB-DMS-008",
                        "DMS does not copy column " + column.oracle() + " of " + name() + ", a "
                                + column.oracleType().name() + ": it becomes NULL.");
            }
            String made = made(column);
            if (!made.isEmpty()) {
                tell("PB-DMS-010", "Column " + column.oracle() + " of " + name() + ": " + made + ".");
            }
        }
        for (Identifier column : filledByLoader()) {
            tell(
                    "PB-DMS-010",
                    "Column " + column + " of " + table.postgres().name()
                            + " is filled by this program's load alone: with DMS it stays NULL.");
        }
        names(Numbers.undeclared(table))
                .forEach(
                        c -> tell(
                                "PB-DMS-009",
                                "Column " + c + " of " + name()
                                        + " is a NUMBER without digits: by default DMS rounds it to 10 decimals and 38 digits."));
        names(Numbers.beyondDouble(table))
                .forEach(c -> tell(
                        "PB-DMS-009",
                        "Column " + c + " of " + name()
                                + " can have more digits than REAL8 keeps, which DMS's user guide names for it."));
    }

    /** What this program's load would make of a value, and DMS does not. */
    private static String made(ColumnMapping column) {
        if (column.nullAs().isPresent()) {
            return "this program's load puts " + column.nullAs().get() + " in the place of NULL, which DMS brings";
        }
        return switch (column.oracleType().name() + " " + column.postgresType()) {
            case "RAW uuid" -> "DMS brings bytes, which a column of type uuid does not take";
            case "DATE date" -> "DMS brings a time of day, which a column of type date cuts off without an error";
            default -> "";
        };
    }

    private List<Identifier> filledByLoader() {
        Set<Identifier> known = new HashSet<>(
                table.columns().stream().map(ColumnMapping::postgres).toList());
        table.mapping().keyLookup().map(KeyLookup::addedColumns).ifPresent(known::addAll);
        return table.postgres().columns().stream()
                .filter(c -> c.identitySql().isEmpty() && c.defaultSql().isEmpty())
                .map(PgColumn::name)
                .filter(c -> !known.contains(c))
                .toList();
    }

    private void largeObjects() {
        List<ColumnMapping> lobs = table.largeObjects();
        if (lobs.isEmpty()) {
            return;
        }
        String columns = names(lobs).stream().map(Identifier::text).collect(Collectors.joining(", "));
        if (table.primaryKey().isEmpty()) {
            tell("PB-DMS-007", "DMS does not copy " + columns + " of " + name() + ": the table has no primary key.");
        }
        tell(
                "PB-DMS-012",
                "Large objects " + columns + " of " + name()
                        + ": the row comes first and the value by an UPDATE, and an empty one becomes NULL.");
        lobs.stream()
                .filter(c -> c.oracleType().name().startsWith("LONG"))
                .forEach(c -> tell(
                        "PB-DMS-011",
                        "DMS cuts column " + c.oracle() + " of " + name() + ", a "
                                + c.oracleType().name() + ", at 64 KB."));
    }

    private static List<Identifier> names(List<ColumnMapping> columns) {
        return columns.stream().map(ColumnMapping::oracle).toList();
    }

    private String name() {
        return table.oracle().name().toString();
    }

    private void tell(String code, String message) {
        findings.add(Finding.of(
                code, ObjectId.table(table.oracle().name()), table.oracle().position(), message));
    }
}
