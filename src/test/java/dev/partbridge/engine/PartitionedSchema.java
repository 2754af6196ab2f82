package dev.partbridge.engine;

import dev.partbridge.testing.oracle.h2.DictionaryRows;
import dev.partbridge.testing.oracle.h2.H2Database;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;

/** A dictionary of tables alike: four columns, a primary key, a local index, partitions by range of days. */
final class PartitionedSchema implements AutoCloseable {
    static final String OWNER = "APP";
    static final String USER = "MOVER";

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private final H2Database database;
    private final DictionaryRows rows;

    /** @param each partitions of a table */
    PartitionedSchema(int tables, int each) throws SQLException {
        database = new H2Database(OracleRelease.R19);
        database.user(OWNER);
        database.user(USER);
        database.grants()
                .role(USER, "SELECT_CATALOG_ROLE")
                .system(USER, "SELECT ANY TABLE")
                .system(USER, "FLASHBACK ANY TABLE");
        rows = new DictionaryRows(database, OracleRelease.R19);
        for (int i = 1; i <= tables; i++) {
            table("T" + i);
            key("T" + i, "T" + i + "_PK");
            index("T" + i, "T" + i + "_I", "NONUNIQUE", "NOTE");
            partitions("T" + i, each);
        }
        rows.flush();
    }

    private void table(String name) throws SQLException {
        rows.add("TABLES", "OWNER", OWNER, "TABLE_NAME", name, "PARTITIONED", "YES");
        column(name, 1, "ID", "NUMBER", "DATA_PRECISION", 9, "DATA_SCALE", 0, "NULLABLE", "N");
        column(name, 2, "SOLD", "DATE", "DATA_LENGTH", 7, "NULLABLE", "N");
        column(name, 3, "AMOUNT", "NUMBER", "DATA_PRECISION", 10, "DATA_SCALE", 2);
        column(name, 4, "NOTE", "VARCHAR2", "DATA_LENGTH", 40, "CHAR_LENGTH", 40, "CHAR_USED", "B");
        rows.add("PART_TABLES", "OWNER", OWNER, "TABLE_NAME", name, "PARTITIONING_TYPE", "RANGE");
        rows.add(
                "PART_KEY_COLUMNS",
                "OWNER",
                OWNER,
                "NAME",
                name,
                "OBJECT_TYPE",
                "TABLE",
                "COLUMN_NAME",
                "SOLD",
                "COLUMN_POSITION",
                1);
    }

    private void column(String table, int place, String name, String type, Object... more) throws SQLException {
        Object[] fields = {
            "OWNER",
            OWNER,
            "TABLE_NAME",
            table,
            "COLUMN_NAME",
            name,
            "COLUMN_ID",
            place,
            "INTERNAL_COLUMN_ID",
            place,
            "DATA_TYPE",
            type
        };
        Object[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        rows.add("TAB_COLS", all);
    }

    private void key(String table, String name) throws SQLException {
        rows.add(
                "CONSTRAINTS",
                "OWNER",
                OWNER,
                "TABLE_NAME",
                table,
                "CONSTRAINT_NAME",
                name,
                "CONSTRAINT_TYPE",
                "P",
                "INDEX_OWNER",
                OWNER,
                "INDEX_NAME",
                name);
        int place = 0;
        for (String column : new String[] {"ID", "SOLD"}) {
            place++;
            rows.add(
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
                    place);
        }
        index(table, name, "UNIQUE", "ID", "SOLD");
    }

    private void index(String table, String name, String uniqueness, String... columns) throws SQLException {
        rows.add(
                "INDEXES",
                "OWNER",
                OWNER,
                "INDEX_NAME",
                name,
                "TABLE_OWNER",
                OWNER,
                "TABLE_NAME",
                table,
                "UNIQUENESS",
                uniqueness,
                "PARTITIONED",
                "YES");
        rows.add("PART_INDEXES", "OWNER", OWNER, "INDEX_NAME", name, "TABLE_NAME", table, "LOCALITY", "LOCAL");
        int place = 0;
        for (String column : columns) {
            place++;
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
                    place);
        }
    }

    private void partitions(String table, int each) throws SQLException {
        for (int i = 1; i <= each; i++) {
            rows.add(
                    "TAB_PARTITIONS",
                    "TABLE_OWNER",
                    OWNER,
                    "TABLE_NAME",
                    table,
                    "PARTITION_NAME",
                    "P" + i,
                    "PARTITION_POSITION",
                    i,
                    "TABLESPACE_NAME",
                    "TS" + i % 7,
                    "NUM_ROWS",
                    100 + i,
                    "AVG_ROW_LEN",
                    40 + i % 9,
                    "COMPRESSION",
                    "ENABLED",
                    "COMPRESS_FOR",
                    "ADVANCED",
                    "HIGH_VALUE",
                    "TO_DATE(' " + FIRST.plusDays(i)
                            + " 00:00:00', 'SYYYY-MM-DD HH24:MI:SS', 'NLS_CALENDAR=GREGORIAN')");
            rows.add(
                    "SEGMENTS",
                    "OWNER",
                    OWNER,
                    "SEGMENT_NAME",
                    table,
                    "PARTITION_NAME",
                    "P" + i,
                    "SEGMENT_TYPE",
                    "TABLE PARTITION",
                    "BYTES",
                    8 << 20);
        }
    }

    H2Database database() {
        return database;
    }

    /** Rows of all views. */
    long rows() {
        return rows.count();
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
