package dev.partbridge.oracle.dictionary;

import static dev.partbridge.oracle.dictionary.SmallDictionary.codes;
import static dev.partbridge.oracle.dictionary.SmallDictionary.column;
import static dev.partbridge.oracle.dictionary.SmallDictionary.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.Check;
import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OracleConstraint.OnDelete;
import dev.partbridge.oracle.model.OracleConstraint.State;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys, foreign keys, checks and NOT NULL. */
class ConstraintsTest {
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
    void notNullStandsAtItsColumn() throws SQLException {
        dictionary
                .constraint("T", "SYS_C1", "C", "A", "SEARCH_CONDITION", "\"A\" IS NOT NULL")
                .constraint(
                        "T", "B_NN", "C", "B", "SEARCH_CONDITION", "\"B\" IS NOT NULL", "VALIDATED", "NOT VALIDATED");
        dictionary
                .database()
                .execute("UPDATE " + dictionary.database().storage("ALL_TAB_COLS")
                        + " SET NULLABLE = 'N' WHERE COLUMN_NAME = 'A'");
        DictionarySource read = dictionary.read();
        assertThat(column(read, "T", "A").notNull()).isTrue();
        assertThat(column(read, "T", "B").notNull()).isTrue();
        assertThat(table(read, "T").constraints()).isEmpty();
        assertThat(codes(read)).containsExactly("PB-DIC-009");
        assertThat(read.findings().get(0).message()).contains("is enabled not validated; it is taken for an ordinary");
    }

    @Test
    void aDisabledNotNullIsLeftOut() throws SQLException {
        dictionary.constraint(
                "T",
                "B_NN",
                "C",
                "B",
                "SEARCH_CONDITION",
                "\"B\" IS NOT NULL",
                "STATUS",
                "DISABLED",
                "VALIDATED",
                "NOT VALIDATED");
        DictionarySource read = dictionary.read();
        assertThat(column(read, "T", "B").notNull()).isFalse();
        assertThat(codes(read)).containsExactly("PB-DIC-009");
    }

    @Test
    void checksKeepTheUsersText() throws SQLException {
        dictionary
                .constraint("T", "C1", "C", "A", "SEARCH_CONDITION", " A IN (1,  2) -- only\n ")
                .constraint("T", "SYS_C9", "C", "A", "SEARCH_CONDITION", "A > 0", "GENERATED", "GENERATED NAME")
                .constraint("T", "C2", "C", "A", "SEARCH_CONDITION", "A > '");
        DictionarySource read = dictionary.read();
        assertThat(table(read, "T").constraints())
                .containsExactly(
                        check("C1", "A IN (1, 2)"),
                        check("C2", "A > '"),
                        new Check(Optional.empty(), "A > 0", State.ORDINARY, Optional.empty()));
        assertThat(codes(read)).containsExactly("PB-DIC-018");
    }

    private static OracleConstraint check(String name, String condition) {
        return new Check(Optional.of(new Identifier(name)), condition, State.ORDINARY, Optional.empty());
    }

    @Test
    void foreignKeysNameTheirParentsColumns() throws SQLException {
        dictionary
                .constraint("T", "T_PK", "P", "A")
                .table("U")
                .column("U", "X")
                .constraint(
                        "U",
                        "U_FK",
                        "R",
                        "X",
                        "R_OWNER",
                        "APP",
                        "R_CONSTRAINT_NAME",
                        "T_PK",
                        "DELETE_RULE",
                        "CASCADE",
                        "STATUS",
                        "DISABLED",
                        "DEFERRABLE",
                        "DEFERRABLE",
                        "DEFERRED",
                        "DEFERRED");
        assertThat(table(dictionary.read(), "U").constraints())
                .containsExactly(new ForeignKey(
                        Optional.of(new Identifier("U_FK")),
                        List.of(new Identifier("X")),
                        QualifiedName.of("APP", "T"),
                        List.of(new Identifier("A")),
                        OnDelete.CASCADE,
                        new State(false, true, true, true),
                        Optional.empty()));
    }

    @Test
    void parentsInOtherSchemasAreFound() throws SQLException {
        elsewhere(dictionary);
        DictionarySource read = dictionary.read();
        assertThat(table(read, "T").foreignKeys().get(0).parent()).isEqualTo(QualifiedName.of("BASE", "P"));
        assertThat(table(read, "T").foreignKeys().get(0).parentColumns()).containsExactly(new Identifier("ID"));
        assertThat(codes(read)).isEmpty();
    }

    @Test
    void aParentThatIsNotVisibleIsTold() throws SQLException {
        try (SmallDictionary small =
                new SmallDictionary(CatalogDatabase.withoutDba(OracleVersion.V19), OracleVersion.V19)) {
            small.table("T").column("T", "A");
            elsewhere(small);
            small.database().execute("INSERT INTO HIDDEN_TABLES VALUES ('BASE', 'P')");
            DictionarySource read = small.read();
            assertThat(table(read, "T").constraints()).isEmpty();
            assertThat(codes(read)).containsExactly("PB-DIC-008", "PB-DIC-011", "PB-DIC-024");
            assertThat(read.findings().get(0).message()).contains("the key BASE.P_PK that it references");
        }
    }

    private static void elsewhere(SmallDictionary small) {
        small.row(
                        "ALL_CONSTRAINTS",
                        "OWNER",
                        "BASE",
                        "TABLE_NAME",
                        "P",
                        "CONSTRAINT_NAME",
                        "P_PK",
                        "CONSTRAINT_TYPE",
                        "P")
                .row(
                        "ALL_CONS_COLUMNS",
                        "OWNER",
                        "BASE",
                        "TABLE_NAME",
                        "P",
                        "CONSTRAINT_NAME",
                        "P_PK",
                        "COLUMN_NAME",
                        "ID",
                        "POSITION",
                        "1")
                .constraint("T", "T_FK", "R", "A", "R_OWNER", "BASE", "R_CONSTRAINT_NAME", "P_PK");
    }
}
