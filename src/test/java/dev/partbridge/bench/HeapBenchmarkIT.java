package dev.partbridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.ForkedJava;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million rows of 1 kB through a heap of 256 MB. */
@Tag("bench")
class HeapBenchmarkIT {
    private static final int ROWS = 1_000_000;
    private static final int LENGTH = 1_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMillionRowsOfOneKilobyte() throws IOException, SQLException {
        Files.writeString(
                folder.resolve("ddl.sql"), "CREATE TABLE wide (id NUMBER(10) NOT NULL, note VARCHAR2(1000));\n");
        String note = "n".repeat(LENGTH);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("WIDE.csv"))) {
            out.write("ID,NOTE\n");
            for (int id = 0; id < ROWS; id++) {
                out.write(id + "," + note + "\n");
            }
        }
        try (TestDatabase database = PostgresServers.freshDatabase();
                ForkedJava program = ForkedJava.start(
                        FileJvm.class,
                        List.of("-Xmx256m", "-XX:+UseSerialGC"),
                        Map.of("PGPASSWORD", database.password()))) {
            FileRun run = FileRun.parse(program.ask("migrate 2 " + folder + " " + database.jdbcUrl()));
            assertThat(run.rows()).isEqualTo(ROWS);
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows of %,d bytes with their proof: %.1f s, heap at most %d MB of 256%n",
                    ROWS,
                    LENGTH,
                    run.seconds(),
                    run.megabytes());
        }
    }
}
