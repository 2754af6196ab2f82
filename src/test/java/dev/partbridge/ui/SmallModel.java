package dev.partbridge.ui;

import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.connect.oracle.OracleServerFacts;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** SALES by month with ITEMS and ITEM_DETAILS below it, PERSON_LIST by list, CUSTOMERS, as the script reader gives them. */
public final class SmallModel {
    public static final ScriptSource SOURCE = new ScriptSource(Path.of("scripts"));
    public static final QualifiedName SALES = QualifiedName.of("SALES");
    public static final QualifiedName ITEMS = QualifiedName.of("ITEMS");
    public static final QualifiedName DETAILS = QualifiedName.of("ITEM_DETAILS");
    public static final QualifiedName PERSON_LIST = QualifiedName.of("PERSON_LIST");
    public static final QualifiedName CUSTOMERS = QualifiedName.of("CUSTOMERS");

    private SmallModel() {}

    public static OracleModel model() {
        return new OracleModel(
                List.of(
                        table(SALES, Optional.of(months()), key("SALE_ID"), "SALE_ID", "SALE_DATE", "AMOUNT"),
                        child(ITEMS, SALES, "ITEM_ID", "SALE_ID"),
                        child(DETAILS, ITEMS, "DETAIL_ID", "ITEM_ID"),
                        table(PERSON_LIST, Optional.of(genders()), key("ID"), "ID", "GENDER"),
                        table(CUSTOMERS, Optional.empty(), key("CUST_ID"), "CUST_ID", "NAME")),
                List.of(new OracleIndex(
                        QualifiedName.of("SALES_DATE_IX"),
                        SALES,
                        false,
                        "NORMAL",
                        List.of(OracleIndex.Part.of(Identifier.of("SALE_DATE"))),
                        OracleIndex.Locality.LOCAL,
                        Optional.empty(),
                        Optional.empty())),
                List.of(),
                List.of());
    }

    public static Inspection inspection() {
        return new Inspection(
                SOURCE,
                "0".repeat(64),
                model(),
                List.of(data(SALES, 3000, 310_000), data(ITEMS, 7500, 520_000), data(DETAILS, 6000, 410_000)),
                List.of());
    }

    /** The same read again, with other rows in it. */
    public static Inspection changed(Inspection read) {
        return new Inspection(read.source(), "1".repeat(64), read.model(), read.data(), read.findings(), read.rows());
    }

    /** A database of the small model, with statistics of SALES alone. */
    public static LiveSource database() {
        return new LiveSource(OracleConnectString.parse("mover@//db:1521/sales"), List.of());
    }

    /** What {@link #database()} holds. */
    public static Inspection live() {
        return new Inspection(
                database(),
                "0".repeat(64),
                model(),
                List.of(
                        new Inspection.TableData(
                                SALES, List.of(part("P2024_01", 1, 1_200_000), part("P2024_02", 2, 400))),
                        new Inspection.TableData(
                                CUSTOMERS,
                                List.of(new Chunk(
                                        CUSTOMERS,
                                        1,
                                        new Slice.OfDatabase("CUSTOMERS", Optional.empty(), Optional.empty()),
                                        0,
                                        0)))),
                List.of(),
                (conversion, mapping, chunk, point) -> {
                    throw new IllegalStateException("nobody copies here");
                });
    }

    public static OracleServerFacts facts() {
        return new OracleServerFacts(
                new OracleServerFacts.Version(19, 0),
                "Oracle Database 19c",
                Optional.of("SALESPDB"),
                Optional.of("PRIMARY"),
                Optional.of("READ WRITE"),
                Optional.of(1),
                Optional.of(false),
                Optional.of("AL32UTF8"),
                Optional.of("AL16UTF16"),
                Optional.of("MOVER"),
                Optional.of("MOVER"),
                Optional.of("+00:00"),
                Optional.of("+00:00"),
                List.of("a remark"));
    }

    private static Chunk part(String name, int number, long rows) {
        return new Chunk(
                SALES,
                number,
                new Slice.OfDatabase("SALES partition " + name, Optional.of(Identifier.of(name)), Optional.empty()),
                rows,
                rows * 100);
    }

    /** A finding about a table with the registry's only code that always exists. */
    public static Finding finding(QualifiedName table, long line) {
        return Finding.of(
                "PB-SRC-001",
                ObjectId.table(table),
                Optional.of(new SourcePosition("ddl/01.sql", line, 1)),
                "A statement about " + table + " cannot be read");
    }

    /** A finding of the conversion that a rule's choice changes. */
    public static Finding ruled(QualifiedName table) {
        return Finding.of(
                "PB-REF-012",
                ObjectId.table(table),
                Optional.of(new SourcePosition("ddl/01.sql", 41, 1)),
                "Rows of " + table + " without partition key are refused");
    }

    private static Inspection.TableData data(QualifiedName table, long rows, long bytes) {
        return new Inspection.TableData(table, List.of(new Chunk(table, 1, table + ".csv", 0, 1, rows, bytes)));
    }

    private static Partitioning months() {
        return new Partitioning.Range(
                List.of(Identifier.of("SALE_DATE")),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(m -> partition(
                                String.format(java.util.Locale.ROOT, "P2024_%02d", m),
                                new BoundValue.Time(
                                        LocalDateTime.of(2024, 1, 1, 0, 0).plusMonths(m))))
                        .toList());
    }

    private static Partitioning genders() {
        return new Partitioning.ByList(
                List.of(Identifier.of("GENDER")),
                List.of(
                        partition("M", new BoundValue.Text("M")),
                        partition("F", new BoundValue.Text("F")),
                        partition("O", new BoundValue.Default())));
    }

    private static OraclePartition partition(String name, BoundValue bound) {
        return new OraclePartition(Optional.of(Identifier.of(name)), List.of(bound), Optional.empty());
    }

    private static OracleTable child(QualifiedName name, QualifiedName parent, String key, String parentKey) {
        Identifier constraint = Identifier.of(name + "_" + parent + "_FK");
        OracleTable table = table(
                name,
                Optional.of(new Partitioning.Reference(constraint, List.of())),
                new OracleConstraint.ForeignKey(
                        Optional.of(constraint),
                        List.of(Identifier.of(parentKey)),
                        parent,
                        List.of(),
                        OracleConstraint.OnDelete.NO_ACTION,
                        OracleConstraint.State.ORDINARY,
                        Optional.empty()),
                key,
                parentKey);
        return table;
    }

    private static OracleConstraint key(String column) {
        return new OracleConstraint.PrimaryKey(
                Optional.of(Identifier.of(column + "_PK")),
                List.of(Identifier.of(column)),
                OracleConstraint.State.ORDINARY,
                Optional.empty());
    }

    private static OracleTable table(
            QualifiedName name, Optional<Partitioning> partitioning, OracleConstraint constraint, String... columns) {
        return new OracleTable(
                name,
                OracleTable.Organization.HEAP,
                List.of(columns).stream().map(SmallModel::column).toList(),
                partitioning,
                List.of(constraint),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static OracleColumn column(String name) {
        OracleType type = name.endsWith("DATE") ? OracleType.of("DATE") : OracleType.of("NUMBER", 12);
        return new OracleColumn(
                Identifier.of(name),
                type,
                name.endsWith("ID"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
