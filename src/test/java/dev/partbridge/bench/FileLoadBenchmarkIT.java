package dev.partbridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.plan.Phase;
import dev.partbridge.testing.ForkedJava;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two million rows of CSV in twelve partitions, bare: by two jobs of the program, with checksums and without, beside
 * psql's {@code \copy} into the root, in turn. Then pgloader once, where it is on the path, and the checksums' own rates.
 */
@Tag("bench")
class FileLoadBenchmarkIT {
    private static final int TIMES = 5;
    private static final String SUM = "SELECT tableoid::regclass, count(*), sum(hashtextextended(s::text, 0))"
            + " FROM sales s GROUP BY 1 ORDER BY 1";

    @TempDir
    private Path folder = Path.of("");

    private record Round(FileRun summed, FileRun bare, Moved psql, FileRun validated, FileRun counted) {}

    @Test
    void twoMillionRows() throws IOException, SQLException, InterruptedException {
        Path plain = folder.resolve("plain.csv");
        Sales.writeCsv(plain);
        Path source = Files.createDirectory(folder.resolve("source"));
        Files.writeString(source.resolve("ddl.sql"), Sales.ddl());
        Files.writeString(source.resolve("SALES.csv"), Sales.HEAD + Files.readString(plain));
        System.out.printf(Locale.ROOT, "%,d rows, %,d bytes%n", Sales.ROWS, Files.size(plain));
        List<Round> rounds = new ArrayList<>();
        Optional<Moved> pgloader = Optional.empty();
        List<String> options = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC"));
        options.addAll(List.of(
                System.getProperty("partbridge.bench.java", "-Xshare:auto").split(" ")));
        try (TestDatabase first = PostgresServers.freshDatabase();
                ForkedJava program = ForkedJava.start(FileJvm.class, options, Map.of("PGPASSWORD", first.password()))) {
            for (int i = 0; i <= TIMES; i++) {
                Round round = round(program, source, plain);
                // the first warms up
                if (i > 0) {
                    rounds.add(round);
                    System.out.printf(Locale.ROOT, "%d: %s%n", i, line(round));
                }
            }
            if (Pgloader.isThere()) {
                pgloader = Optional.of(byPgloader(program, source, plain));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "median: psql %.2f s; two jobs %.2f of it (goal 0.8), without checksums %.2f; with the counting pass before it %.2f%n",
                median(rounds, r -> r.psql().seconds()),
                median(rounds, r -> r.summed().of(Phase.LOAD) / r.psql().seconds()),
                median(rounds, r -> r.bare().of(Phase.LOAD) / r.psql().seconds()),
                median(
                        rounds,
                        r -> (r.summed().inspected() + r.summed().of(Phase.LOAD))
                                / r.psql().seconds()));
        double load = median(rounds, r -> r.summed().of(Phase.LOAD));
        System.out.println(pgloader.map(p -> String.format(
                        Locale.ROOT,
                        "pgloader %.1f s: two jobs are %.0f times as fast (goal 20)",
                        p.seconds(),
                        p.seconds() / load))
                .orElse("pgloader is not on the path: not measured"));
        System.out.printf(
                Locale.ROOT,
                "looked through beforehand: %,.0f rows/s, %.2f of the load, %.2f of the whole run with the counting pass%n",
                median(rounds, r -> Sales.ROWS / r.summed().of(Phase.SCAN)),
                median(rounds, r -> r.summed().of(Phase.SCAN) / r.summed().of(Phase.LOAD)),
                median(
                        rounds,
                        r -> r.summed().of(Phase.SCAN)
                                / (r.summed().inspected() + r.summed().seconds())));
        System.out.printf(
                Locale.ROOT,
                "checksums: target %,.0f rows/s, source %,.0f rows/s (read, routed and hashed; read and routed alone %,.0f)%n",
                median(
                        rounds,
                        r -> Sales.ROWS
                                / (r.validated().of(Phase.VALIDATION)
                                        - r.counted().of(Phase.VALIDATION))),
                median(rounds, r -> Sales.ROWS / r.validated().of(Phase.LOAD)),
                median(rounds, r -> Sales.ROWS / r.counted().of(Phase.LOAD)));
    }

    private static Round round(ForkedJava program, Path source, Path plain)
            throws SQLException, IOException, InterruptedException {
        try (TestDatabase database = PostgresServers.freshDatabase();
                TestDatabase other = PostgresServers.freshDatabase()) {
            FileRun summed = run(program, "migrate", source, database);
            List<String> moved = database.query(SUM);
            FileRun validated = run(program, "validate", source, database);
            FileRun counted = run(program, "count", source, database);
            FileRun bare = run(program, "bare", source, other);
            other.execute("TRUNCATE sales");
            Moved psql = new Psql(other).copy("sales", plain, Sales.ROWS);
            assertThat(moved).isEqualTo(other.query(SUM));
            return new Round(summed, bare, psql, validated, counted);
        }
    }

    /** Once: it takes many times as long as all others. */
    private static Moved byPgloader(ForkedJava program, Path source, Path plain)
            throws SQLException, IOException, InterruptedException {
        try (TestDatabase database = PostgresServers.freshDatabase()) {
            run(program, "bare", source, database);
            List<String> moved = database.query(SUM);
            database.execute("TRUNCATE sales");
            Moved pgloader = Pgloader.copy(database, "public.sales", plain, Sales.ROWS);
            assertThat(database.query(SUM)).isEqualTo(moved);
            return pgloader;
        }
    }

    private static FileRun run(ForkedJava program, String what, Path source, TestDatabase database) throws IOException {
        FileRun run = FileRun.parse(program.ask(what + " 2 " + source + " " + database.jdbcUrl()));
        assertThat(run.rows()).isEqualTo(Sales.ROWS);
        return run;
    }

    private static String line(Round round) {
        return String.format(
                Locale.ROOT,
                "psql %.2f s; two jobs %.2f s (whole run %.2f s, its CPU %.2f s, heap %d MB), without checksums %.2f s;"
                        + " counted beforehand in %.2f s, looked through in %.2f s",
                round.psql().seconds(),
                round.summed().of(Phase.LOAD),
                round.summed().seconds(),
                round.summed().cpuSeconds(),
                round.summed().megabytes(),
                round.bare().of(Phase.LOAD),
                round.summed().inspected(),
                round.summed().of(Phase.SCAN));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
