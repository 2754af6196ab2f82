package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.program.Program;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.StatementFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program on a live source: what it prints, how it ends, and that no secret is in it. */
@ExtendWith(FreshDatabase.class)
class LiveProgramIT {
    private LiveRun live;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws SQLException, IOException {
        live = new LiveRun();
    }

    @AfterEach
    void end() throws SQLException {
        live.close();
    }

    private String address() {
        return "//127.0.0.1:" + live.oracle().port() + "/testdb";
    }

    private static Program.Result run(Map<String, String> more, String... arguments) {
        Map<String, String> environment = new HashMap<>(
                Map.of("PARTBRIDGE_ORACLE_USER", LiveRun.USER, "PARTBRIDGE_ORACLE_PASSWORD", LiveRun.PASSWORD));
        environment.putAll(more);
        Program.Result result = Program.run(environment, arguments);
        assertThat(result.out() + result.err()).doesNotContain(LiveRun.PASSWORD);
        environment.forEach((name, value) -> {
            if (name.contains("PASSWORD")) {
                assertThat(result.out() + result.err()).doesNotContain(value);
            }
        });
        return result;
    }

    @Test
    void readsAndConverts() throws IOException {
        Program.Result inspected = run(Map.of(), "inspect", address(), "--schema", "app");
        assertThat(inspected.exit()).as(inspected.err()).isZero();
        assertThat(inspected.out())
                .isEqualTo(
                        """
                        table        strategy   key or reference             partitions  rows by statistics
                        APP.SALES    RANGE      SOLD                                  3                   -
                          APP.ITEMS  REFERENCE  ITEMS_SALES_FK -> APP.SALES           3                   -
                        0 indexes, 0 sequences, 0 objects not in scope
                        """);
        Program.Result assessed = run(Map.of(), "assess", address(), "--schema", "APP");
        assertThat(assessed.exit()).as(assessed.err()).isZero();
        assertThat(assessed.out()).startsWith("2 of 2 tables can be migrated.\n");
        Path bundle = folder.resolve("bundle");
        Program.Result converted = run(Map.of(), "convert", address(), "--schema", "APP", "--out", bundle.toString());
        assertThat(converted.exit()).as(converted.err()).isZero();
        try (Stream<Path> files = Files.walk(bundle)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(LiveRun.PASSWORD);
            }
        }
    }

    @Test
    void migratesAndValidates(TestDatabase target) throws SQLException {
        Map<String, String> environment = Map.of("PGPASSWORD", target.password());
        Program.Result migrated = run(environment, "migrate", address(), target.jdbcUrl(), "--schema", "APP");
        assertThat(migrated.exit()).as(migrated.err()).isZero();
        assertThat(migrated.out()).endsWith("Done: 1760 rows copied, 0 rejected.\n");
        LiveRun.agrees(target);
        Program.Result validated = run(environment, "validate", address(), target.jdbcUrl(), "--schema", "APP");
        assertThat(validated.exit()).as(validated.err()).isZero();
        assertThat(validated.out()).contains("All checks passed");
        Program.Result again = run(environment, "migrate", address(), target.jdbcUrl(), "--schema", "APP");
        assertThat(again.out()).endsWith("All of it had been done before; nothing was changed.\n");
    }

    @Test
    void migratesChosenRows(TestDatabase target) throws SQLException {
        Map<String, String> environment = Map.of("PGPASSWORD", target.password());
        Program.Result wrong = run(
                environment, "migrate", address(), target.jdbcUrl(), "--schema", "APP", "--where", "SALES=SALE = 7");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err())
                .endsWith("partbridge: Oracle does not take the condition on APP.SALES (SALE = 7): ORA-00904: \"SALE\":"
                        + " invalid identifier; write each column as Oracle has it, in double quotes unless it is in upper"
                        + " case, and texts in single quotes\n");
        String[] chosen = {"--schema", "APP", "--partitions", "sales=p1,P3", "--where", "app.sales=SALE_ID > 100"};
        Program.Result migrated = run(environment, with(chosen, "migrate", address(), target.jdbcUrl()));
        assertThat(migrated.exit()).as(migrated.err()).isZero();
        // 100 of P1 and 200 of P3, and a tenth of them
        assertThat(migrated.out())
                .contains(
                        "APP.ITEMS: only rows whose row of APP.SALES is in partitions P1, P3 and fulfils: SALE_ID > 100")
                .endsWith("Done: 330 rows copied, 0 rejected.\n");
        assertThat(migrated.err()).contains("PB-SEL-001");
        Program.Result validated = run(environment, with(chosen, "validate", address(), target.jdbcUrl()));
        assertThat(validated.exit()).as(validated.err()).isZero();
        Program.Result other = run(environment, "migrate", address(), target.jdbcUrl(), "--schema", "APP", "--quiet");
        assertThat(other.exit()).isEqualTo(4);
        assertThat(other.err()).contains("with another plan (other choices");
    }

    private static String[] with(String[] more, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void stopsAndCarriesOn(TestDatabase target) throws SQLException {
        live.oracle()
                .faults()
                .add(StatementFault.afterRows(
                                1_100, "ROWID.*FROM \"APP\"\\.\"SALES\" PARTITION \\(\"P2\"\\)", Fault.killed())
                        .times(1));
        Map<String, String> environment = Map.of("PGPASSWORD", target.password());
        String[] migrate = {
            "migrate",
            address(),
            target.jdbcUrl(),
            "--schema",
            "APP",
            "--jobs",
            "1",
            "--retries",
            "0",
            "--no-source-scan",
            "--quiet"
        };
        Program.Result stopped = run(environment, migrate);
        assertThat(stopped)
                .isEqualTo(new Program.Result(
                        4,
                        "Rows are read at SCN 1000000.\nStopped. Nothing done so far is lost: cure what is said above, and the same command carries on.\n",
                        "table:APP.SALES: APP.SALES partition P2, behind row 1036, cannot be read: ORA-00028: your session"
                                + " has been killed. A DBA or a resource plan ended the session; the next run reads the"
                                + " chunk again as a whole.\n"));
        LiveRun.agrees(target);
        live.tables().setScn(2_000_000);
        Program.Result carriedOn = run(environment, migrate);
        assertThat(carriedOn.exit()).as(carriedOn.err()).isZero();
        assertThat(carriedOn.out()).endsWith("Carried on from an earlier run: 1560 rows copied, 0 rejected.\n");
        LiveRun.agrees(target);
        assertThat(LiveRun.points(target)).containsExactly("SCN 1000000", "SCN 1000000");
    }

    @Test
    void cannotConnect() {
        Program.Result refused = run(
                Map.of("PARTBRIDGE_ORACLE_PASSWORD", "not-the-password-1"), "inspect", address(), "--schema", "APP");
        assertThat(refused)
                .isEqualTo(new Program.Result(
                        3,
                        "",
                        "partbridge: cannot connect to " + live.place()
                                + ", user MOVER: ORA-01017: the database refuses"
                                + " user or password; check both; passwords are case-sensitive, and old accounts that"
                                + " have only the 10G verifier must get their password set anew; it is not tried again"
                                + " by itself, because several wrong attempts lock the account\n"));
        assertThat(live.oracle().sessionsEver()).hasSize(1);
        Program.Result noUser = Program.run(Map.of(), "inspect", address());
        assertThat(noUser)
                .isEqualTo(new Program.Result(
                        3,
                        "",
                        "partbridge: no user for " + live.place()
                                + "; write user@ before the address, or put it into the"
                                + " environment variable PARTBRIDGE_ORACLE_USER\n"));
        assertThat(live.oracle().sessionsEver()).hasSize(1);
    }

    @Test
    void aPasswordInTheArgumentIsRefused() {
        for (String with : List.of("mover/" + "in-the-open-7@" + address(), "mover:in-the-open-7@" + address())) {
            Program.Result refused = run(Map.of(), "inspect", with);
            assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .isEqualTo("partbridge: a password in an argument can be read by others in the list of processes;"
                            + " leave it out, and put it into the environment variable PARTBRIDGE_ORACLE_PASSWORD, or"
                            + " type it when asked; an Oracle source is //host:1521/service, host:1521/service,"
                            + " host:1521:SID, tcps://host:2484/service, @ALIAS of tnsnames.ora, (DESCRIPTION=...), or"
                            + " jdbc:oracle:thin:@ before any of these; with user@ or proxy[target]@ in front, or"
                            + " /@ALIAS for the user in a wallet\n");
        }
        assertThat(live.oracle().sessionsEver()).isEmpty();
    }

    @Test
    void aSchemaThatIsNotThere() {
        Program.Result inspected = run(Map.of(), "inspect", address(), "--schema", "NOSUCH");
        assertThat(inspected.exit()).isEqualTo(1);
        Program.Result assessed = run(Map.of(), "assess", address(), "--schema", "NOSUCH");
        assertThat(assessed)
                .isEqualTo(new Program.Result(
                        2,
                        "",
                        "partbridge: --schema NOSUCH: There is no schema NOSUCH in the database. Write the schema's name as"
                                + " Oracle has it: in upper case unless it was created in double quotes; and check that"
                                + " the service is that of its pluggable database.\n"));
    }
}
