package dev.partbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program says when something is wrong. */
@ExtendWith(FreshDatabase.class)
class WrongInputIT {
    private static final String GOOD =
            """
            CREATE TABLE T (ID NUMBER(10) CONSTRAINT T_PK PRIMARY KEY, D DATE NOT NULL)
            PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'));
            """;

    @TempDir
    private Path folder;

    @Test
    void aSyntaxErrorIsToldWithItsPlaceAndTheRestIsRead() throws IOException {
        Files.writeString(folder.resolve("a.sql"), "CREATE TABLE BAD (ID NUMBER(10), NAME VARCHAR2(5 );\n" + GOOD);
        Program.Result result = Program.run("inspect", folder.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("a.sql:1:").contains("PB-SRC-001");
        assertThat(result.out()).contains("T ").contains("RANGE");
    }

    @Test
    void anEmptyFolderIsRefused() {
        Program.Result result = Program.run("inspect", folder.toString());
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errLines()).hasSize(1);
        assertThat(result.err()).contains(folder.toString());
    }

    @Test
    void aMissingSourceIsRefused() {
        Program.Result result = Program.run("inspect", folder.resolve("nowhere").toString());
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errLines()).hasSize(1);
    }

    @Test
    void anUnreachableTargetIsOneLine() throws IOException {
        Files.writeString(folder.resolve("a.sql"), GOOD);
        Program.Result result =
                Program.run("migrate", "--quiet", folder.toString(), "jdbc:postgresql://127.0.0.1:1/x?user=y");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.errLines()).hasSize(1);
        assertThat(result.err()).contains("127.0.0.1").doesNotContain("Exception");
    }

    @Test
    void aShortRowBecomesARejectAndTheRestIsLoaded(TestDatabase database) throws Exception {
        Files.writeString(folder.resolve("a.sql"), GOOD);
        Files.writeString(folder.resolve("T.csv"), "ID,D\n1,2023-05-05 10:00:00\n2\n3,2024-06-06 00:00:00\n");
        Program.Result result = migrate(database);
        assertThat(result.exit()).as(result.err()).isEqualTo(5);
        assertThat(result.err()).contains("T.csv:3");
        assertThat(database.query("SELECT tableoid::regclass, id FROM t ORDER BY id"))
                .containsExactly("t_p1|1", "t_p2|3");
        assertThat(database.query("SELECT count(*) FROM partbridge.reject")).containsExactly("1");
    }

    @Test
    void namesThatAreTakenAreRefusedBeforeAnythingChanges(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE t_p2 (x int)");
        Files.writeString(folder.resolve("a.sql"), GOOD);
        Program.Result result = migrate(database);
        assertThat(result.exit()).as(result.err()).isEqualTo(4);
        assertThat(result.err()).contains("t_p2");
        assertThat(database.query("SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
                        + " WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'"))
                .containsExactly("t_p2");
    }

    @Test
    void validatingATargetWithoutTheTablesFailsTheProof(TestDatabase database) throws Exception {
        Files.writeString(folder.resolve("a.sql"), GOOD);
        Program.Result result = Program.run(
                Map.of("PGPASSWORD", database.password()),
                "validate",
                "--quiet",
                folder.toString(),
                database.jdbcUrl());
        assertThat(result.exit()).as(result.err()).isEqualTo(1);
        assertThat(result.out())
                .contains("3 missing: public.t, public.t_p1, public.t_p2")
                .contains("FAIL");
    }

    @Test
    void aKeyThatWasDroppedFailsTheProof(TestDatabase database) throws Exception {
        Files.writeString(folder.resolve("a.sql"), GOOD);
        Files.writeString(folder.resolve("T.csv"), "ID,D\n1,2023-05-05 10:00:00\n");
        assertThat(migrate(database).exit()).isZero();
        database.execute("ALTER TABLE t DROP CONSTRAINT t_pk");
        Program.Result result = Program.run(
                Map.of("PGPASSWORD", database.password()),
                "validate",
                "--quiet",
                folder.toString(),
                database.jdbcUrl());
        assertThat(result.exit()).as(result.err()).isEqualTo(1);
        assertThat(result.out()).contains("missing: t_pk");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(Program.run("migrate").exit()).isEqualTo(2);
        assertThat(Program.run("frobnicate").exit()).isEqualTo(2);
        assertThat(Program.run("inspect", "--what", ".").exit()).isEqualTo(2);
    }

    @Test
    void withoutADisplayTheWindowSaysWhatIsMissing() {
        Program.Result result = Program.run();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("DISPLAY").contains("partbridge sample");
    }

    private Program.Result migrate(TestDatabase database) {
        return Program.run(
                Map.of("PGPASSWORD", database.password()), "migrate", "--quiet", folder.toString(), database.jdbcUrl());
    }
}
