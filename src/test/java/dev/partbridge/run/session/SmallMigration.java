package dev.partbridge.run.session;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.convert.TableMapping.PartitionMapping;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.TableOf;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.StatementId;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** SALES by month, ITEMS by reference to SALES, built by hand, with rows a test may change. Chunks have 50 rows, unless a test says more. */
final class SmallMigration implements RowSourceOpener {
    static final int CHUNK = 50;
    static final QualifiedName SALES = QualifiedName.of("SALES");
    static final QualifiedName ITEMS = QualifiedName.of("ITEMS");

    private static final OracleType NUMBER = OracleType.of("NUMBER");
    private static final OracleType DATE = OracleType.of("DATE");
    private static final OracleType NOTE = OracleType.of("VARCHAR2", 10);
    private static final List<String> BOUNDS = List.of("2024-02-01", "2024-03-01", "2024-04-01");

    final List<Object[]> sales = new ArrayList<>();
    final List<Object[]> items = new ArrayList<>();
    final List<Step> extra = new ArrayList<>();
    int chunk = CHUNK;
    String fingerprint = "f1";
    MemoryRows.Before before = row -> {};

    /** Three months of 40 sales, two items for each. */
    SmallMigration() {
        for (long i = 1; i <= 120; i++) {
            LocalDateTime date = LocalDateTime.of(2024, (int) ((i - 1) % 3) + 1, (int) (i % 28) + 1, 23, 59, 59);
            sales.add(new Object[] {i, date, "sale " + i});
            items.add(new Object[] {2 * i, i, "a\tb"});
            items.add(new Object[] {2 * i + 1, i, null});
        }
    }

    @Override
    public RowSource open(TableMapping table, Chunk chunk) {
        boolean root = table.oracle().equals(SALES);
        List<RowColumn> columns = root
                ? List.of(
                        column("SALE_ID", ValueKind.DECIMAL),
                        column("SALE_DATE", ValueKind.LOCAL_DATE_TIME),
                        column("NOTE", ValueKind.TEXT))
                : List.of(
                        column("ITEM_ID", ValueKind.DECIMAL),
                        column("SALE_ID", ValueKind.DECIMAL),
                        column("NOTE", ValueKind.TEXT));
        int from = (int) chunk.file().offset();
        List<Object[]> rows = (root ? sales : items).subList(from, from + (int) chunk.rows());
        return new MemoryRows(chunk.origin(), columns, rows, chunk.file().firstLine(), before);
    }

    Plan plan() {
        List<Step> steps = new ArrayList<>();
        steps.add(execute(
                Phase.SCHEMAS,
                ObjectId.of(ObjectKind.SCHEMA, QualifiedName.of("a")),
                "CREATE SCHEMA IF NOT EXISTS a",
                "DROP SCHEMA a"));
        table(steps, "sales", "sale_id bigint NOT NULL, sale_date timestamp(0) NOT NULL, note varchar(10)");
        table(
                steps,
                "items",
                "item_id bigint NOT NULL, sale_id bigint NOT NULL, note varchar(10), sale_date timestamp(0) NOT NULL");
        steps.add(execute(
                Phase.PARTITIONS,
                ObjectId.partition(pg("items"), Identifier.of("items_landing")),
                "CREATE TABLE a.items_landing PARTITION OF a.items DEFAULT",
                "DROP TABLE a.items_landing"));
        steps.add(new Step.Copy(sales(), chunks(SALES, sales.size())));
        steps.add(key("sales", "sales_pk", "PRIMARY KEY (sale_id, sale_date)"));
        steps.addAll(extra);
        steps.add(new Step.Copy(items(), chunks(ITEMS, items.size())));
        steps.add(key("items", "items_pk", "PRIMARY KEY (item_id, sale_date)"));
        steps.add(execute(
                Phase.FOREIGN_KEYS,
                ObjectId.constraint(pg("items"), Identifier.of("items_sales_fk")),
                "ALTER TABLE a.items ADD CONSTRAINT items_sales_fk FOREIGN KEY (sale_id, sale_date) "
                        + "REFERENCES a.sales (sale_id, sale_date) ON UPDATE CASCADE",
                "ALTER TABLE a.items DROP CONSTRAINT items_sales_fk"));
        steps.add(new Step.Validate());
        return new Plan(conversion(), steps, fingerprint, "h" + steps.size());
    }

    private Conversion conversion() {
        OracleTable oracleSales = TableOf.name("SALES")
                .notNull("SALE_ID", NUMBER)
                .notNull("SALE_DATE", DATE)
                .column("NOTE", NOTE)
                .range(
                        List.of("SALE_DATE"),
                        List.of(
                                TableOf.partition("P1", bound(0)),
                                TableOf.partition("P2", bound(1)),
                                TableOf.partition("P3", bound(2))))
                .build();
        OracleTable oracleItems = TableOf.name("ITEMS")
                .notNull("ITEM_ID", NUMBER)
                .notNull("SALE_ID", NUMBER)
                .column("NOTE", NOTE)
                .build();
        PostgresModel target = new PostgresModel(
                List.of(Identifier.of("a")),
                List.of(),
                List.of(
                        pgTable("sales", 0, false, List.of(primaryKey("sales", "sale_id"))),
                        pgTable(
                                "items",
                                1,
                                true,
                                List.of(
                                        primaryKey("items", "item_id"),
                                        new PgConstraint.ForeignKey(
                                                Identifier.of("items_sales_fk"),
                                                ids("sale_id", "sale_date"),
                                                pg("sales"),
                                                ids("sale_id", "sale_date"),
                                                "",
                                                true,
                                                "",
                                                true,
                                                Optional.empty())))),
                List.of(),
                List.of(),
                List.of());
        return new Conversion(
                TableOf.model(oracleSales, oracleItems),
                ConvertOptions.defaults(),
                target,
                List.of(sales(), items()),
                List.of());
    }

    private static TableMapping sales() {
        return new TableMapping(
                SALES,
                pg("sales"),
                0,
                List.of(
                        mapping("SALE_ID", NUMBER, "bigint", true),
                        mapping("SALE_DATE", DATE, "timestamp(0)", true),
                        mapping("NOTE", NOTE, "varchar(10)", false)),
                Optional.empty(),
                partitions("sales"));
    }

    private static TableMapping items() {
        return new TableMapping(
                ITEMS,
                pg("items"),
                1,
                List.of(
                        mapping("ITEM_ID", NUMBER, "bigint", true),
                        mapping("SALE_ID", NUMBER, "bigint", true),
                        mapping("NOTE", NOTE, "varchar(10)", false)),
                Optional.of(
                        new KeyLookup(pg("sales"), ids("sale_id"), ids("sale_id"), ids("sale_date"), ids("sale_date"))),
                partitions("items"));
    }

    private static void table(List<Step> steps, String table, String columns) {
        steps.add(execute(
                Phase.TABLES,
                ObjectId.table(pg(table)),
                "CREATE TABLE a." + table + " (" + columns + ") PARTITION BY RANGE (sale_date)",
                "DROP TABLE a." + table));
        for (int i = 0; i < 3; i++) {
            String leaf = table + "_p" + (i + 1);
            steps.add(execute(
                    Phase.PARTITIONS,
                    ObjectId.partition(pg(table), Identifier.of(leaf)),
                    "CREATE TABLE a." + leaf + " PARTITION OF a." + table + " " + range(i).sql(),
                    "DROP TABLE a." + leaf));
        }
    }

    private static PgTable pgTable(String table, int level, boolean landing, List<PgConstraint> constraints) {
        List<PgPartition> partitions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            partitions.add(new PgPartition(
                    Identifier.of(table + "_p" + (i + 1)),
                    range(i),
                    List.of(),
                    PgPartition.Role.COUNTERPART,
                    Optional.empty(),
                    Optional.empty()));
        }
        if (landing) {
            partitions.add(new PgPartition(
                    Identifier.of(table + "_landing"),
                    new PgBound.Default(),
                    List.of(),
                    PgPartition.Role.LANDING,
                    Optional.empty(),
                    Optional.empty()));
        }
        List<PgColumn> columns = new ArrayList<>();
        if (table.equals("items")) {
            columns.add(pgColumn("item_id", "bigint", true));
        }
        columns.add(pgColumn("sale_id", "bigint", true));
        columns.add(pgColumn("note", "varchar(10)", false));
        columns.add(table.equals("items") ? columns.size() : 1, pgColumn("sale_date", "timestamp(0)", true));
        return new PgTable(
                pg(table),
                columns,
                PgLayout.Declarative.of("RANGE", ids("sale_date"), partitions),
                constraints,
                level,
                Optional.empty(),
                ObjectId.table(SALES));
    }

    private static PgColumn pgColumn(String name, String type, boolean notNull) {
        return new PgColumn(
                Identifier.of(name),
                type,
                notNull,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ObjectId.table(SALES));
    }

    private static PgConstraint primaryKey(String table, String id) {
        return new PgConstraint.PrimaryKey(Identifier.of(table + "_pk"), ids(id, "sale_date"), Optional.empty());
    }

    private static PgBound.Range range(int i) {
        String from = i == 0 ? "MINVALUE" : "'" + BOUNDS.get(i - 1) + " 00:00:00'";
        return new PgBound.Range(List.of(from), List.of("'" + BOUNDS.get(i) + " 00:00:00'"));
    }

    private static BoundValue bound(int i) {
        return new BoundValue.Time(LocalDateTime.parse(BOUNDS.get(i) + "T00:00:00"));
    }

    private static Step.Execute key(String table, String name, String definition) {
        return execute(
                Phase.KEYS,
                ObjectId.constraint(pg(table), Identifier.of(name)),
                "ALTER TABLE a." + table + " ADD CONSTRAINT " + name + " " + definition,
                "ALTER TABLE a." + table + " DROP CONSTRAINT " + name);
    }

    static Step.Execute execute(Phase phase, ObjectId object, String sql, String undo) {
        return new Step.Execute(new StatementId(phase, object), sql, undo);
    }

    private List<Chunk> chunks(QualifiedName table, int rows) {
        Map<Integer, Chunk> chunks = new TreeMap<>();
        for (int from = 0; from < rows; from += chunk) {
            int count = Math.min(chunk, rows - from);
            int number = from / chunk + 1;
            chunks.put(
                    number,
                    new Chunk(
                            table,
                            number,
                            table.name() + ".csv",
                            from,
                            from + 2L,
                            count,
                            MemoryRows.BYTES_PER_ROW * count));
        }
        return List.copyOf(chunks.values());
    }

    private static List<PartitionMapping> partitions(String table) {
        return List.of(
                new PartitionMapping(Identifier.of("P1"), pg(table + "_p1")),
                new PartitionMapping(Identifier.of("P2"), pg(table + "_p2")),
                new PartitionMapping(Identifier.of("P3"), pg(table + "_p3")));
    }

    private static ColumnMapping mapping(String column, OracleType type, String postgresType, boolean notNull) {
        Identifier folded = Identifier.of(column.toLowerCase(Locale.ROOT));
        return new ColumnMapping(Identifier.of(column), type, folded, postgresType, notNull);
    }

    private static RowColumn column(String name, ValueKind kind) {
        return new RowColumn(Identifier.of(name), kind);
    }

    private static QualifiedName pg(String name) {
        return QualifiedName.of("a", name);
    }

    private static List<Identifier> ids(String... names) {
        return List.of(names).stream().map(Identifier::of).toList();
    }
}
