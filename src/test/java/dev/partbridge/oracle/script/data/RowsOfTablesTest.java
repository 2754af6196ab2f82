package dev.partbridge.oracle.script.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.script.InsertSlice;
import dev.partbridge.oracle.script.ScriptModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows go with their table: to its new name, and away with DROP TABLE. */
class RowsOfTablesTest {
    @TempDir
    private Path folder;

    /** {@code TABLE line values}, in the order of the tables' slices; each slice gives as many rows as it says. */
    private List<String> rows(String... script) throws IOException {
        Path file = folder.resolve("rows.sql");
        Files.writeString(file, String.join("\n", script) + "\n");
        ScriptModel model = ScriptReader.read(file, Cancellation.none());
        List<String> rows = new ArrayList<>();
        for (InsertSlice slice : model.rows()) {
            OracleTable table = model.model().table(slice.table()).orElseThrow();
            long count = 0;
            try (RowSource source = new InsertOpener(folder).open(table, slice)) {
                while (source.next()) {
                    count++;
                    StringJoiner row = new StringJoiner(" ");
                    row.add(slice.table().toString())
                            .add(String.valueOf(source.position().line()));
                    for (int i = 0; i < source.columns().size(); i++) {
                        row.add(source.isNull(i) ? "NULL" : source.getText(i));
                    }
                    source.defect().ifPresent(d -> row.add(d.reason()));
                    rows.add(row.toString());
                }
            }
            assertThat(count).isEqualTo(slice.rows());
        }
        return rows;
    }

    @Test
    void followAlterTableRename() throws IOException {
        assertThat(rows(
                        "CREATE TABLE old (n NUMBER);",
                        "INSERT INTO old VALUES (1);",
                        "ALTER TABLE old RENAME TO now;",
                        "INSERT INTO now VALUES (2);"))
                .containsExactly("NOW 2 1", "NOW 4 2");
    }

    @Test
    void followRename() throws IOException {
        assertThat(rows(
                        "CREATE TABLE a (n NUMBER);",
                        "INSERT INTO a VALUES (1);",
                        "RENAME a TO b;",
                        "INSERT INTO b VALUES (2);",
                        "RENAME b TO c;",
                        "INSERT INTO c VALUES (3);"))
                .containsExactly("C 2 1", "C 4 2", "C 6 3");
    }

    @Test
    void areToldApartWhereTablesSwapNames() throws IOException {
        assertThat(rows(
                        "CREATE TABLE a (n NUMBER);",
                        "CREATE TABLE b (n NUMBER);",
                        "INSERT INTO a VALUES (1);",
                        "INSERT INTO b VALUES (11);",
                        "INSERT INTO a VALUES (2);",
                        "RENAME a TO c;",
                        "RENAME b TO a;",
                        "RENAME c TO b;",
                        "INSERT INTO a VALUES (12);",
                        "INSERT INTO b VALUES (3);",
                        "INSERT INTO a VALUES (13);"))
                .containsExactlyInAnyOrder("B 3 1", "B 5 2", "B 10 3", "A 4 11", "A 9 12", "A 11 13");
    }

    @Test
    void areThoseOfTheTableThatTookTheName() throws IOException {
        assertThat(rows(
                        "CREATE TABLE a (n NUMBER);",
                        "INSERT INTO a VALUES (1);",
                        "ALTER TABLE a RENAME TO a_old;",
                        "CREATE TABLE a (n NUMBER);",
                        "INSERT INTO a VALUES (2);",
                        "INSERT INTO a_old VALUES (3);"))
                .containsExactlyInAnyOrder("A_OLD 2 1", "A_OLD 6 3", "A 5 2");
    }

    @Test
    void goWithDroppedTables() throws IOException {
        assertThat(rows(
                        "CREATE TABLE a (n NUMBER);",
                        "CREATE TABLE kept (n NUMBER);",
                        "INSERT INTO a VALUES (1);",
                        "INSERT INTO kept VALUES (5);",
                        "DROP TABLE a PURGE;"))
                .containsExactly("KEPT 4 5");
    }

    @Test
    void ofTheTableCreatedAgainStay() throws IOException {
        assertThat(rows(
                        "CREATE TABLE a (n NUMBER);",
                        "INSERT INTO a VALUES (1);",
                        "DROP TABLE a;",
                        "CREATE TABLE a (n NUMBER);",
                        "INSERT INTO a VALUES (2);",
                        "ALTER TABLE a ADD (m NUMBER DEFAULT 7);",
                        "INSERT INTO a VALUES (3, 4);"))
                .containsExactly("A 5 2 7", "A 7 3 4");
    }

    @Test
    void goWithTablesRenamedAndThenDropped() throws IOException {
        assertThat(rows(
                        "CREATE TABLE a (n NUMBER);",
                        "INSERT INTO a VALUES (1);",
                        "ALTER TABLE a ADD (m NUMBER);",
                        "INSERT INTO a VALUES (2, 2);",
                        "RENAME a TO b;",
                        "DROP TABLE b;",
                        "CREATE TABLE b (n NUMBER);",
                        "INSERT INTO b VALUES (3);"))
                .containsExactly("B 8 3");
    }

    @Test
    void areReadByTheSessionThatInsertedThem() throws IOException {
        assertThat(rows(
                        "CREATE TABLE a (d DATE);",
                        "ALTER SESSION SET NLS_DATE_FORMAT = 'DD.MM.YYYY';",
                        "INSERT INTO a VALUES ('01.02.2024');",
                        "ALTER SESSION SET NLS_DATE_FORMAT = 'MM.DD.YYYY';",
                        "INSERT INTO a VALUES ('01.02.2024');",
                        "ALTER SESSION SET NLS_DATE_FORMAT = 'DD.MM.YYYY';",
                        "INSERT INTO a VALUES ('02.02.2024');"))
                .containsExactlyInAnyOrder(
                        "A 3 2024-02-01 00:00:00", "A 5 2024-01-02 00:00:00", "A 7 2024-02-02 00:00:00");
    }

    @Test
    void keepTheCountOfTheirIdentityThroughRename() throws IOException {
        assertThat(rows(
                        "CREATE TABLE a (id NUMBER GENERATED ALWAYS AS IDENTITY, n NUMBER);",
                        "INSERT INTO a (n) VALUES (1);",
                        "RENAME a TO b;",
                        "INSERT INTO b (n) VALUES (2);"))
                .containsExactly("B 2 1 1", "B 4 2 2");
    }

    @Test
    void countTheirIdentityAnewInTheTableCreatedAgain() throws IOException {
        assertThat(rows(
                        "CREATE TABLE a (id NUMBER GENERATED ALWAYS AS IDENTITY, n NUMBER);",
                        "INSERT INTO a (n) VALUES (1);",
                        "DROP TABLE a;",
                        "CREATE TABLE a (id NUMBER GENERATED ALWAYS AS IDENTITY, n NUMBER);",
                        "INSERT INTO a (n) VALUES (2);"))
                .containsExactly("A 5 1 2");
    }
}
