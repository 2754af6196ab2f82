package dev.partbridge.oracle.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which statements a schema takes: the same for any number of tables, and none for what it does not have. */
class StatementsTest {
    private static final String OBJECTS = "DBA_OBJECTS DBA_MVIEWS DBA_MVIEW_LOGS DBA_EXTERNAL_TABLES DBA_OBJECT_TABLES";

    private final SmallDictionary dictionary = new SmallDictionary();

    @AfterEach
    void close() {
        dictionary.close();
    }

    /** Each by the views it reads. */
    private static List<String> views(SmallDictionary dictionary) throws SQLException {
        dictionary.read();
        return dictionary.statements().stream()
                .map(s -> String.join(" ", SqlResource.viewsIn(s)))
                .toList();
    }

    @Test
    void ofAPlainSchema() throws SQLException {
        plain(1);
        List<String> one = views(dictionary);
        plain(20);
        assertThat(views(dictionary))
                .isEqualTo(one)
                .containsExactly(
                        "DBA_TAB_PARTITIONS",
                        "DBA_TABLES",
                        OBJECTS,
                        "DBA_TAB_IDENTITY_COLS",
                        "DBA_SEQUENCES",
                        "DBA_TAB_COMMENTS DBA_COL_COMMENTS",
                        "DBA_TAB_COLS",
                        "DBA_INDEXES",
                        "DBA_CONSTRAINTS",
                        "DBA_CONS_COLUMNS",
                        "DBA_IND_COLUMNS",
                        "DBA_SEGMENTS",
                        "NLS_DATABASE_PARAMETERS");
    }

    private void plain(int tables) {
        for (int i = 0; i < tables; i++) {
            String name = "T_" + tables + "_" + i;
            dictionary.table(name).column(name, "A").constraint(name, "PK_" + name, "P", "A");
            index(dictionary, name, "PK_" + name, "NORMAL", "NO");
        }
    }

    private static void index(SmallDictionary into, String table, String name, String type, String partitioned) {
        into.row(
                        "ALL_INDEXES",
                        "OWNER",
                        "APP",
                        "INDEX_NAME",
                        name,
                        "TABLE_OWNER",
                        "APP",
                        "TABLE_NAME",
                        table,
                        "INDEX_TYPE",
                        type,
                        "PARTITIONED",
                        partitioned)
                .row(
                        "ALL_IND_COLUMNS",
                        "INDEX_OWNER",
                        "APP",
                        "INDEX_NAME",
                        name,
                        "TABLE_OWNER",
                        "APP",
                        "TABLE_NAME",
                        table,
                        "COLUMN_NAME",
                        "A",
                        "COLUMN_POSITION",
                        "1");
    }

    /** All that a schema can have; each statement begins with its LONG. */
    @Test
    void ofASchemaWithEverything() throws SQLException {
        everything("FIRST");
        List<String> one = views(dictionary);
        for (int i = 0; i < 20; i++) {
            everything("MORE_" + i);
        }
        assertThat(views(dictionary))
                .isEqualTo(one)
                .containsExactly(
                        "DBA_TAB_PARTITIONS",
                        "DBA_TABLES",
                        OBJECTS,
                        "DBA_TAB_IDENTITY_COLS",
                        "DBA_SEQUENCES",
                        "DBA_TAB_COMMENTS DBA_COL_COMMENTS",
                        "DBA_TAB_COLS",
                        "DBA_INDEXES",
                        "DBA_PART_INDEXES",
                        "DBA_PART_TABLES",
                        "DBA_PART_KEY_COLUMNS DBA_SUBPART_KEY_COLUMNS",
                        "DBA_TAB_SUBPARTITIONS",
                        "DBA_SUBPARTITION_TEMPLATES",
                        "DBA_TAB_PARTITIONS",
                        "DBA_CONSTRAINTS",
                        "DBA_CONS_COLUMNS",
                        "DBA_CONS_COLUMNS DBA_CONSTRAINTS",
                        "DBA_IND_COLUMNS",
                        "DBA_IND_EXPRESSIONS",
                        "DBA_TAB_STATISTICS",
                        "DBA_LOBS",
                        "DBA_SEGMENTS",
                        "NLS_DATABASE_PARAMETERS",
                        "DBA_SOURCE",
                        "DBA_VIEWS",
                        "DBA_MVIEWS");
        for (String column : List.of(
                "data_default", "high_value", "high_bound", "search_condition", "column_expression", "query", "text")) {
            assertThat(dictionary.statements())
                    .filteredOn(s -> s.lines().anyMatch(l -> l.strip().matches("(SELECT )?" + column + "( AS text)?,")))
                    .isNotEmpty()
                    .allMatch(s -> s.startsWith("SELECT " + column) || s.contains("_source"));
        }
    }

    private void everything(String table) {
        dictionary
                .partitioned(table, "HASH", "SUBPARTITIONING_TYPE", "HASH")
                .column(table, "A")
                .column(table, "B", "DATA_TYPE", "CLOB")
                .key(table, "A")
                .row("ALL_SUBPART_KEY_COLUMNS", "OWNER", "APP", "NAME", table, "COLUMN_NAME", "A")
                .partition(table, 1, "P1", "NUM_ROWS", "1")
                .constraint(table, "PK_" + table, "P", "A")
                .constraint(table, "FK_" + table, "R", "A", "R_OWNER", "OTHER", "R_CONSTRAINT_NAME", "PK")
                .row("ALL_OBJECTS", "OWNER", "APP", "OBJECT_TYPE", "VIEW", "OBJECT_NAME", "V_" + table)
                .row("ALL_OBJECTS", "OWNER", "APP", "OBJECT_TYPE", "TRIGGER", "OBJECT_NAME", "TR_" + table)
                .row("ALL_MVIEWS", "OWNER", "APP", "MVIEW_NAME", "MV_" + table)
                .row(
                        "ALL_PART_INDEXES",
                        "OWNER",
                        "APP",
                        "INDEX_NAME",
                        "I_" + table,
                        "TABLE_NAME",
                        table,
                        "LOCALITY",
                        "GLOBAL");
        index(dictionary, table, "I_" + table, "FUNCTION-BASED NORMAL", "YES");
    }

    /** Whose objects may be kept from the user is asked for code in any case, and never for segments. */
    @Test
    void ofAnotherUsersSchema() throws SQLException {
        try (SmallDictionary other =
                new SmallDictionary(CatalogDatabase.withoutDba(OracleVersion.V11_2), OracleVersion.V11_2)) {
            other.table("T").column("T", "A");
            assertThat(views(other))
                    .containsExactly(
                            "DBA_TAB_PARTITIONS",
                            "ALL_TABLES",
                            OBJECTS.replace("DBA_", "ALL_"),
                            "ALL_SEQUENCES",
                            "ALL_TAB_COMMENTS ALL_COL_COMMENTS",
                            "ALL_TAB_COLS",
                            "ALL_INDEXES",
                            "ALL_CONSTRAINTS",
                            "NLS_DATABASE_PARAMETERS",
                            "ALL_SOURCE",
                            "ALL_VIEWS",
                            "ALL_MVIEWS");
        }
    }
}
