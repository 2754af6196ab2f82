package dev.partbridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A chain to its finished state, proof apart: rows without their key, rows with it, rows into a target where keys, indexes
 * and foreign keys stand already (by psql), and rows without key through the landing's trigger (by psql).
 */
@Tag("bench")
class ChainLoadBenchmarkIT {
    private static final int TIMES = 5;
    /** So many through the trigger, which would take minutes for all. */
    private static final int THROUGH_TRIGGER = 25_000;

    @TempDir
    private Path folder = Path.of("");

    /** Seconds for all items and sales; of the trigger for all items, as far as its rows tell. */
    private record Round(double keyless, double keyed, double inPlace, double trigger) {}

    @Test
    void toTheFinishedState() throws IOException, SQLException, InterruptedException {
        Path keyless = ChainFiles.structure(folder.resolve("keyless"), ChainFiles.BY_REFERENCE);
        ChainFiles.sales(keyless.resolve("SALES.csv"), true);
        ChainFiles.items(keyless.resolve("ITEMS.csv"), true, false, ChainFiles.ITEMS);
        Path keyed = ChainFiles.structure(folder.resolve("keyed"), ChainFiles.WITH_KEY);
        ChainFiles.sales(keyed.resolve("SALES.csv"), true);
        ChainFiles.items(keyed.resolve("ITEMS.csv"), true, true, ChainFiles.ITEMS);
        Path empty = ChainFiles.structure(folder.resolve("empty"), ChainFiles.WITH_KEY);
        Path parents = ChainFiles.structure(folder.resolve("parents"), ChainFiles.BY_REFERENCE);
        Files.copy(keyless.resolve("SALES.csv"), parents.resolve("SALES.csv"));
        Path sales = folder.resolve("sales.csv");
        ChainFiles.sales(sales, false);
        Path items = folder.resolve("items.csv");
        ChainFiles.items(items, false, true, ChainFiles.ITEMS);
        Path few = folder.resolve("few.csv");
        ChainFiles.items(few, false, false, THROUGH_TRIGGER);
        List<Round> rounds = new ArrayList<>();
        try (TestDatabase first = PostgresServers.freshDatabase();
                ForkedJava program = ForkedJava.start(
                        FileJvm.class,
                        List.of("-Xmx256m", "-XX:+UseSerialGC"),
                        Map.of("PGPASSWORD", first.password()))) {
            for (int i = 0; i <= TIMES; i++) {
                Round round = new Round(
                        finished(program, keyless),
                        finished(program, keyed),
                        inPlace(program, empty, sales, items),
                        trigger(program, parents, few));
                if (i > 0) {
                    rounds.add(round);
                    System.out.printf(
                            Locale.ROOT,
                            "%d: without key %.2f s, with key %.2f s, all in place %.2f s, by the trigger %.1f s%n",
                            i,
                            round.keyless(),
                            round.keyed(),
                            round.inPlace(),
                            round.trigger());
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "median: without key %.2f of with key (goal 1.7); trigger %.1f times as long (goal 10, items alone);"
                        + " all in place from the start %.1f times as long%n",
                median(rounds, r -> r.keyless() / r.keyed()),
                median(rounds, r -> r.trigger() / r.keyless()),
                median(rounds, r -> r.inPlace() / r.keyed()));
    }

    private static double finished(ForkedJava program, Path source) throws IOException, SQLException {
        try (TestDatabase database = PostgresServers.freshDatabase()) {
            FileRun run = run(program, source, database);
            assertThat(run.rows()).isEqualTo(ChainFiles.SALES + ChainFiles.ITEMS);
            return run.toTheEnd();
        }
    }

    private static double inPlace(ForkedJava program, Path structure, Path sales, Path items)
            throws IOException, SQLException, InterruptedException {
        try (TestDatabase database = PostgresServers.freshDatabase()) {
            run(program, structure, database);
            Psql psql = new Psql(database);
            return psql.copy("sales", sales, ChainFiles.SALES).seconds()
                    + psql.copy("items", items, ChainFiles.ITEMS).seconds();
        }
    }

    private static double trigger(ForkedJava program, Path parents, Path items)
            throws IOException, SQLException, InterruptedException {
        try (TestDatabase database = PostgresServers.freshDatabase()) {
            run(program, parents, database);
            double seconds = new Psql(database)
                    .copy("items (item_id, sale_id, note)", items, THROUGH_TRIGGER)
                    .seconds();
            return seconds * ChainFiles.ITEMS / THROUGH_TRIGGER;
        }
    }

    private static FileRun run(ForkedJava program, Path source, TestDatabase database) throws IOException {
        return FileRun.parse(program.ask("migrate 2 " + source + " " + database.jdbcUrl()));
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
