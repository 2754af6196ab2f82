package dev.partbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditTextTest {
    @Test
    void endsWithoutItsLastSemicolon() {
        assertThat(EditText.of("a;\nb ;\n ;\n").trimmed()).isEqualTo("a;\nb");
        assertThat(EditText.of("a;\n-- b;\n").trimmed()).isEqualTo("a;\n-- b;");
        assertThat(EditText.of("SELECT ';'\n").trimmed()).isEqualTo("SELECT ';'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", ";", "-- all of it\n", "/* CREATE TABLE t () */ ;"})
    void knowsWhatHoldsNoStatement(String text) {
        assertThat(EditText.of(text).isEmpty()).isTrue();
        assertThat(EditText.of(text).troubles()).isEmpty();
    }

    @Test
    void countsStatements() {
        assertThat(EditText.of("a; b;; -- c;\n'd;'").count()).isEqualTo(3);
        assertThat(EditText.of("CREATE RULE r AS ON INSERT TO t DO (a; b); c").count())
                .isEqualTo(2);
        assertThat(EditText.of(
                                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END;"
                                        + " END; CREATE FUNCTION g() RETURNS int LANGUAGE sql AS $$SELECT 1; SELECT 2$$")
                        .troubles())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;\\nCOMMIT| line 2: COMMIT would tear the transaction in which the statement and its word in the"
                        + " journal are; leave it out: all statements of an edit are one transaction",
                "begin| line 1: BEGIN would tear the transaction in which the statement and its word in the journal"
                        + " are; leave it out: all statements of an edit are one transaction",
                "START transaction| line 1: START TRANSACTION would tear the transaction in which the statement and its"
                        + " word in the journal are; leave it out: all statements of an edit are one transaction",
                "\\n\\nROLLBACK TO a; SELECT 1| line 3: ROLLBACK would tear the transaction in which the statement and"
                        + " its word in the journal are; leave it out: all statements of an edit are one transaction",
                "COPY t (a) FROM stdin;\\n1 it's\\n\\\\.| line 1: COPY by the session's own stream, which nobody feeds;"
                        + " write INSERT, or COPY from a file of the server",
                "a;\\n \\\\i 'x.sql| line 2: a command of psql, which no server knows; write it in SQL, or call the file"
                        + " from your own script",
                "a\\n'b| line 2: a text in single quotes has no end; close it, or double the quote",
                "CREATE INDEX CONCURRENTLY i ON t (a)| line 1: CONCURRENTLY is not possible in a transaction; leave the"
                        + " word out: nobody else is at work on the table yet",
                "VACUUM t| line 1: VACUUM is not possible in a transaction; leave it out, and execute it by yourself",
                "CREATE TABLESPACE s LOCATION '/s'| line 1: CREATE TABLESPACE is not possible in a transaction; leave it"
                        + " out, and execute it by yourself",
                "set search_path = app| line 1: SET would change the session for all statements after it; write SET"
                        + " LOCAL, which ends with the edit"
            })
    void refusesWhatARunCannotExecute(String text, String trouble) {
        String whole = text.replace("\\n", "\n").replace("\\\\", "\\");
        assertThat(EditText.of(whole).troubles()).map(EditTrouble::toString).containsExactly(trouble);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET LOCAL work_mem = '1GB'; CREATE INDEX i ON t (a)",
                "SET CONSTRAINTS ALL DEFERRED",
                "COPY t FROM '/data/t.csv' (FORMAT csv)",
                "PREPARE p AS SELECT 1",
                "DO $$BEGIN PERFORM 1; END$$",
                "COMMENT ON TABLE t IS 'COMMIT; \\d'",
                "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
                "CREATE TABLE concurrently_made (a int)"
            })
    void takesAllElse(String text) {
        assertThat(EditText.of(text).troubles()).isEmpty();
    }

    @Test
    void knowsWhetherItNamesItsObject() {
        QualifiedName sales = QualifiedName.of("app", "sales");
        EditText index = EditText.of("CREATE INDEX Sales_Ix ON app.sales (a)");
        assertThat(index.names(ObjectId.index(sales, new Identifier("sales_ix"))))
                .isTrue();
        assertThat(index.names(ObjectId.index(sales, new Identifier("Sales_Ix"))))
                .isFalse();
        assertThat(index.names(ObjectId.table(sales))).isTrue();
        assertThat(index.names(ObjectId.partition(sales, new Identifier("sales_p1"))))
                .isFalse();
        assertThat(EditText.of("SELECT setval('app.sales_seq', 1)")
                        .names(ObjectId.table(QualifiedName.of("app", "sales_seq"))))
                .isTrue();
        assertThat(EditText.of("-- sales").names(ObjectId.table(sales))).isFalse();
    }

    @Test
    void tellsWhatItMakes() {
        assertThat(EditText.of(
                                """
                                CREATE UNIQUE INDEX IF NOT EXISTS a ON s.t (x);
                                CREATE TABLE s."B" (c int); create or replace function f() returns int as $$create table g()$$;
                                CREATE INDEX ON s.t (y); ALTER TABLE s.t ADD d int; CREATE TYPE app.money AS (m numeric)
                                """)
                        .made())
                .containsExactly("a", "B", "f", "on", "money");
    }
}
