package dev.partbridge.oracle.dictionary;

import static dev.partbridge.oracle.dictionary.SmallDictionary.codes;
import static dev.partbridge.oracle.dictionary.SmallDictionary.column;
import static dev.partbridge.oracle.dictionary.SmallDictionary.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partbridge.oracle.model.OracleColumn;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns in all their kinds. */
class ColumnReaderTest {
    private final SmallDictionary dictionary = new SmallDictionary();

    @BeforeEach
    void addTable() {
        dictionary.table("T");
    }

    @AfterEach
    void close() {
        dictionary.close();
    }

    @Test
    void typesAreAsInDdl() throws SQLException {
        type("N0");
        type("N1", "DATA_SCALE", "0");
        type("N2", "DATA_PRECISION", "20", "DATA_SCALE", "0");
        type("N3", "DATA_PRECISION", "5", "DATA_SCALE", "-2");
        type("F1", "DATA_TYPE", "FLOAT", "DATA_PRECISION", "126");
        type("V1", "DATA_TYPE", "VARCHAR2", "CHAR_LENGTH", "10", "DATA_LENGTH", "40", "CHAR_USED", "C");
        type("V2", "DATA_TYPE", "VARCHAR2", "CHAR_LENGTH", "10", "DATA_LENGTH", "10", "CHAR_USED", "B");
        type("V3", "DATA_TYPE", "NVARCHAR2", "CHAR_LENGTH", "10", "DATA_LENGTH", "20", "CHAR_USED", "C");
        type("R1", "DATA_TYPE", "RAW", "DATA_LENGTH", "16");
        type("T1", "DATA_TYPE", "TIMESTAMP(6) WITH TIME ZONE", "DATA_SCALE", "6");
        type("I1", "DATA_TYPE", "INTERVAL DAY(2) TO SECOND(6)", "DATA_PRECISION", "2", "DATA_SCALE", "6");
        type("I2", "DATA_TYPE", "INTERVAL YEAR(3) TO MONTH", "DATA_PRECISION", "3", "DATA_SCALE", "0");
        type("L1", "DATA_TYPE", "LONG", "DATA_LENGTH", "0");
        type("O1", "DATA_TYPE", "ANYDATA", "DATA_TYPE_OWNER", "SYS");
        type("O2", "DATA_TYPE", "Point", "DATA_TYPE_OWNER", "APP");
        type("O3", "DATA_TYPE", "Point", "DATA_TYPE_OWNER", "APP", "DATA_TYPE_MOD", "REF");
        DictionarySource read = dictionary.read();
        assertThat(table(read, "T").columns())
                .extracting(c -> c.name() + " " + c.type())
                .containsExactly(
                        "N0 NUMBER",
                        "N1 NUMBER(*,0)",
                        "N2 NUMBER(20,0)",
                        "N3 NUMBER(5,-2)",
                        "F1 FLOAT(126)",
                        "V1 VARCHAR2(10 CHAR)",
                        "V2 VARCHAR2(10 BYTE)",
                        "V3 NVARCHAR2(10)",
                        "R1 RAW(16)",
                        "T1 TIMESTAMP(6) WITH TIME ZONE",
                        "I1 INTERVAL(2,6) DAY TO SECOND",
                        "I2 INTERVAL(3,0) YEAR TO MONTH",
                        "L1 LONG",
                        "O1 ANYDATA",
                        "O2 APP.Point",
                        "O3 REF APP.Point");
        assertThat(codes(read)).isEmpty();
    }

    private void type(String name, String... fields) {
        dictionary.column("T", name, fields);
    }

    @Test
    void oraclesOwnHiddenColumnsAreLeftOut() throws SQLException {
        dictionary
                .column("T", "A")
                .column("T", "SYS_NC00002$", "HIDDEN_COLUMN", "YES", "VIRTUAL_COLUMN", "YES", "DATA_DEFAULT", "\"A\"")
                .column("T", "SYS_C00003_24030514:10:33$", "HIDDEN_COLUMN", "YES")
                .column("T", "ORA_ARCHIVE_STATE", "HIDDEN_COLUMN", "YES", "USER_GENERATED", "NO")
                .column("T", "Secret", "HIDDEN_COLUMN", "YES", "USER_GENERATED", "YES");
        assertThat(table(dictionary.read(), "T").columns())
                .extracting(c -> c.name().text(), OracleColumn::invisible)
                .containsExactly(tuple("A", false), tuple("Secret", true));
    }

    @Test
    void virtualColumnsHaveAnExpression() throws SQLException {
        dictionary
                .column("T", "A")
                .column("T", "V", "VIRTUAL_COLUMN", "YES", "DATA_DEFAULT", "\"A\"||':'||\"B\"  ")
                .column("T", "X", "DATA_TYPE", "XMLTYPE", "DATA_TYPE_OWNER", "PUBLIC", "VIRTUAL_COLUMN", "YES");
        DictionarySource read = dictionary.read();
        assertThat(column(read, "T", "V").virtualText()).contains("\"A\"||':'||\"B\"");
        assertThat(column(read, "T", "V").defaultText()).isEmpty();
        assertThat(column(read, "T", "X").virtualText()).isEmpty();
        assertThat(column(read, "T", "X").type()).hasToString("XMLTYPE");
    }

    @Test
    void defaultsAreTrimmed() throws SQLException {
        dictionary
                .column("T", "A", "DATA_DEFAULT", "sysdate \n")
                .column("T", "B", "DATA_DEFAULT", "'abc '  ")
                .column("T", "C", "DATA_DEFAULT", "NULL ")
                .column("T", "D", "DATA_DEFAULT", "'N'", "DEFAULT_ON_NULL", "YES", "NULLABLE", "N");
        DictionarySource read = dictionary.read();
        assertThat(column(read, "T", "A").defaultText()).contains("sysdate");
        assertThat(column(read, "T", "B").defaultText()).contains("'abc '");
        assertThat(column(read, "T", "C").defaultText()).isEmpty();
        OracleColumn onNull = column(read, "T", "D");
        assertThat(onNull.defaultText()).contains("'N'");
        assertThat(onNull.defaultOnNull()).isTrue();
        assertThat(onNull.notNull()).isTrue();
    }

    @Test
    void identityGoesOnWhereItsSequenceStands() throws SQLException {
        identity("A", "ALWAYS", "ISEQ$$_1", "NO");
        identity("B", "BY DEFAULT", "ISEQ$$_2", "YES");
        dictionary.row("ALL_SEQUENCES", "SEQUENCE_OWNER", "APP", "SEQUENCE_NAME", "ISEQ$$_1", "LAST_NUMBER", "41");
        DictionarySource read = dictionary.read();
        assertThat(column(read, "T", "A").identityText()).contains("ALWAYS START WITH 41 INCREMENT BY 5 NOCACHE ORDER");
        assertThat(column(read, "T", "A").defaultText()).isEmpty();
        assertThat(column(read, "T", "B").identityText()).contains("BY DEFAULT ON NULL INCREMENT BY 5 NOCACHE ORDER");
        assertThat(column(read, "T", "B").defaultOnNull()).isFalse();
        assertThat(read.model().sequences()).isEmpty();
    }

    private void identity(String column, String kind, String sequence, String onNull) {
        dictionary
                .column(
                        "T",
                        column,
                        "NULLABLE",
                        "N",
                        "IDENTITY_COLUMN",
                        "YES",
                        "DEFAULT_ON_NULL",
                        onNull,
                        "DATA_DEFAULT",
                        "\"APP\".\"" + sequence + "\".nextval")
                .row(
                        "ALL_TAB_IDENTITY_COLS",
                        "OWNER",
                        "APP",
                        "TABLE_NAME",
                        "T",
                        "COLUMN_NAME",
                        column,
                        "GENERATION_TYPE",
                        kind,
                        "SEQUENCE_NAME",
                        sequence,
                        "IDENTITY_OPTIONS",
                        "START WITH: 1, INCREMENT BY: 5, MAX_VALUE: 9999999999999999999999999999, MIN_VALUE: 1,"
                                + " CYCLE_FLAG: N, CACHE_SIZE: 0, ORDER_FLAG: Y, SCALE_FLAG: N, EXTEND_FLAG: N,"
                                + " SESSION_FLAG: N, KEEP_VALUE: N");
    }

    @Test
    void namesAndCommentsAreAsTheyAre() throws SQLException {
        dictionary
                .table("t_lowercase")
                .column("t_lowercase", "c_Camel Case")
                .row("ALL_TAB_COMMENTS", "OWNER", "APP", "TABLE_NAME", "t_lowercase", "COMMENTS", "It's a table")
                .row("ALL_TAB_COMMENTS", "OWNER", "APP", "TABLE_NAME", "T")
                .row(
                        "ALL_COL_COMMENTS",
                        "OWNER",
                        "APP",
                        "TABLE_NAME",
                        "t_lowercase",
                        "COLUMN_NAME",
                        "c_Camel Case",
                        "COMMENTS",
                        "two\nlines");
        DictionarySource read = dictionary.read();
        assertThat(table(read, "t_lowercase").comment()).contains("It's a table");
        assertThat(table(read, "T").comment()).isEmpty();
        assertThat(column(read, "t_lowercase", "c_Camel Case").comment()).contains("two\nlines");
    }

    @Test
    void aTextThatIsNotReadIsTold() throws SQLException {
        dictionary.column("T", "A", "DATA_DEFAULT", "'open").column("T", "B", "DATA_DEFAULT", "1 /* open");
        DictionarySource read = dictionary.read();
        assertThat(codes(read)).containsExactly("PB-DIC-018", "PB-DIC-018");
        assertThat(column(read, "T", "A").defaultText()).contains("'open");
    }
}
