package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.run.journal.RunLock;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A poisoned migration by command, what it prints, and what the target keeps of it. */
@ExtendWith(FreshDatabase.class)
class RejectsCommandIT {
    private static final String TABLE =
            """
            CREATE TABLE T (ID NUMBER(10) CONSTRAINT T_PK PRIMARY KEY, D DATE NOT NULL, NOTE VARCHAR2(5))
            PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'));
            """;
    private static final String ROWS =
            """
            ID,D,NOTE
            1,2023-05-01 00:00:00,a
            2,2024-05-01 00:00:00,"too, long"
            3,2026-05-01 00:00:00,late
            4,2026-05-01 00:00:00,late
            5,2024-05-01 00:00:00,"much ""too"" long"
            6,2024-05-01 00:00:00,b
            7,2024-05-01 00:00:00
            """;

    private static final String MASKED = "{ssn}|they are masked|null";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path source;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        source = Files.createDirectory(folder.resolve("shop"));
        file = folder.resolve("rejects.csv");
        Files.writeString(source.resolve("t.sql"), TABLE);
        Files.writeString(source.resolve("T.csv"), ROWS);
    }

    @Test
    void countsThemWithTheFirstReasons(TestDatabase database) {
        String target = migrated(database);

        assertThat(run("rejects", target, "list")).isZero();
        assertThat(printed())
                .containsExactly(
                        "Project         Table  SQLSTATE  Rows",
                        "shop to public  T      22001        2",
                        "shop to public  T      22P04        1",
                        "shop to public  T      23514        2",
                        "Total                               5",
                        "",
                        "T, SQLSTATE 22001, first reasons:",
                        "  T.csv:3: NOTE: \"too, long\" has 9 characters where VARCHAR2(5) holds 5",
                        "  T.csv:6: NOTE: \"much \"too\" long\" has 15 characters where VARCHAR2(5) holds 5",
                        "",
                        "T, SQLSTATE 22P04, first reasons:",
                        "  T.csv:8: 2 fields where 3 are expected (ID, D, NOTE)",
                        "",
                        "T, SQLSTATE 23514, first reasons:",
                        "  T.csv:4: no partition of T takes the row (ORA-14400): (D)=('2026-05-01 00:00:00')");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void exportsThemForTheirOwnerAlone(TestDatabase database) throws IOException {
        String target = migrated(database);

        assertThat(run("rejects", target, "export", "--out", file.toString())).isZero();
        assertThat(printed()).containsExactly("5 rejected rows: " + file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String chunk = "table:T chunk 1";
        String late = "no partition of T takes the row (ORA-14400): (D)=('2026-05-01 00:00:00')";
        assertThat(read())
                .containsExactly(
                        List.of(
                                "project",
                                "table",
                                "partition",
                                "chunk",
                                "origin",
                                "line",
                                "rowid",
                                "sqlstate",
                                "reason",
                                "row"),
                        row(
                                chunk,
                                3,
                                "22001",
                                "NOTE: \"too, long\" has 9 characters where VARCHAR2(5) holds 5",
                                "2,2024-05-01 00:00:00,\"too, long\""),
                        row(chunk, 4, "23514", late, "3,2026-05-01 00:00:00,late"),
                        row(chunk, 5, "23514", late, "4,2026-05-01 00:00:00,late"),
                        row(
                                chunk,
                                6,
                                "22001",
                                "NOTE: \"much \"too\" long\" has 15 characters where VARCHAR2(5) holds 5",
                                "5,2024-05-01 00:00:00,\"much \"\"too\"\" long\""),
                        row(chunk, 8, "22P04", "2 fields where 3 are expected (ID, D, NOTE)", "7,2024-05-01 00:00:00"));

        byte[] before = Files.readAllBytes(file);
        assertThat(run("rejects", target, "export", "--out", file.toString())).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("partbridge: " + file + " is there already and is not written over; name a new file\n");
        assertThat(file).hasBinaryContent(before);
    }

    /** Rows that were in have the lines of their INSERTs, though two stand on one line; a key is listed once. */
    @Test
    void duplicatesTellWhereTheyAndTheOthersAre(TestDatabase database) throws IOException, SQLException {
        Files.delete(source.resolve("T.csv"));
        Files.writeString(
                source.resolve("t.sql"),
                """
                CREATE TABLE T (ID NUMBER(10) CONSTRAINT T_PK PRIMARY KEY, NOTE VARCHAR2(9));
                INSERT INTO T VALUES (1, 'one'); INSERT INTO T VALUES (2, 'two');
                INSERT INTO T VALUES (2, 'zwei'); INSERT INTO T VALUES (2, 'two');
                INSERT INTO T VALUES (3, 'three');
                """);
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("migrate", source.toString(), target)).as(err.toString()).isEqualTo(5);
        String reason =
                "key (id)=(2) of t_pk is there 3 times; all of them are rejected, since no choice says which stays;"
                        + " others with the key: ";
        assertThat(err.toString())
                .contains(
                        "t.sql:2: rejected from T: " + reason + "t.sql:3, t.sql:3 (SQLSTATE 23505)\n",
                        "t.sql:3: rejected from T: " + reason + "t.sql:2, t.sql:3 (SQLSTATE 23505)\n");
        assertThat(database.query("SELECT line % (1::bigint << 40), line >> 40, raw::json ->> 'note'"
                        + " FROM partbridge.reject ORDER BY 1, 2"))
                .containsExactly("2|1|two", "3|0|zwei", "3|1|two");
        assertThat(run("rejects", target, "list")).isZero();
        assertThat(printed())
                .containsExactly(
                        "Project         Table  SQLSTATE  Rows",
                        "shop to public  T      23505        3",
                        "Total                               3",
                        "",
                        "T, SQLSTATE 23505, first reasons:",
                        "  t.sql:2: " + reason + "t.sql:3, t.sql:3");
        assertThat(run("rejects", target, "export", "--without-rows", "--out", file.toString()))
                .isZero();
        assertThat(read())
                .contains(List.of(
                        "shop to public",
                        "T",
                        "",
                        "table:T chunk 1",
                        "t.sql",
                        "3",
                        "",
                        "23505",
                        reason + "t.sql:2, t.sql:3"));
    }

    @Test
    void leavesOutTheRowsWhenAsked(TestDatabase database) throws IOException {
        String target = migrated(database);

        assertThat(run("rejects", target, "export", "--without-rows", "--out", file.toString()))
                .isZero();
        assertThat(read()).hasSize(6).allMatch(fields -> fields.size() == 9);
        assertThat(file).content().doesNotContain("2,2024-05-01").doesNotContain(",late");
    }

    @Test
    void ofOneProjectOrOfAll(TestDatabase database) throws SQLException, IOException {
        String target = migrated(database);
        database.execute("INSERT INTO partbridge.run (project, source_fingerprint, plan_hash, state) VALUES"
                + " ('another', '', '', 'done'), ('clean', '', '', 'done'); INSERT INTO partbridge.reject (project, chunk,"
                + " source_table, source_partition, origin, line, sqlstate, reason, raw) SELECT 'another', 'c', 'A', '',"
                + " 'A.csv', 2 + (i << 40), '22000', 'reason ' || i % 5, repeat('x', 100000) FROM generate_series(0,"
                + " 999::bigint) i");

        assertThat(run("rejects", target, "list", "--project", "another")).isZero();
        assertThat(printed())
                .containsExactly(
                        "Project  Table  SQLSTATE   Rows",
                        "another  A      22000     1,000",
                        "Total                     1,000",
                        "",
                        "A, SQLSTATE 22000, first reasons:",
                        "  A.csv:2: reason 0",
                        "  A.csv:2: reason 1",
                        "  A.csv:2: reason 2");
        assertThat(run("rejects", target, "export", "--project", "another", "--out", file.toString()))
                .isZero();
        assertThat(read())
                .hasSize(1001)
                .allMatch(fields ->
                        fields.get(9).length() == 100_000 || fields.get(9).equals("row"));
        Files.delete(file);
        assertThat(run("rejects", target, "export", "--out", file.toString())).isZero();
        assertThat(printed()).containsExactly("1005 rejected rows: " + file);
        Files.delete(file);

        assertThat(run("rejects", target, "list", "--project", "clean")).isZero();
        assertThat(printed()).containsExactly("No rejected rows.");
        assertThat(run("rejects", target, "export", "--project", "clean", "--out", file.toString()))
                .isZero();
        assertThat(printed()).containsExactly("No rejected rows; no file was written.");
        assertThat(file).doesNotExist();

        assertThat(run("rejects", target, "list", "--project", "shop")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("partbridge: " + target + " knows no project \"shop\"; --project is one of \"another\","
                        + " \"clean\", \"shop to public\"\n");
    }

    @Test
    void saysWhereNothingCanBe(TestDatabase database) throws SQLException {
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("rejects", target, "list")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("partbridge: " + target + " holds no journal (schema partbridge), so no migration went into"
                        + " it; name the database of one\n");
        database.execute("CREATE SCHEMA partbridge");
        assertThat(run("rejects", target, "list")).isEqualTo(4);
        assertThat(err.toString()).contains("is not this program's journal");

        Path nowhere = folder.resolve("nowhere");
        assertThat(run("rejects", "embedded:" + nowhere, "list")).isEqualTo(2);
        assertThat(err.toString()).startsWith("partbridge: " + nowhere + " is no directory");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void refusesWhatIsNotMeant(TestDatabase database) {
        String target = migrated(database);
        assertThat(run("rejects", target, "again")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("partbridge: rejects again is not known: give list, export or retry\n");
        assertThat(run("rejects", target, "retry", "--out", "x.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("are of export");
        assertThat(run("rejects", target, "export")).isEqualTo(2);
        assertThat(err.toString()).contains("needs --out FILE");
        assertThat(run("rejects", target, "list", "--without-rows")).isEqualTo(2);
        assertThat(err.toString()).contains("are of export");
        Path lost = folder.resolve("no/such.csv");
        assertThat(run("rejects", target, "export", "--out", lost.toString())).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("partbridge: the rejected rows cannot be written: ")
                .contains("there is no such file or directory");
    }

    @Test
    void triesThemAgain(TestDatabase database) throws SQLException {
        String target = migrated(database);
        database.execute("ALTER TABLE t ALTER COLUMN note TYPE varchar(30)");

        assertThat(run("rejects", target, "retry")).isEqualTo(5);
        assertThat(printed())
                .containsExactly(
                        "Project         Table  SQLSTATE  Went in  Refused  Not tried",
                        "shop to public  T      22001           2        0          0",
                        "shop to public  T      22P04           0        0          1",
                        "shop to public  T      23514           0        2          0",
                        "Total                                  2        2          1",
                        "1 row of T not tried: without id, d, note, since the source's row could not be read as its"
                                + " columns; give them in partbridge.reject.corrected",
                        "",
                        "Project         Table  SQLSTATE  Rows",
                        "shop to public  T      22P04        1",
                        "shop to public  T      23514        2",
                        "Total                               3",
                        "",
                        "T, SQLSTATE 22P04, first reasons:",
                        "  T.csv:8: 2 fields where 3 are expected (ID, D, NOTE)",
                        "",
                        "T, SQLSTATE 23514, first reasons:",
                        "  T.csv:4: no partition of relation \"t\" found for row (Partition key of the failing row"
                                + " contains (d) = (2026-05-01 00:00:00).)");
        assertThat(err.toString()).isEmpty();

        database.execute("CREATE TABLE t_more PARTITION OF t FOR VALUES FROM ('2025-01-01') TO ('2030-01-01');"
                + " UPDATE partbridge.reject SET corrected = '{\"id\": 7, \"d\": \"2024-05-01\", \"note\": null}'"
                + " WHERE sqlstate = '22P04'");
        assertThat(run("rejects", target, "retry", "--project", "shop to public"))
                .isZero();
        assertThat(printed().get(3)).isEqualTo("Total                                  3        0          0");
        assertThat(database.query("SELECT count(*) FROM t")).containsExactly("7");
        assertThat(run("rejects", target, "retry")).isZero();
        assertThat(printed()).containsExactly("No rejected rows.");
    }

    @Test
    void maskedValuesAreNowhere(TestDatabase database) throws SQLException, IOException {
        Files.writeString(
                source.resolve("t.sql"),
                """
                CREATE TABLE T (ID NUMBER(10) CONSTRAINT T_PK PRIMARY KEY, D DATE NOT NULL, SSN VARCHAR2(9), N NUMBER(3))
                PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2025-01-01'));
                CREATE UNIQUE INDEX T_SSN ON T (SSN, D);
                CREATE TABLE C (ID NUMBER(10) CONSTRAINT C_PK PRIMARY KEY, T_ID NUMBER(10) NOT NULL, SSN VARCHAR2(9),
                  CONSTRAINT C_FK FOREIGN KEY (T_ID) REFERENCES T) PARTITION BY REFERENCE (C_FK);
                """);
        Files.writeString(
                source.resolve("T.csv"),
                """
                ID,D,SSN,N
                1,2024-05-01 00:00:00,a,1
                2,2024-05-01 00:00:00,SECRET too long,1
                3,2026-05-01 00:00:00,SECRET,1
                4,2024-05-02 00:00:00,SECRET,1
                5,2024-05-02 00:00:00,SECRET,2
                6,SECRET,x
                7,when,SECRET,1
                8,2024-05-01 00:00:00,SECRET,many
                """);
        Files.writeString(
                source.resolve("C.csv"), "ID,T_ID,SSN\n10,99,SECRET\n11,1,SECRET too long\n12,1,b\n13,4,SECRET\n");
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("migrate", source.toString(), target, "--set", "mask=columns:SNN"))
                .isEqualTo(2);
        assertThat(err.toString()).isEqualTo("partbridge: rule mask: no table of the source has a column SNN\n");
        assertThat(run("migrate", source.toString(), target, "--set", "mask=columns:ssn"))
                .isEqualTo(5);
        assertThat(out + "\n" + err).doesNotContain("SECRET").contains("PB-ROW-010");
        assertThat(database.query("SELECT source_table, line, sqlstate, raw, fields, wanted, wanted_because, hash"
                        + " FROM partbridge.reject ORDER BY source_table, line, raw"))
                .containsExactly(
                        "C|2|23503|{\"id\": 10, \"ssn\": \"[masked]\", \"t_id\": 99}|{\"id\" : \"10\", \"t_id\" : \"99\"}|"
                                + MASKED,
                        "C|3|22001|id=11, t_id=1, ssn=[masked]|{\"id\" : \"11\", \"t_id\" : \"1\"}|" + MASKED,
                        "C|5|23503|{\"d\": \"2024-05-02T00:00:00\", \"id\": 13, \"ssn\": \"[masked]\", \"t_id\": 4}|{\"id\" : \"13\", \"t_id\" : \"4\", \"d\" : \"2024-05-02 00:00:00\"}|"
                                + MASKED,
                        "T|3|22001|id=2, d=2024-05-01 00:00:00, n=1, ssn=[masked]|{\"id\" : \"2\", \"d\" : \"2024-05-01 00:00:00\", \"n\" : \"1\"}|"
                                + MASKED,
                        "T|4|23514|id=3, d=2026-05-01 00:00:00, n=1, ssn=[masked]|{\"id\" : \"3\", \"d\" : \"2026-05-01 00:00:00\", \"n\" : \"1\"}|"
                                + MASKED,
                        "T|5|23505|{\"d\": \"2024-05-02T00:00:00\", \"n\": 1, \"id\": 4, \"ssn\": \"[masked]\"}|{\"id\" : \"4\", \"d\" : \"2024-05-02 00:00:00\", \"n\" : \"1\"}|"
                                + MASKED,
                        "T|6|23505|{\"d\": \"2024-05-02T00:00:00\", \"n\": 2, \"id\": 5, \"ssn\": \"[masked]\"}|{\"id\" : \"5\", \"d\" : \"2024-05-02 00:00:00\", \"n\" : \"2\"}|"
                                + MASKED,
                        "T|7|22P04|[masked: a row that could not be read by columns]|null|{id,d,ssn,n}|the source's row could not be read as its columns|null",
                        "T|8|22007|id=7, d=when, n=1, ssn=[masked]|{\"id\" : \"7\", \"d\" : \"when\", \"n\" : \"1\"}|"
                                + MASKED,
                        "T|9|22P02|id=8, d=2024-05-01 00:00:00, n=many, ssn=[masked]|{\"id\" : \"8\", \"d\" : \"2024-05-01 00:00:00\", \"n\" : \"many\"}|"
                                + MASKED);
        noSecretIn(database);
        assertThat(run("rejects", target, "retry")).isEqualTo(5);
        assertThat(out + "\n" + err).doesNotContain("SECRET");
        assertThat(run("rejects", target, "export", "--out", file.toString())).isZero();
        assertThat(file).content().contains("[masked]").doesNotContain("SECRET");

        database.execute("UPDATE partbridge.reject SET corrected = '{\"ssn\": \"SECRET\"}'"
                + " WHERE fields IS NOT NULL AND source_table = 'T' AND sqlstate = '23505'");
        assertThat(run("rejects", target, "retry")).isEqualTo(5);
        assertThat(out + "\n" + err).doesNotContain("SECRET").contains("the key is there more than once");
        assertThat(database.query("SELECT reason FROM partbridge.reject WHERE corrected IS NOT NULL"))
                .containsExactly(
                        "the key is there more than once; more is not told, since columns of the table are masked");
        database.execute("UPDATE partbridge.reject SET corrected = NULL");
        noSecretIn(database);
        assertThat(run("validate", source.toString(), target, "--set", "mask=columns:ssn"))
                .isZero();
    }

    private static void noSecretIn(TestDatabase database) throws SQLException {
        for (String table : database.query("SELECT relname FROM pg_class WHERE relkind = 'r'"
                + " AND relnamespace = 'partbridge'::regnamespace")) {
            assertThat(database.query("SELECT t::text FROM partbridge." + table + " t WHERE t::text LIKE '%SECRET%'"))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void triesNothingWhileARunIsAtWork(TestDatabase database) throws SQLException {
        String target = migrated(database);
        try (Connection other = database.connect()) {
            assertThat(RunLock.take(other, "shop to public")).isTrue();
            assertThat(run("rejects", target, "retry")).isEqualTo(4);
        }
        assertThat(err.toString())
                .isEqualTo("partbridge: another run of shop to public is at work on this target; wait until it ends,"
                        + " or stop it\n");
        assertThat(database.query("SELECT count(*) FROM partbridge.reject")).containsExactly("5");
    }

    /** The URL of the target, into which all rows went that could. */
    private String migrated(TestDatabase database) {
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("migrate", source.toString(), target)).as(err.toString()).isEqualTo(5);
        assertThat(printed().get(0)).isEqualTo("Table  Read  Written  Rejected  Bytes   Time  Rows/s");
        int bytes = ROWS.length() - "ID,D,NOTE\n".length();
        assertThat(printed().get(1)).matches("T +7 +2 +5 +" + bytes + " B +\\d+\\.\\d s +\\d+");
        assertThat(printed().get(2)).matches("Total +7 +2 +5 +" + bytes + " B +\\d+\\.\\d s +\\d+");
        return target;
    }

    private static List<String> row(String chunk, int line, String sqlState, String reason, String row) {
        return List.of("shop to public", "T", "", chunk, "T.csv", String.valueOf(line), "", sqlState, reason, row);
    }

    private List<List<String>> read() throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private List<String> printed() {
        return out.toString().lines().toList();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        try (Engine engine = Engines.create()) {
            return CommandLineShell.run(
                    engine,
                    new Output(new PrintWriter(out), new PrintWriter(err), false),
                    new CountDownLatch(1),
                    arguments);
        }
    }
}
