package dev.partbridge.oracle.dictionary;

import static dev.partbridge.oracle.dictionary.SmallDictionary.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partbridge.oracle.model.OracleTable.Organization;
import dev.partbridge.oracle.model.Skipped;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which tables are taken, and what is said of the others. */
class TablesTest {
    private final SmallDictionary dictionary = new SmallDictionary();

    @AfterEach
    void close() {
        dictionary.close();
    }

    @Test
    void kindsAreTold() throws SQLException {
        plain("HEAP");
        plain("IOT", "IOT_TYPE", "IOT");
        plain("TEMP", "TEMPORARY", "Y");
        plain("CLUSTERED", "CLUSTER_NAME", "C1");
        plain("EXT");
        dictionary
                .row("ALL_EXTERNAL_TABLES", "OWNER", "APP", "TABLE_NAME", "EXT")
                .row(
                        "ALL_OBJECT_TABLES",
                        "OWNER",
                        "APP",
                        "TABLE_NAME",
                        "POINTS",
                        "TABLE_TYPE_OWNER",
                        "APP",
                        "TABLE_TYPE",
                        "POINT");
        DictionarySource read = dictionary.read();
        assertThat(read.model().tables())
                .extracting(t -> t.name().name().text() + " " + t.organization())
                .containsExactly(
                        "CLUSTERED HEAP", "EXT EXTERNAL", "HEAP HEAP", "IOT INDEX", "TEMP TEMPORARY", "POINTS OBJECT");
        assertThat(codes(read)).containsExactly("PB-SRC-010", "PB-SRC-039", "PB-SRC-038", "PB-SRC-037", "PB-SRC-037");
        assertThat(read.model().tables().get(2).organization()).isEqualTo(Organization.HEAP);
    }

    @Test
    void whatIsNoTableOfTheUsersIsLeftOut() throws SQLException {
        plain("T");
        plain("BIN$BqUlABC==$0");
        plain("GONE", "DROPPED", "YES");
        plain("NESTED", "NESTED", "YES");
        plain("SECOND", "SECONDARY", "Y");
        plain("OVER", "IOT_TYPE", "IOT_OVERFLOW");
        plain("MV");
        plain("PREBUILT");
        plain("MLOG$_T");
        dictionary
                .row("ALL_MVIEWS", "OWNER", "APP", "MVIEW_NAME", "MV", "CONTAINER_NAME", "PREBUILT")
                .row("ALL_MVIEW_LOGS", "LOG_OWNER", "APP", "MASTER", "T", "LOG_TABLE", "MLOG$_T")
                .row("ALL_OBJECTS", "OWNER", "APP", "OBJECT_TYPE", "VIEW", "OBJECT_NAME", "V1")
                .row("ALL_OBJECTS", "OWNER", "APP", "OBJECT_TYPE", "TABLE", "OBJECT_NAME", "T")
                .row("ALL_OBJECTS", "OWNER", "APP", "OBJECT_TYPE", "PACKAGE BODY", "OBJECT_NAME", "P")
                .row("ALL_OBJECTS", "OWNER", "APP", "OBJECT_TYPE", "TRIGGER", "OBJECT_NAME", "BIN$x$0");
        DictionarySource read = dictionary.read();
        assertThat(read.model().tables()).extracting(t -> t.name().toString()).containsExactly("APP.T");
        assertThat(read.model().skipped())
                .extracting(Skipped::kind, Skipped::name)
                .containsExactly(
                        tuple("view", "APP.V1"),
                        tuple("materialized view", "APP.MV"),
                        tuple("materialized view log", "APP.MLOG$_T"));
        assertThat(codes(read)).containsExactly("PB-DIC-020", "PB-DIC-020", "PB-DIC-020");
    }

    @Test
    void sizesAreTold() throws SQLException {
        plain("T", "NUM_ROWS", "123");
        plain("NEW");
        dictionary
                .partitioned("P", "HASH")
                .column("P", "A")
                .key("P", "A")
                .partition("P", 1, "P1", "NUM_ROWS", "7")
                .partition("P", 2, "P2");
        segment("T", null, 65536);
        segment("P", "P1", 100);
        segment("P", "P2", 200);
        DictionarySource read = dictionary.read();
        assertThat(read.sizes().values())
                .containsExactly(
                        new TableSize(OptionalLong.empty(), OptionalLong.empty(), List.of()),
                        new TableSize(
                                OptionalLong.empty(),
                                OptionalLong.of(300),
                                List.of(part("P1", OptionalLong.of(7), 100), part("P2", OptionalLong.empty(), 200))),
                        new TableSize(OptionalLong.of(123), OptionalLong.of(65536), List.of()));
        assertThat(read.characterSets().database()).contains("AL32UTF8");
        assertThat(read.characterSets().national()).contains("AL16UTF16");
        assertThat(read.characterSets().lengths()).contains("BYTE");
    }

    private static TableSize.Part part(String name, OptionalLong rows, long bytes) {
        return new TableSize.Part(new Identifier(name), rows, OptionalLong.of(bytes));
    }

    private void segment(String table, @Nullable String partition, long bytes) {
        Map<String, String> row = new TreeMap<>(
                Map.of("OWNER", "APP", "SEGMENT_NAME", table, "SEGMENT_TYPE", "TABLE", "BYTES", String.valueOf(bytes)));
        if (partition != null) {
            row.put("PARTITION_NAME", partition);
            row.put("SEGMENT_TYPE", "TABLE PARTITION");
        }
        dictionary.row("DBA_SEGMENTS", row);
    }

    private void plain(String name, String... fields) {
        dictionary.table(name, fields).column(name, "A");
    }

    /** The owner needs no access to views of administrators. */
    @Test
    void theOwnerSeesTheSizesOfHisOwn() throws SQLException {
        String user = CatalogDatabase.USER;
        try (SmallDictionary own =
                new SmallDictionary(CatalogDatabase.withoutDba(OracleVersion.V19), OracleVersion.V19)) {
            own.row("ALL_TABLES", "OWNER", user, "TABLE_NAME", "T")
                    .row("USER_SEGMENTS", "SEGMENT_NAME", "T", "SEGMENT_TYPE", "TABLE", "BYTES", "5")
                    .row("USER_SEGMENTS", "SEGMENT_NAME", "I", "SEGMENT_TYPE", "INDEX", "BYTES", "7");
            DictionarySource read = own.read(user);
            assertThat(read.sizes().values())
                    .containsExactly(new TableSize(OptionalLong.empty(), OptionalLong.of(5), List.of()));
            assertThat(codes(read)).isEmpty();
        }
    }

    @Test
    void sequencesStandAtTheirNextValue() throws SQLException {
        dictionary
                .table("T")
                .row(
                        "ALL_SEQUENCES",
                        "SEQUENCE_OWNER",
                        "APP",
                        "SEQUENCE_NAME",
                        "S",
                        "LAST_NUMBER",
                        "12345678901234567890")
                .row("ALL_SEQUENCES", "SEQUENCE_OWNER", "APP", "SEQUENCE_NAME", "ISEQ$$_9");
        assertThat(dictionary.read().model().sequences())
                .extracting(s -> s.name() + " " + s.start() + " " + s.minimum() + s.maximum() + s.cache())
                .containsExactly("APP.S 12345678901234567890 Optional.emptyOptional.empty20");
    }

    @Test
    void whyThereIsNoTableIsTold() throws SQLException {
        assertThat(codes(dictionary.read())).containsExactly("PB-DIC-014");
        DictionarySource none = dictionary.read("app");
        assertThat(codes(none)).containsExactly("PB-DIC-012");
        assertThat(none.findings().get(0).message()).contains("but APP: upper and lower case differ");
        assertThat(codes(dictionary.read("X"))).containsExactly("PB-DIC-012");
        try (SmallDictionary other =
                new SmallDictionary(CatalogDatabase.withoutDba(OracleVersion.V19), OracleVersion.V19)) {
            assertThat(codes(other.read())).containsExactly("PB-DIC-013");
        }
    }

    @Test
    void schemasAreReadOneByOne() throws SQLException {
        plain("T");
        dictionary
                .row("ALL_TABLES", "OWNER", "OTHER", "TABLE_NAME", "T")
                .row("ALL_TAB_COLS", "OWNER", "OTHER", "TABLE_NAME", "T", "COLUMN_NAME", "B", "DATA_TYPE", "DATE");
        DictionarySource read = dictionary.read("OTHER", "APP");
        assertThat(read.model().tables())
                .extracting(t -> t.name() + "." + t.columns().get(0).name())
                .containsExactly("OTHER.T.B", "APP.T.A");
        assertThat(read.sizes().keySet()).extracting(Object::toString).containsExactly("OTHER.T", "APP.T");
    }
}
