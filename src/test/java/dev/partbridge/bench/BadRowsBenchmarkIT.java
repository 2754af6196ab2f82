package dev.partbridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.plan.Phase;
import dev.partbridge.testing.ForkedJava;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand bad rows of twelve kinds among a million, beside the same load without them, in turn. */
@Tag("bench")
class BadRowsBenchmarkIT {
    private static final int TIMES = 5;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aThousandBadRowsInAMillion() throws IOException, SQLException {
        Path clean = BadRows.write(folder.resolve("clean"), false);
        Path bad = BadRows.write(folder.resolve("bad"), true);
        List<Double> ratios = new ArrayList<>();
        try (TestDatabase first = PostgresServers.freshDatabase();
                ForkedJava program = ForkedJava.start(
                        FileJvm.class,
                        List.of("-Xmx256m", "-XX:+UseSerialGC"),
                        Map.of("PGPASSWORD", first.password()))) {
            for (int i = 0; i <= TIMES; i++) {
                double without = load(program, clean, 0);
                double with = load(program, bad, BadRows.BAD);
                if (i > 0) {
                    ratios.add(with / without);
                    System.out.printf(
                            Locale.ROOT,
                            "%d: clean %.2f s, with bad rows %.2f s, ratio %.2f%n",
                            i,
                            without,
                            with,
                            with / without);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "median ratio %.2f (at most 1.3)%n",
                ratios.stream().sorted().toList().get(TIMES / 2));
    }

    private static double load(ForkedJava program, Path source, int bad) throws SQLException, IOException {
        try (TestDatabase database = PostgresServers.freshDatabase()) {
            FileRun run = FileRun.parse(program.ask("migrate 2 " + source + " " + database.jdbcUrl()));
            assertThat(run.rows()).isEqualTo(BadRows.ROWS - bad);
            assertThat(run.rejects()).isEqualTo(bad);
            Map<String, Long> found = new TreeMap<>();
            for (String line : database.query("SELECT sqlstate || reason FROM partbridge.reject")) {
                found.merge(BadRows.kind(line.substring(0, 5), line.substring(5)), 1L, Long::sum);
            }
            assertThat(found).isEqualTo(bad == 0 ? Map.of() : BadRows.expected());
            return run.of(Phase.LOAD);
        }
    }
}
