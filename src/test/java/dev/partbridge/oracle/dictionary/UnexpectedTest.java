package dev.partbridge.oracle.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.sql.Identifier;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of the dictionary that no document tells of: they are read in a way that is told. */
class UnexpectedTest {
    private final SmallDictionary dictionary = new SmallDictionary();

    @BeforeEach
    void addTable() {
        dictionary.table("T").column("T", "A").column("T", "B");
    }

    @AfterEach
    void close() {
        dictionary.close();
    }

    private List<String> told() throws SQLException {
        return dictionary.read().findings().stream()
                .map(f -> f.code() + " " + f.subject() + " " + f.message())
                .toList();
    }

    private void index(String type, String partitioned) {
        dictionary
                .row(
                        "ALL_INDEXES",
                        "OWNER",
                        "APP",
                        "INDEX_NAME",
                        "I",
                        "TABLE_OWNER",
                        "APP",
                        "TABLE_NAME",
                        "T",
                        "INDEX_TYPE",
                        type,
                        "PARTITIONED",
                        partitioned)
                .row(
                        "ALL_IND_COLUMNS",
                        "INDEX_OWNER",
                        "APP",
                        "INDEX_NAME",
                        "I",
                        "TABLE_OWNER",
                        "APP",
                        "TABLE_NAME",
                        "T",
                        "COLUMN_NAME",
                        "B",
                        "COLUMN_POSITION",
                        "1");
    }

    @Test
    void aKindOfIndex() throws SQLException {
        index("VECTOR", "NO");
        assertThat(told())
                .containsExactly(
                        "PB-DIC-025 index:APP.T#I APP.T, index I: the dictionary has VECTOR for INDEX_TYPE, which is"
                                + " not known; it is taken for NORMAL.");
    }

    @Test
    void aLocality() throws SQLException {
        index("NORMAL", "YES");
        dictionary.row("ALL_PART_INDEXES", "OWNER", "APP", "INDEX_NAME", "I", "TABLE_NAME", "T", "LOCALITY", "REMOTE");
        assertThat(told())
                .containsExactly(
                        "PB-DIC-025 index:APP.T#I APP.T, index I: the dictionary has REMOTE for LOCALITY, which is"
                                + " not known; it is taken for GLOBAL.");
    }

    @Test
    void aPartitionedIndexThatIsNotShown() throws SQLException {
        index("NORMAL", "YES");
        assertThat(told())
                .containsExactly(
                        "PB-DIC-026 index:APP.T#I APP.T, index I is partitioned, but the dictionary does not show"
                                + " how; it is taken for LOCAL.");
        assertThat(dictionary.read().model().indexes())
                .extracting(OracleIndex::locality)
                .containsExactly(OracleIndex.Locality.LOCAL);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE_RULE, RESTRICT, NO ACTION",
        "STATUS, PAUSED, DISABLED",
        "VALIDATED, PARTLY, NOT VALIDATED",
        "DEFERRABLE, SOMETIMES, NOT DEFERRABLE",
        "DEFERRED, LATER, IMMEDIATE"
    })
    void aWordOfAConstraint(String column, String word, String taken) throws SQLException {
        dictionary
                .constraint("T", "PK", "P", "A")
                .constraint("T", "FK", "R", "B", "R_OWNER", "APP", "R_CONSTRAINT_NAME", "PK", column, word);
        assertThat(told())
                .contains("PB-DIC-025 constraint:APP.T#FK APP.T, constraint FK: the dictionary has " + word + " for "
                        + column + ", which is not known; it is taken for " + taken + ".");
        assertThat(SmallDictionary.table(dictionary.read(), "T").constraints())
                .hasAtLeastOneElementOfType(OracleConstraint.ForeignKey.class);
    }

    @Test
    void anOptionOfAnIdentity() throws SQLException {
        dictionary
                .column("T", "ID")
                .row(
                        "ALL_TAB_IDENTITY_COLS",
                        "OWNER",
                        "APP",
                        "TABLE_NAME",
                        "T",
                        "COLUMN_NAME",
                        "ID",
                        "GENERATION_TYPE",
                        "ALWAYS",
                        "SEQUENCE_NAME",
                        "ISEQ$$_1",
                        "IDENTITY_OPTIONS",
                        "START WITH: 7, INCREMENT BY: 1, WRAP_FLAG: Y, KEEP_VALUE: N");
        assertThat(told())
                .containsExactly("PB-DIC-025 column:APP.T#ID APP.T, column ID: the dictionary has WRAP_FLAG for"
                        + " IDENTITY_OPTIONS, which is not known; it is taken for nothing.");
        assertThat(SmallDictionary.column(dictionary.read(), "T", "ID")
                        .identityText()
                        .orElseThrow())
                .contains("START WITH 7");
    }

    /** A hidden column of a user is kept, Oracle's own are left out, and of what may be either it is told. */
    @Test
    void hiddenColumns() throws SQLException {
        hidden("SYS_NC00004$", "NO");
        hidden("SYS_C00005_15120921:33:07$", "YES");
        hidden("SYS_STU3$ABC", "NO");
        hidden("MINE", "YES");
        hidden("ORA_ARCHIVE_STATE", "NO");
        hidden("SYS_OF_MINE", "YES");
        DictionarySource read = dictionary.read();
        assertThat(SmallDictionary.table(read, "T").columns())
                .extracting(c -> c.name().text())
                .containsExactly("A", "B", "MINE");
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "APP.T: the hidden column ORA_ARCHIVE_STATE is left out; by the dictionary no user has made it.",
                        "APP.T: the hidden column SYS_OF_MINE is left out; by the dictionary no user has made it.");
    }

    private void hidden(String name, String users) {
        dictionary.column("T", name, "HIDDEN_COLUMN", "YES", "USER_GENERATED", users);
    }

    /** Children whose partitions have names of their own, where no document says how they follow their parent's. */
    @ParameterizedTest
    @CsvSource({
        "LIST, AUTOLIST, YES, NONE, 'partitions that its parent '",
        "RANGE, STATUS, VALID, HASH, 'subpartitions that its parent '"
    })
    void childrenWithNamesOfTheirOwn(String type, String field, String value, String below, String told)
            throws SQLException {
        dictionary
                .partitioned("P", type, field, value, "SUBPARTITIONING_TYPE", below)
                .column("P", "K")
                .key("P", "K")
                .constraint("P", "P_PK", "P", "K")
                .partition("P", 1, "P1", "HIGH_VALUE", "10")
                .partitioned("C", "REFERENCE", "REF_PTN_CONSTRAINT_NAME", "C_FK")
                .column("C", "K")
                .foreignKey("C", "C_FK", "K", "P_PK")
                .partition("C", 1, "OWN");
        if (below.equals("HASH")) {
            dictionary
                    .row("ALL_SUBPART_KEY_COLUMNS", "OWNER", "APP", "NAME", "P", "COLUMN_NAME", "K")
                    .row(
                            "ALL_TAB_SUBPARTITIONS",
                            "TABLE_OWNER",
                            "APP",
                            "TABLE_NAME",
                            "P",
                            "PARTITION_NAME",
                            "P1",
                            "SUBPARTITION_NAME",
                            "S1",
                            "SUBPARTITION_POSITION",
                            "1");
        }
        assertThat(told())
                .containsExactly("PB-DIC-005 table:APP.C APP.C: partition OWN is not named as one of the " + told
                        + "APP.P has, so that nothing shows which it belongs to; the rows of each partition are taken to"
                        + " be those of the parent's at the same position.");
        assertThat(SmallDictionary.table(dictionary.read(), "C")
                        .partitioning()
                        .orElseThrow()
                        .partitions())
                .extracting(p -> p.name().orElseThrow())
                .containsExactly(new Identifier("OWN"));
    }
}
