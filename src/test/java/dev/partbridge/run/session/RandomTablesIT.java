package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.oracle.script.data.CsvOpener;
import dev.partbridge.oracle.script.data.DataSlice;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.sql.Identifier;
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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Tables with any bounds and rows: each row is where Oracle's rule says or among the rejects, and the proof agrees. */
class RandomTablesIT {
    private static final int TABLES = 4;

    @Property(tries = 12, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void rowsAreWhereOracleHasThem(@ForAll long seed) throws SQLException, IOException {
        migrate(seed, "declarative");
        migrate(seed, "inheritance");
    }

    @Tag("deep")
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void rowsOfManyMoreTablesAreWhereOracleHasThem(@ForAll long seed) throws SQLException, IOException {
        migrate(seed, "declarative");
        migrate(seed, "inheritance");
    }

    private static void migrate(long seed, String strategy) throws SQLException, IOException {
        Random random = new Random(seed);
        // inheritance takes keys of one column
        int columns = strategy.equals("inheritance") ? 1 : 2;
        List<RandomTable> tables = IntStream.range(0, TABLES)
                .mapToObj(i -> new RandomTable("T" + i, random, 1 + random.nextInt(columns)))
                .toList();
        Path folder = Files.createTempDirectory("partbridge-random-");
        try (TestDatabase database = PostgresServers.freshDatabase()) {
            StringBuilder ddl = new StringBuilder();
            for (RandomTable table : tables) {
                ddl.append(table.ddl());
                Files.writeString(folder.resolve(table.name() + ".csv"), table.csv());
            }
            Files.writeString(folder.resolve("ddl.sql"), ddl);
            RunReport report = run(folder, strategy, database);
            String what = "seed " + seed + ", " + strategy + "\n" + ddl;
            assertThat(report.failure()).as(what).isEmpty();
            for (RandomTable table : tables) {
                assertThat(found(table, database)).as(what + table.name()).isEqualTo(expected(table));
            }
            assertThat(report.validation().orElseThrow().checks())
                    .as(what)
                    .filteredOn((CheckLine line) -> !line.passed())
                    .isEmpty();
            assertThat(report.validation().orElseThrow().counts())
                    .as(what)
                    .filteredOn((CountLine line) -> !line.passed())
                    .isEmpty();
        } finally {
            for (RandomTable table : tables) {
                Files.deleteIfExists(folder.resolve(table.name() + ".csv"));
            }
            Files.deleteIfExists(folder.resolve("ddl.sql"));
            Files.delete(folder);
        }
    }

    private static RunReport run(Path folder, String strategy, TestDatabase database) throws SQLException {
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            ConvertOptions options = new ConvertOptions(
                    Identifier.of("public"), 18, Set.of(), Choices.defaults().with("strategy", strategy));
            Plan plan = engine.plan(inspection, engine.convert(inspection, options));
            CsvOpener csv = new CsvOpener(folder);
            RowSourceOpener opener = (mapping, chunk) -> csv.open(
                    inspection.model().table(mapping.oracle()).orElseThrow(),
                    new DataSlice(
                            chunk.origin(),
                            chunk.number(),
                            chunk.file().offset(),
                            chunk.file().firstLine(),
                            chunk.rows(),
                            chunk.bytes()));
            return new Runner(database::connect, opener)
                    .run(plan, new RunSettings("random", 2, -1, false, false), new Events(), Cancellation.none());
        }
    }

    /** Row to leaf; rejects, told by the line of their file, are in none. */
    private static Map<Integer, String> found(RandomTable table, TestDatabase database) throws SQLException {
        List<String> lines = new ArrayList<>(database.query(
                "SELECT id, tableoid::regclass FROM " + table.name().toLowerCase(Locale.ROOT)));
        lines.addAll(database.query(
                "SELECT line - 2, 'rejected' FROM partbridge.reject WHERE source_table = '" + table.name() + "'"));
        Map<Integer, String> found = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split("\\|");
            assertThat(found.put(Integer.valueOf(parts[0]), parts[1])).as(line).isNull();
        }
        return found;
    }

    private static Map<Integer, String> expected(RandomTable table) {
        Map<Integer, String> expected = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            expected.put(row, table.postgres(row).orElse("rejected"));
        }
        return expected;
    }
}
