package dev.partbridge.oracle.dictionary;

import static dev.partbridge.oracle.dictionary.SmallDictionary.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partbridge.oracle.model.OracleTable.Organization;
import dev.partbridge.oracle.model.Skipped;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.oracle.model.StoredSize.Extent;
import dev.partbridge.oracle.model.StoredSize.Statistics;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
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
        plain("T", "NUM_ROWS", "123", "AVG_ROW_LEN", "20", "COMPRESSION", "ENABLED", "COMPRESS_FOR", "ADVANCED");
        plain("NEW");
        plain("NEVER", "SEGMENT_CREATED", "NO");
        dictionary
                .partitioned("P", "HASH")
                .column("P", "A", "AVG_COL_LEN", "4")
                .key("P", "A")
                .partition("P", 1, "P1", "NUM_ROWS", "7", "AVG_ROW_LEN", "30", "COMPRESSION", "DISABLED")
                .partition("P", 2, "P2")
                .partition("P", 3, "P3", "SEGMENT_CREATED", "NO")
                .row("ALL_TAB_STATISTICS", "OWNER", "APP", "TABLE_NAME", "P", "PARTITION_NAME", "P1")
                .row("ALL_TAB_STATISTICS", stale("T"))
                .row("ALL_TAB_STATISTICS", stale("P", "PARTITION_NAME", "P1"));
        segment("T", null, 65536);
        segment("P", "P1", 100);
        segment("P", "P2", 200);
        DictionarySource read = dictionary.read();
        assertThat(read.sizes().values())
                .containsExactly(
                        new StoredSize(
                                new Extent(Statistics.EMPTY, OptionalLong.empty(), Optional.empty()),
                                Map.of(),
                                Map.of(),
                                OptionalLong.empty()),
                        StoredSize.UNKNOWN,
                        new StoredSize(
                                new Extent(Statistics.NONE, OptionalLong.of(300), Optional.empty()),
                                Map.of(
                                        new Identifier("P1"),
                                        new Extent(gathered(7, 30), OptionalLong.of(100), Optional.empty()),
                                        new Identifier("P2"),
                                        new Extent(Statistics.NONE, OptionalLong.of(200), Optional.empty()),
                                        new Identifier("P3"),
                                        new Extent(Statistics.EMPTY, OptionalLong.empty(), Optional.empty())),
                                Map.of(new Identifier("A"), 4L),
                                OptionalLong.empty()),
                        new StoredSize(
                                new Extent(gathered(123, 20), OptionalLong.of(65536), Optional.of("ADVANCED")),
                                Map.of(),
                                Map.of(),
                                OptionalLong.empty()));
        assertThat(read.characterSets().database()).contains("AL32UTF8");
        assertThat(read.characterSets().national()).contains("AL16UTF16");
        assertThat(read.characterSets().lengths()).contains("BYTE");
    }

    private static Statistics gathered(long rows, long length) {
        return new Statistics(OptionalLong.of(rows), OptionalLong.of(length), true);
    }

    private static Map<String, String> stale(String table, String... part) {
        Map<String, String> row = new TreeMap<>(Map.of("OWNER", "APP", "TABLE_NAME", table, "STALE_STATS", "YES"));
        for (int i = 0; i < part.length; i += 2) {
            row.put(part[i], part[i + 1]);
        }
        return row;
    }

    /** Of LOBs the row has no more than 4,000 bytes; their segments have names of their own. */
    @Test
    void segmentsOfLobsAreTold() throws SQLException {
        plain("T");
        dictionary
                .column("T", "C", "DATA_TYPE", "CLOB")
                .row("ALL_LOBS", "OWNER", "APP", "TABLE_NAME", "T", "COLUMN_NAME", "C", "SEGMENT_NAME", "SYS_LOB1$$")
                .row("ALL_LOBS", "OWNER", "APP", "TABLE_NAME", "T", "COLUMN_NAME", "D", "SEGMENT_NAME", "D_LOBS");
        segment("T", null, 65536);
        for (String[] segment : new String[][] {
            {"SYS_LOB1$$", "LOBSEGMENT", "1000"},
            {"D_LOBS", "LOB PARTITION", "200"},
            {"D_LOBS", "LOB PARTITION", "30"},
            {"SYS_IL1$$", "LOBINDEX", "4"}
        }) {
            dictionary.row(
                    "DBA_SEGMENTS",
                    "OWNER",
                    "APP",
                    "SEGMENT_NAME",
                    segment[0],
                    "SEGMENT_TYPE",
                    segment[1],
                    "BYTES",
                    segment[2]);
        }
        assertThat(dictionary.read().sizes().values())
                .containsExactly(new StoredSize(
                        new Extent(Statistics.NONE, OptionalLong.of(65536), Optional.empty()),
                        Map.of(),
                        Map.of(),
                        OptionalLong.of(1_230)));
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
                    .containsExactly(new StoredSize(
                            new Extent(Statistics.NONE, OptionalLong.of(5), Optional.empty()),
                            Map.of(),
                            Map.of(),
                            OptionalLong.empty()));
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
