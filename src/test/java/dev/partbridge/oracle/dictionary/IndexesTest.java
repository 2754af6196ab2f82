package dev.partbridge.oracle.dictionary;

import static dev.partbridge.oracle.dictionary.SmallDictionary.codes;
import static dev.partbridge.oracle.dictionary.SmallDictionary.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.IndexStorage;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleIndex.Locality;
import dev.partbridge.oracle.model.OracleIndex.Part;
import dev.partbridge.sql.Identifier;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indexes in all their kinds. */
class IndexesTest {
    private final SmallDictionary dictionary = new SmallDictionary();

    @BeforeEach
    void addTable() {
        dictionary.table("T").column("T", "A").column("T", "B");
    }

    @AfterEach
    void close() {
        dictionary.close();
    }

    @Test
    void aDescendingColumnIsNoExpression() throws SQLException {
        index("I", Map.of("INDEX_TYPE", "FUNCTION-BASED NORMAL"), "SYS_NC00003$", "B", "SYS_NC00004$");
        descending(1);
        expression("I", 1, "\"A\"");
        expression("I", 3, "UPPER(\"A\" )  ");
        DictionarySource read = dictionary.read();
        assertThat(only(read).parts())
                .containsExactly(
                        new Part(Optional.of(new Identifier("A")), Optional.empty(), true),
                        Part.of(new Identifier("B")),
                        new Part(Optional.empty(), Optional.of("UPPER(\"A\" )"), false));
        assertThat(only(read).kind()).isEqualTo("NORMAL");
        assertThat(codes(read)).isEmpty();
    }

    @Test
    void anExpressionThatIsNotShownIsTold() throws SQLException {
        index("I", Map.of("INDEX_TYPE", "FUNCTION-BASED NORMAL"), "SYS_NC00003$");
        index("NO_COLUMNS", Map.of());
        DictionarySource read = dictionary.read();
        assertThat(read.model().indexes()).isEmpty();
        assertThat(codes(read)).containsExactly("PB-SRC-044", "PB-SRC-044");
    }

    @Test
    void kindsAreTold() throws SQLException {
        index("B", Map.of("INDEX_TYPE", "BITMAP"), "A");
        index("FB", Map.of("INDEX_TYPE", "FUNCTION-BASED BITMAP"), "B");
        index("R", Map.of("INDEX_TYPE", "NORMAL/REV", "UNIQUENESS", "UNIQUE"), "A");
        index("J", Map.of("INDEX_TYPE", "BITMAP", "JOIN_INDEX", "YES"), "A");
        index("D", Map.of("INDEX_TYPE", "DOMAIN", "ITYP_OWNER", "CTXSYS", "ITYP_NAME", "CONTEXT"), "A");
        index("TOP", Map.of("INDEX_TYPE", "IOT - TOP"), "A");
        index("L", Map.of("INDEX_TYPE", "LOB"), "A");
        index("GONE", Map.of("DROPPED", "YES"), "A");
        DictionarySource read = dictionary.read();
        assertThat(read.model().indexes())
                .extracting(i -> i.name().name() + " " + i.kind() + " " + i.unique())
                .containsExactly(
                        "B BITMAP false", "D DOMAIN false", "FB BITMAP false", "J BITMAP JOIN false", "R REVERSE true");
        assertThat(codes(read)).containsExactly("PB-SRC-004", "PB-SRC-004");
    }

    @Test
    void theIndexOfAKeyIsTheKeys() throws SQLException {
        dictionary
                .constraint("T", "T_PK", "P", "A", "INDEX_OWNER", "APP", "INDEX_NAME", "T_PK")
                .constraint("T", "T_UK", "U", "B", "INDEX_NAME", "WIDE");
        index("T_PK", Map.of("UNIQUENESS", "UNIQUE", "TABLESPACE_NAME", "IX"), "A");
        index("WIDE", Map.of(), "B", "A");
        DictionarySource read = dictionary.read();
        assertThat(only(read).name()).hasToString("APP.WIDE");
        assertThat(table(read, "T").primaryKey().orElseThrow().state().index())
                .contains(new IndexStorage(Optional.of(new Identifier("IX")), List.of(), false));
    }

    @Test
    void globalOnesAreToldByTheirKey() throws SQLException {
        index("G", Map.of("PARTITIONED", "YES"), "A", "B");
        index("L", Map.of("PARTITIONED", "YES"), "B");
        index("N", Map.of("TABLESPACE_NAME", "IX"), "B", "A");
        divided("G", "HASH", "GLOBAL", "4");
        divided("L", "LIST", "LOCAL", "2");
        dictionary
                .row("ALL_PART_KEY_COLUMNS", "OWNER", "APP", "NAME", "G", "OBJECT_TYPE", "INDEX", "COLUMN_NAME", "A")
                .row("ALL_PART_KEY_COLUMNS", "OWNER", "APP", "NAME", "G", "OBJECT_TYPE", "TABLE", "COLUMN_NAME", "X");
        List<OracleIndex> indexes = dictionary.read().model().indexes();
        assertThat(indexes)
                .extracting(OracleIndex::locality)
                .containsExactly(Locality.GLOBAL, Locality.LOCAL, Locality.NONE);
        assertThat(indexes.get(0).globalPartitioning()).contains("GLOBAL PARTITION BY HASH (A) PARTITIONS 4");
        assertThat(indexes.get(1).globalPartitioning()).isEmpty();
        assertThat(indexes.get(2).storage().tablespace()).contains(new Identifier("IX"));
    }

    @Test
    void anotherUsersIndexKeepsItsOwner() throws SQLException {
        index("I", Map.of("OWNER", "TUNER"), "A");
        dictionary
                .database()
                .execute("UPDATE " + dictionary.database().storage("ALL_IND_COLUMNS") + " SET INDEX_OWNER = 'TUNER'");
        assertThat(only(dictionary.read()).name()).hasToString("TUNER.I");
    }

    private static OracleIndex only(DictionarySource read) {
        assertThat(read.model().indexes()).hasSize(1);
        return read.model().indexes().get(0);
    }

    private void index(String name, Map<String, String> fields, String... columns) {
        Map<String, String> row =
                new TreeMap<>(Map.of("OWNER", "APP", "INDEX_NAME", name, "TABLE_OWNER", "APP", "TABLE_NAME", "T"));
        row.putAll(fields);
        dictionary.row("ALL_INDEXES", row);
        for (int i = 0; i < columns.length; i++) {
            dictionary.row(
                    "ALL_IND_COLUMNS",
                    "INDEX_OWNER",
                    "APP",
                    "INDEX_NAME",
                    name,
                    "TABLE_OWNER",
                    "APP",
                    "TABLE_NAME",
                    "T",
                    "COLUMN_NAME",
                    columns[i],
                    "COLUMN_POSITION",
                    String.valueOf(i + 1));
        }
    }

    private void descending(int position) {
        dictionary
                .database()
                .execute("UPDATE " + dictionary.database().storage("ALL_IND_COLUMNS")
                        + " SET DESCEND = 'DESC' WHERE COLUMN_POSITION = " + position);
    }

    private void expression(String index, int position, String text) {
        dictionary.row(
                "ALL_IND_EXPRESSIONS",
                "INDEX_OWNER",
                "APP",
                "INDEX_NAME",
                index,
                "TABLE_OWNER",
                "APP",
                "TABLE_NAME",
                "T",
                "COLUMN_EXPRESSION",
                text,
                "COLUMN_POSITION",
                String.valueOf(position));
    }

    private void divided(String index, String type, String locality, String partitions) {
        dictionary.row(
                "ALL_PART_INDEXES",
                "OWNER",
                "APP",
                "INDEX_NAME",
                index,
                "TABLE_NAME",
                "T",
                "PARTITIONING_TYPE",
                type,
                "LOCALITY",
                locality,
                "PARTITION_COUNT",
                partitions);
    }
}
