package dev.partbridge.oracle.dictionary;

import static dev.partbridge.oracle.dictionary.SmallDictionary.codes;
import static dev.partbridge.oracle.dictionary.SmallDictionary.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Partitions as the views show them, and what is said where they show something else. */
class PartitionsTest {
    private final SmallDictionary dictionary = new SmallDictionary();

    @AfterEach
    void close() {
        dictionary.close();
    }

    private SmallDictionary made(String type, String columnType, String... fields) {
        return dictionary
                .partitioned("T", type, fields)
                .column("T", "K", "DATA_TYPE", columnType, "CHAR_LENGTH", "5", "DATA_LENGTH", "5")
                .key("T", "K");
    }

    private static Partitioning partitioning(DictionarySource read) {
        return table(read, "T").partitioning().orElseThrow();
    }

    private static List<String> bounds(DictionarySource read) {
        return partitioning(read).partitions().stream()
                .map(p -> p.name().orElseThrow() + " " + p.boundText().orElse("-"))
                .toList();
    }

    @Test
    void whatOracleMadeItselfIsTold() throws SQLException {
        made("RANGE", "NUMBER", "INTERVAL", "10", "PARTITION_COUNT", "1048575")
                .partition("T", 1, "P1", "HIGH_VALUE", "10")
                .partition("T", 2, "SYS_P1", "HIGH_VALUE", "40", "INTERVAL", "YES");
        DictionarySource read = dictionary.read();
        assertThat(partitioning(read).partitions())
                .extracting(OraclePartition::grown)
                .containsExactly(false, true);
        assertThat(codes(read)).isEmpty();
    }

    @Test
    void nullInAListIsShownInThreeWays() throws SQLException {
        made("LIST", "VARCHAR2")
                .partition("T", 1, "P1", "HIGH_VALUE", "'A', NULL")
                .partition("T", 2, "P2", "HIGH_VALUE", "DEFAULT");
        assertThat(bounds(dictionary.read())).containsExactly("P1 'A', NULL", "P2 DEFAULT");
        dictionary
                .database()
                .execute("UPDATE " + dictionary.database().storage("ALL_TAB_PARTITIONS")
                        + " SET HIGH_VALUE = '''''' WHERE PARTITION_NAME = 'P1'");
        assertThat(bounds(dictionary.read())).containsExactly("P1 NULL", "P2 DEFAULT");
        dictionary
                .database()
                .execute("UPDATE " + dictionary.database().storage("ALL_TAB_PARTITIONS")
                        + " SET HIGH_VALUE = NULL WHERE PARTITION_NAME = 'P1'");
        DictionarySource read = dictionary.read();
        assertThat(bounds(read)).containsExactly("P1 NULL", "P2 DEFAULT");
        assertThat(codes(read)).containsExactly("PB-DIC-006");
    }

    @ParameterizedTest
    @CsvSource({"V12_2, CHAR, true", "V12_2, RAW, true", "V12_2, VARCHAR2, false", "V19, CHAR, false"})
    void wrongBoundsOfOldReleasesAreTold(OracleVersion version, String type, boolean wrong) throws SQLException {
        try (SmallDictionary old = new SmallDictionary(CatalogDatabase.of(version), version)) {
            old.partitioned("T", "LIST", "AUTOLIST", "YES")
                    .column("T", "K", "DATA_TYPE", type, "CHAR_LENGTH", "5", "DATA_LENGTH", "5")
                    .key("T", "K")
                    .partition("T", 1, "P1", "HIGH_VALUE", "'AB'");
            assertThat(codes(old.read())).isEqualTo(wrong ? List.of("PB-DIC-007") : List.of());
        }
    }

    @Test
    void aBoundOfAHashPartitionIsNotUsed() throws SQLException {
        made("HASH", "NUMBER").partition("T", 1, "P1", "HIGH_VALUE", "17");
        DictionarySource read = dictionary.read();
        assertThat(bounds(read)).containsExactly("P1 -");
        assertThat(codes(read)).containsExactly("PB-DIC-010");
    }

    @Test
    void whatIsNotReadLeavesTheTableOut() throws SQLException {
        made("RANGE", "NUMBER").partition("T", 1, "P1", "HIGH_VALUE", "SOME_FUNCTION(1)");
        DictionarySource read = dictionary.read();
        assertThat(partitioning(read)).isEqualTo(new Partitioning.NotConverted("RANGE", List.of(new Identifier("K"))));
        assertThat(codes(read)).containsExactly("PB-SRC-006");
    }

    @Test
    void anIntervalThatIsNotReadLeavesTheTableOut() throws SQLException {
        made("RANGE", "NUMBER", "INTERVAL", "X + 1").partition("T", 1, "P1", "HIGH_VALUE", "1");
        assertThat(codes(dictionary.read())).containsExactly("PB-DIC-019");
    }

    @Test
    void boundsOutOfOrderAreTold() throws SQLException {
        made("RANGE", "NUMBER").partition("T", 1, "P1", "HIGH_VALUE", "20").partition("T", 2, "P2", "HIGH_VALUE", "10");
        assertThat(codes(dictionary.read())).containsExactly("PB-DIC-021");
    }

    @Test
    void gapsInTheSequenceAreTold() throws SQLException {
        made("RANGE", "NUMBER")
                .partition("T", 1, "P1", "HIGH_VALUE", "10")
                .partition("T", 3, "P3", "HIGH_VALUE", "30")
                .partition("T", 4, "P4", "HIGH_VALUE", "40");
        DictionarySource read = dictionary.read();
        assertThat(codes(read)).containsExactly("PB-DIC-017");
        assertThat(read.findings().get(0).message()).contains("P3 is number 3 by the dictionary, but number 2");
    }

    @Test
    void partitionsThatAreNotShownAreTold() throws SQLException {
        made("RANGE", "NUMBER");
        dictionary.table("U", "PARTITIONED", "YES").column("U", "A");
        made2("GONE", "STATUS", "UNUSABLE");
        DictionarySource read = dictionary.read();
        assertThat(codes(read)).containsExactly("PB-DIC-004", "PB-DIC-003", "PB-DIC-003");
        assertThat(table(read, "U").partitioning()).get().isInstanceOf(Partitioning.NotConverted.class);
    }

    private void made2(String name, String... fields) {
        dictionary.partitioned(name, "RANGE", fields).column(name, "K").key(name, "K");
    }

    @Test
    void aKeyOnAHiddenColumnIsTold() throws SQLException {
        dictionary
                .partitioned("T", "RANGE")
                .column("T", "A")
                .key("T", "SYS_NC00002$")
                .partition("T", 1, "P1", "HIGH_VALUE", "1");
        DictionarySource read = dictionary.read();
        assertThat(codes(read)).containsExactly("PB-PART-012");
        assertThat(partitioning(read)).isInstanceOf(Partitioning.NotConverted.class);
    }

    @Test
    void theKeyOfAnIndexOfTheSameNameIsNotTheTables() throws SQLException {
        made("HASH", "NUMBER").partition("T", 1, "P1");
        dictionary.row("ALL_PART_KEY_COLUMNS", "OWNER", "APP", "NAME", "T", "OBJECT_TYPE", "INDEX", "COLUMN_NAME", "X");
        assertThat(partitioning(dictionary.read()).key()).containsExactly(new Identifier("K"));
    }

    @Test
    void recycledTablesAreNotRead() throws SQLException {
        made("HASH", "NUMBER").partition("T", 1, "P1");
        dictionary
                .row("ALL_PART_TABLES", "OWNER", "APP", "TABLE_NAME", "BIN$x==$0", "PARTITIONING_TYPE", "RANGE")
                .partition("BIN$x==$0", 1, "P1", "HIGH_VALUE", "1")
                .key("BIN$x==$0", "K")
                .constraint("BIN$x==$0", "BIN$y==$0", "P", "K");
        DictionarySource read = dictionary.read();
        assertThat(read.model().tables()).hasSize(1);
        assertThat(codes(read)).isEmpty();
    }

    @Test
    void subpartitionsAndTemplateAreRead() throws SQLException {
        made(
                        "RANGE",
                        "NUMBER",
                        "SUBPARTITIONING_TYPE",
                        "HASH",
                        "DEF_SUBPARTITION_COUNT",
                        "3",
                        "DEF_TABLESPACE_NAME",
                        "TS")
                .column("T", "H")
                .row("ALL_SUBPART_KEY_COLUMNS", "OWNER", "APP", "NAME", "T", "COLUMN_NAME", "H")
                .partition("T", 1, "P1", "HIGH_VALUE", "10", "COMPOSITE", "YES", "TABLESPACE_NAME", "OTHER");
        sub("P1", 2, "B", "TS");
        sub("P1", 1, "A", "OTHER");
        DictionarySource read = dictionary.read();
        OraclePartition partition = partitioning(read).partitions().get(0);
        assertThat(partition.tablespace()).isEmpty();
        assertThat(partition.subpartitions())
                .extracting(OraclePartition::name, OraclePartition::tablespace)
                .containsExactly(
                        tuple(Optional.of(new Identifier("A")), Optional.of(new Identifier("OTHER"))),
                        tuple(Optional.of(new Identifier("B")), Optional.empty()));
        assertThat(table(read, "T").subpartitioning().orElseThrow().template()).hasSize(3);
        assertThat(table(read, "T").tablespace()).contains(new Identifier("TS"));
    }

    private void sub(String partition, int position, String name, String tablespace) {
        dictionary.row(
                "ALL_TAB_SUBPARTITIONS",
                "TABLE_OWNER",
                "APP",
                "TABLE_NAME",
                "T",
                "PARTITION_NAME",
                partition,
                "SUBPARTITION_NAME",
                name,
                "SUBPARTITION_POSITION",
                String.valueOf(position),
                "TABLESPACE_NAME",
                tablespace);
    }
}
