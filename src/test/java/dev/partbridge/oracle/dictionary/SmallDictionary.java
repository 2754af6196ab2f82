package dev.partbridge.oracle.dictionary;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleConnection;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A dictionary of a few rows, made by hand, and what is read of it. */
final class SmallDictionary implements AutoCloseable {
    static final String OWNER = "APP";

    private final CatalogDatabase database;
    private final OracleVersion told;
    private List<String> statements = List.of();
    private int columns;

    SmallDictionary() {
        this(CatalogDatabase.of(OracleVersion.V19), OracleVersion.V19);
    }

    /** @param told the release that the driver tells */
    SmallDictionary(CatalogDatabase database, OracleVersion told) {
        this.database = database;
        this.told = told;
        database.row("ALL_USERS", "USERNAME", OWNER);
    }

    CatalogDatabase database() {
        return database;
    }

    SmallDictionary table(String name, String... fields) {
        return row("ALL_TABLES", with(fields, "OWNER", OWNER, "TABLE_NAME", name));
    }

    /** Of type NUMBER where the fields say no other. */
    SmallDictionary column(String table, String name, String... fields) {
        columns++;
        Map<String, String> row = with(fields, "OWNER", OWNER, "TABLE_NAME", table, "COLUMN_NAME", name);
        row.putIfAbsent("DATA_TYPE", "NUMBER");
        row.putIfAbsent("INTERNAL_COLUMN_ID", String.valueOf(columns));
        return row("ALL_TAB_COLS", row);
    }

    SmallDictionary partitioned(String table, String type, String... fields) {
        table(table, "PARTITIONED", "YES");
        return row("ALL_PART_TABLES", with(fields, "OWNER", OWNER, "TABLE_NAME", table, "PARTITIONING_TYPE", type));
    }

    SmallDictionary key(String table, String column) {
        return row("ALL_PART_KEY_COLUMNS", with(new String[0], "OWNER", OWNER, "NAME", table, "COLUMN_NAME", column));
    }

    SmallDictionary partition(String table, int position, String name, String... fields) {
        return row(
                "ALL_TAB_PARTITIONS",
                with(
                        fields,
                        "TABLE_OWNER",
                        OWNER,
                        "TABLE_NAME",
                        table,
                        "PARTITION_NAME",
                        name,
                        "PARTITION_POSITION",
                        String.valueOf(position)));
    }

    /** A constraint over one column. */
    SmallDictionary constraint(String table, String name, String type, String column, String... fields) {
        row(
                "ALL_CONS_COLUMNS",
                with(
                        new String[0],
                        "OWNER",
                        OWNER,
                        "CONSTRAINT_NAME",
                        name,
                        "TABLE_NAME",
                        table,
                        "COLUMN_NAME",
                        column,
                        "POSITION",
                        "1"));
        return row(
                "ALL_CONSTRAINTS",
                with(fields, "OWNER", OWNER, "TABLE_NAME", table, "CONSTRAINT_NAME", name, "CONSTRAINT_TYPE", type));
    }

    /** A foreign key of one column to a key of the same schema. */
    SmallDictionary foreignKey(String table, String name, String column, String key) {
        return constraint(table, name, "R", column, "R_OWNER", OWNER, "R_CONSTRAINT_NAME", key);
    }

    SmallDictionary row(String view, Map<String, String> fields) {
        database.row(view, fields);
        return this;
    }

    SmallDictionary row(String view, String... fields) {
        return row(view, with(fields));
    }

    private static Map<String, String> with(String[] fields, String... more) {
        Map<String, String> row = new TreeMap<>();
        for (String[] pairs : List.of(more, fields)) {
            for (int i = 0; i < pairs.length; i += 2) {
                row.put(pairs[i], pairs[i + 1]);
            }
        }
        return row;
    }

    DictionarySource read(String... owners) throws SQLException {
        try (OracleConnection oracle = new OracleConnection(database, told)) {
            List<Identifier> names = Arrays.stream(owners.length == 0 ? new String[] {OWNER} : owners)
                    .map(Identifier::new)
                    .toList();
            DictionarySource read = DictionaryReader.read(oracle.connection(), names, Cancellation.none());
            statements = oracle.statements();
            return read;
        }
    }

    /** Those of the last reading. */
    List<String> statements() {
        return statements;
    }

    static OracleTable table(DictionarySource read, String name) {
        return read.model().table(QualifiedName.of(OWNER, name)).orElseThrow();
    }

    static OracleColumn column(DictionarySource read, String table, String name) {
        return table(read, table).column(new Identifier(name)).orElseThrow();
    }

    static List<String> codes(DictionarySource read) {
        return read.findings().stream().map(Finding::code).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
