package dev.partbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program killed in the middle of a copy leaves its server running; the next run carries on and loses nothing. */
class KilledRunIT {
    private static final int ROWS = 400_000;

    @TempDir
    private Path folder;

    @Test
    void theNextRunCarriesOn() throws IOException, InterruptedException {
        Path source = Files.createDirectory(folder.resolve("source"));
        Files.writeString(
                source.resolve("t.sql"),
                """
                CREATE TABLE T (ID NUMBER(10) CONSTRAINT T_PK PRIMARY KEY, D DATE NOT NULL, NOTE VARCHAR2(40))
                PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'),
                  PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'));
                """);
        writeRows(source.resolve("T.csv"));
        String target = "embedded:" + Program.serverDirectory(folder);
        Path err = folder.resolve("first.err");
        Process first = Program.start(folder.resolve("first.out"), err, Map.of(), "migrate", source.toString(), target);
        Program.await(err, "done: Partitions", first);
        first.destroyForcibly();
        assertThat(first.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("first.out"))).doesNotContain("All checks passed");

        Program.Result second = Program.run("migrate", source.toString(), target);

        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.err()).contains("Carrying on").contains("done before: Tables");
        assertThat(second.out())
                .contains("200,000     200,000  equal   ok")
                .contains("All checks passed")
                .contains("Carried on from an earlier run");
    }

    private static void writeRows(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("ID,D,NOTE\n");
            for (int i = 0; i < ROWS; i++) {
                String day = String.format(java.util.Locale.ROOT, "%02d", i / 2 % 28 + 1);
                out.write(
                        i + "," + (i % 2 == 0 ? "2023" : "2024") + "-05-" + day + " 10:00:00,note of row " + i + "\n");
            }
        }
    }
}
