package dev.partbridge.live;

import dev.partbridge.testing.oracle.catalog.CatalogView;
import dev.partbridge.testing.oracle.catalog.CatalogViews;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import dev.partbridge.testing.oracle.h2.DictionaryRows;
import dev.partbridge.testing.oracle.h2.H2Database;
import dev.partbridge.testing.oracle.h2.OracleTable;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * APP.SALES by ranges of its date, 200 rows in P1, 1,200 in P2 and 200 in P3; APP.ITEMS by reference to it, a row for
 * each tenth sale. A page of SALES is about a thousand rows, so that P2 comes in two.
 */
final class SalesDatabase {
    static final String OWNER = "APP";
    static final int SALES = 1_600;
    static final int ITEMS = 160;
    private static final OracleRelease RELEASE = OracleRelease.R19;

    private final H2Database database;
    private final OracleTable sales;
    private final OracleTable items;
    private int columns;
    private int sale;

    private SalesDatabase() throws SQLException {
        database = new H2Database(RELEASE);
        table("SALES", "RANGE", "");
        column("SALES", "SALE_ID", "NUMBER", 10);
        column("SALES", "SOLD", "DATE", 0);
        column("SALES", "NOTE", "VARCHAR2", 4000);
        key("SALES_PK", "P", "SALES", "SALE_ID", "");
        put("PART_KEY_COLUMNS", "OWNER", OWNER, "NAME", "SALES", "COLUMN_NAME", "SOLD", "COLUMN_POSITION", "1");
        table("ITEMS", "REFERENCE", "ITEMS_SALES_FK");
        column("ITEMS", "ITEM_ID", "NUMBER", 10);
        column("ITEMS", "SALE_ID", "NUMBER", 10);
        key("ITEMS_PK", "P", "ITEMS", "ITEM_ID", "");
        key("ITEMS_SALES_FK", "R", "ITEMS", "SALE_ID", "SALES_PK");
        for (int part = 1; part <= 3; part++) {
            partition("SALES", part, bound(2022 + part));
            partition("ITEMS", part, "");
        }
        sales = database.table(OWNER, "SALES", "SALE_ID NUMBER(10)", "SOLD DATE", "NOTE VARCHAR2(4000 BYTE)")
                .partitions("P1", "P2", "P3");
        items = database.table(OWNER, "ITEMS", "ITEM_ID NUMBER(10)", "SALE_ID NUMBER(10)")
                .partitions("P1", "P2", "P3");
        rows("P1", 2022, 200);
        rows("P2", 2023, 1_200);
        rows("P3", 2024, 200);
    }

    static H2Database make() throws SQLException {
        return new SalesDatabase().database;
    }

    /** Has the dictionary tell where the rows of SALES are: one extent for each partition, blocks of 8 kB. */
    static void segments(H2Database database) throws SQLException {
        for (int part = 1; part <= 3; part++) {
            OracleTable.Segment segment = database.existing(OWNER, "SALES").segment("P" + part);
            SalesDatabase.put(
                    database,
                    "SEGMENTS",
                    "OWNER",
                    OWNER,
                    "SEGMENT_NAME",
                    "SALES",
                    "PARTITION_NAME",
                    "P" + part,
                    "SEGMENT_TYPE",
                    "TABLE PARTITION",
                    "BYTES",
                    String.valueOf(8192 * segment.blocks()));
            SalesDatabase.put(
                    database,
                    "EXTENTS",
                    "OWNER",
                    OWNER,
                    "SEGMENT_NAME",
                    "SALES",
                    "PARTITION_NAME",
                    "P" + part,
                    "SEGMENT_TYPE",
                    "TABLE PARTITION",
                    "EXTENT_ID",
                    "0",
                    "FILE_ID",
                    "4",
                    "RELATIVE_FNO",
                    String.valueOf(segment.file()),
                    "BLOCK_ID",
                    String.valueOf(segment.firstBlock()),
                    "BLOCKS",
                    String.valueOf(segment.blocks()));
        }
        objects(database, 0);
    }

    /** @param moved added to the number of each segment's data object, as TRUNCATE and MOVE do */
    static void objects(H2Database database, int moved) throws SQLException {
        database.dictionary("OBJECTS").clear();
        for (int part = 1; part <= 3; part++) {
            OracleTable.Segment segment = database.existing(OWNER, "SALES").segment("P" + part);
            SalesDatabase.put(
                    database,
                    "OBJECTS",
                    "OWNER",
                    OWNER,
                    "OBJECT_NAME",
                    "SALES",
                    "SUBOBJECT_NAME",
                    "P" + part,
                    "OBJECT_TYPE",
                    "TABLE PARTITION",
                    "OBJECT_ID",
                    String.valueOf(70_000 + part),
                    "DATA_OBJECT_ID",
                    String.valueOf(segment.dataObject() + moved));
        }
    }

    /** A further index on one column. */
    static void index(H2Database database, String name, String table, String column) throws SQLException {
        DictionaryRows rows = new DictionaryRows(database, RELEASE);
        rows.add("INDEXES", "OWNER", OWNER, "INDEX_NAME", name, "TABLE_OWNER", OWNER, "TABLE_NAME", table);
        rows.add(
                "IND_COLUMNS",
                "INDEX_OWNER",
                OWNER,
                "INDEX_NAME",
                name,
                "TABLE_OWNER",
                OWNER,
                "TABLE_NAME",
                table,
                "COLUMN_NAME",
                column,
                "COLUMN_POSITION",
                BigDecimal.ONE);
        rows.flush();
    }

    private static String bound(int year) {
        return "TO_DATE(' " + year + "-01-01 00:00:00', 'SYYYY-MM-DD HH24:MI:SS', 'NLS_CALENDAR=GREGORIAN')";
    }

    private void rows(String partition, int year, int count) throws SQLException {
        List<List<Object>> all = new ArrayList<>();
        List<List<Object>> children = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sale++;
            all.add(List.of(sale, LocalDateTime.of(year, 1 + i % 12, 1 + i % 28, 10, 0), "note of " + sale));
            if (sale % 10 == 0) {
                children.add(List.of(10_000 + sale, sale));
            }
        }
        sales.rows(partition, null, all);
        items.rows(partition, null, children);
    }

    private void table(String name, String type, String reference) throws SQLException {
        put("TABLES", "OWNER", OWNER, "TABLE_NAME", name, "PARTITIONED", "YES");
        put(
                "PART_TABLES",
                "OWNER",
                OWNER,
                "TABLE_NAME",
                name,
                "PARTITIONING_TYPE",
                type,
                "SUBPARTITIONING_TYPE",
                "NONE",
                "REF_PTN_CONSTRAINT_NAME",
                reference);
    }

    private void column(String table, String name, String type, int size) throws SQLException {
        columns++;
        put(
                "TAB_COLS",
                "OWNER",
                OWNER,
                "TABLE_NAME",
                table,
                "COLUMN_NAME",
                name,
                "DATA_TYPE",
                type,
                "DATA_LENGTH",
                type.equals("VARCHAR2") ? String.valueOf(size) : "22",
                "DATA_PRECISION",
                type.equals("NUMBER") ? String.valueOf(size) : "",
                "DATA_SCALE",
                type.equals("NUMBER") ? "0" : "",
                "CHAR_LENGTH",
                type.equals("VARCHAR2") ? String.valueOf(size) : "0",
                "CHAR_USED",
                type.equals("VARCHAR2") ? "B" : "",
                "NULLABLE",
                type.equals("VARCHAR2") ? "Y" : "N",
                "COLUMN_ID",
                String.valueOf(columns),
                "INTERNAL_COLUMN_ID",
                String.valueOf(columns));
    }

    private void key(String name, String type, String table, String column, String references) throws SQLException {
        put(
                "CONS_COLUMNS",
                "OWNER",
                OWNER,
                "CONSTRAINT_NAME",
                name,
                "TABLE_NAME",
                table,
                "COLUMN_NAME",
                column,
                "POSITION",
                "1");
        put(
                "CONSTRAINTS",
                "OWNER",
                OWNER,
                "CONSTRAINT_NAME",
                name,
                "CONSTRAINT_TYPE",
                type,
                "TABLE_NAME",
                table,
                "R_OWNER",
                references.isEmpty() ? "" : OWNER,
                "R_CONSTRAINT_NAME",
                references,
                "DELETE_RULE",
                references.isEmpty() ? "" : "NO ACTION");
    }

    /** A partition P4 as Oracle makes them for INTERVAL, with one row of SALES in it and the children's place for it. */
    static void grow(H2Database database) throws SQLException {
        partition(database, "SALES", 4, bound(2026));
        partition(database, "ITEMS", 4, "");
        database.existing(OWNER, "ITEMS").partitions("P4");
        database.existing(OWNER, "SALES").rowIn("P4", 90_000, LocalDateTime.of(2025, 3, 1, 0, 0), "later");
    }

    private void partition(String table, int number, String bound) throws SQLException {
        partition(database, table, number, bound);
    }

    private static void partition(H2Database database, String table, int number, String bound) throws SQLException {
        put(
                database,
                "TAB_PARTITIONS",
                "TABLE_OWNER",
                OWNER,
                "TABLE_NAME",
                table,
                "PARTITION_NAME",
                "P" + number,
                "HIGH_VALUE",
                bound,
                "HIGH_VALUE_LENGTH",
                String.valueOf(bound.length()),
                "PARTITION_POSITION",
                String.valueOf(number));
    }

    /** A row of a dictionary view; what is left out is what it commonly is. */
    private void put(String view, String... fields) throws SQLException {
        put(database, view, fields);
    }

    private static void put(H2Database database, String view, String... fields) throws SQLException {
        CatalogView known = CatalogViews.of(OracleVersion.of(RELEASE.version())).stream()
                .filter(v -> v.names().contains("DBA_" + view))
                .findFirst()
                .orElseThrow();
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            given.put(fields[i], fields[i + 1]);
        }
        Map<String, Object> row = new HashMap<>();
        for (CatalogView.Column column : known.columns()) {
            String text = given.getOrDefault(column.name(), column.fallback().orElse(""));
            if (!text.isEmpty()) {
                row.put(column.name(), column.type().startsWith("NUMBER") ? new BigDecimal(text) : text);
            }
        }
        database.dictionary(view).row(row);
    }
}
