package dev.partbridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two million rows from an Oracle server into PostgreSQL by one job, beside psql's {@code \copy} of the same rows from a
 * file, in turn. The program is a JVM of 256 MB, the server another. What the program's JVM is given besides stands in the
 * property {@code partbridge.bench.java}, such as a profiler.
 */
@Tag("bench")
class LiveThroughputIT {
    private static final int TIMES = 7;
    private static final String SUM = "SELECT tableoid::regclass, count(*), sum(hashtextextended(s::text, 0))"
            + " FROM app.sales s GROUP BY 1 ORDER BY 1";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void twoMillionRows() throws IOException, SQLException, InterruptedException {
        Path csv = folder.resolve("sales.csv");
        Sales.writeCsv(csv);
        Map<String, String> secrets = Map.of(SalesServer.PASSWORD, "secret word");
        List<Moved> program = new ArrayList<>();
        List<Moved> psql = new ArrayList<>();
        List<Double> server = new ArrayList<>();
        List<String> options = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC"));
        options.addAll(List.of(
                System.getProperty("partbridge.bench.java", "-Xshare:auto").split(" ")));
        try (TestDatabase first = PostgresServers.freshDatabase();
                ForkedJava oracle = ForkedJava.start(SalesServer.class, List.of("-Xmx512m"), secrets);
                ForkedJava mover = ForkedJava.start(MovingJvm.class, options, with(secrets, first))) {
            String url = oracle.ask(SalesServer.URL);
            for (int i = 0; i < TIMES; i++) {
                try (TestDatabase database = PostgresServers.freshDatabase()) {
                    long before = Long.parseLong(oracle.ask(SalesServer.CPU));
                    program.add(Moved.parse(mover.ask(url + " " + database.jdbcUrl())));
                    server.add((Long.parseLong(oracle.ask(SalesServer.CPU)) - before) / 1e9);
                    List<String> moved = database.query(SUM);
                    database.execute("TRUNCATE app.sales");
                    psql.add(new Psql(database).copy("app.sales", csv, Sales.ROWS));
                    assertThat(moved).isEqualTo(database.query(SUM));
                }
                System.out.printf(
                        Locale.ROOT,
                        "%d: %s; psql %,.0f rows/s; ratio %.2f; the server's CPU %.1f s%n",
                        i + 1,
                        shown(program.get(i)),
                        psql.get(i).rate(),
                        program.get(i).rate() / psql.get(i).rate(),
                        server.get(i));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "median: program %,.0f rows/s, %.2f s of CPU; psql %,.0f rows/s; ratio %.2f%n",
                median(program.stream().map(Moved::rate).toList()),
                median(program.stream().map(Moved::cpuSeconds).toList()),
                median(psql.stream().map(Moved::rate).toList()),
                median(IntStream.range(0, TIMES)
                        .mapToObj(i -> program.get(i).rate() / psql.get(i).rate())
                        .toList()));
    }

    private static Map<String, String> with(Map<String, String> secrets, TestDatabase database) {
        Map<String, String> all = new TreeMap<>(secrets);
        all.put("PGPASSWORD", database.password());
        return all;
    }

    private static String shown(Moved moved) {
        return String.format(
                Locale.ROOT,
                "program %,.0f rows/s, %.1f s of CPU, heap at most %d MB",
                moved.rate(),
                moved.cpuSeconds(),
                moved.megabytes());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
