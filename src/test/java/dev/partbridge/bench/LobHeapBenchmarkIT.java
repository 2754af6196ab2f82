package dev.partbridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.ForkedJava;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.OracleDouble;
import dev.partbridge.testing.oracle.h2.DictionaryRows;
import dev.partbridge.testing.oracle.h2.H2Backend;
import dev.partbridge.testing.oracle.h2.H2Database;
import dev.partbridge.testing.oracle.h2.OracleTable;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LOBs of 50 MB through a heap of 256 MB, with their checksums. */
@Tag("bench")
class LobHeapBenchmarkIT {
    private static final int LENGTH = 50_000_000;
    private static final int ROWS = 4;
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");
    private static final String PASSWORD = "large things";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void ofFilesByTwoJobs() throws IOException, SQLException {
        Files.writeString(
                folder.resolve("ddl.sql"),
                "CREATE TABLE a (id NUMBER(10) NOT NULL, note CLOB);\nCREATE TABLE b (id NUMBER(10) NOT NULL, doc BLOB);\n");
        write("A.csv", "ID,NOTE", text(LENGTH));
        write("B.csv", "ID,DOC", "0123456789abcdef".repeat(LENGTH / 16));
        try (TestDatabase database = PostgresServers.freshDatabase();
                ForkedJava program =
                        ForkedJava.start(FileJvm.class, OPTIONS, Map.of("PGPASSWORD", database.password()))) {
            FileRun run = FileRun.parse(program.ask("migrate 2 " + folder + " " + database.jdbcUrl()));
            assertThat(run.rows()).isEqualTo(2 * ROWS);
            assertThat(database.query("SELECT length(note) FROM a UNION SELECT 2 * length(doc) FROM b"))
                    .containsExactly(String.valueOf(LENGTH));
            System.out.printf(
                    Locale.ROOT,
                    "files: %d values of %,d bytes: %.1f s, heap at most %d MB of 256%n",
                    2 * ROWS,
                    LENGTH,
                    run.seconds(),
                    run.megabytes());
        }
    }

    @Test
    void ofADatabase() throws IOException, SQLException {
        try (H2Database tables = new H2Database(OracleRelease.R19);
                TestDatabase database = PostgresServers.freshDatabase()) {
            fill(tables);
            try (OracleDouble oracle = OracleDouble.builder()
                            .user(SalesServer.USER, PASSWORD)
                            .start(new H2Backend(tables));
                    ForkedJava program = ForkedJava.start(
                            MovingJvm.class,
                            OPTIONS,
                            Map.of("PGPASSWORD", database.password(), SalesServer.PASSWORD, PASSWORD))) {
                Moved moved = Moved.parse(program.ask(oracle.url("testdb") + " " + database.jdbcUrl()));
                assertThat(moved.rows()).isEqualTo(ROWS);
                assertThat(database.query("SELECT DISTINCT coalesce(length(note), length(doc)) FROM app.docs"))
                        .containsExactly(String.valueOf(LENGTH));
                System.out.printf(
                        Locale.ROOT,
                        "a database: %d values of %,d bytes: %.1f s, heap at most %d MB of 256%n",
                        ROWS,
                        LENGTH,
                        moved.seconds(),
                        moved.megabytes());
            }
        }
    }

    private void write(String file, String head, String value) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file))) {
            out.write(head + "\n");
            for (int id = 0; id < ROWS; id++) {
                out.write(id + "," + value + "\n");
            }
        }
    }

    /** Hard to compress, so that it is sent as it is. */
    private static String text(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static void fill(H2Database tables) throws SQLException {
        tables.user(Sales.OWNER);
        tables.user(SalesServer.USER);
        tables.grants()
                .role(SalesServer.USER, "SELECT_CATALOG_ROLE")
                .system(SalesServer.USER, "SELECT ANY TABLE")
                .system(SalesServer.USER, "FLASHBACK ANY TABLE");
        DictionaryRows rows = new DictionaryRows(tables, OracleRelease.R19);
        rows.add("TABLES", "OWNER", Sales.OWNER, "TABLE_NAME", "DOCS", "PARTITIONED", "NO");
        column(rows, 1, "ID", "NUMBER");
        column(rows, 2, "NOTE", "CLOB");
        column(rows, 3, "DOC", "BLOB");
        rows.flush();
        OracleTable docs = tables.table(Sales.OWNER, "DOCS", "ID NUMBER(10)", "NOTE CLOB", "DOC BLOB");
        byte[] bytes = new byte[LENGTH];
        new Random(8).nextBytes(bytes);
        for (int id = 0; id < ROWS; id++) {
            docs.row(id, id % 2 == 0 ? text(LENGTH) : null, id % 2 == 0 ? null : bytes);
        }
    }

    private static void column(DictionaryRows rows, int place, String name, String type) throws SQLException {
        rows.add(
                "TAB_COLS",
                "OWNER",
                Sales.OWNER,
                "TABLE_NAME",
                "DOCS",
                "COLUMN_NAME",
                name,
                "COLUMN_ID",
                place,
                "INTERNAL_COLUMN_ID",
                place,
                "DATA_TYPE",
                type);
    }
}
