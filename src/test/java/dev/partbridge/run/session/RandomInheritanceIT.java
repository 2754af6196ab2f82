package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Inherited tables of one or two levels with keys of one or two columns: each row is in the child where Oracle has it,
 * or among the rejects, whether the loader or the parent's trigger chose, and the proof agrees.
 */
class RandomInheritanceIT {
    private static final int TABLES = 4;
    private static final int ROWS = 40;

    @Property(tries = 4, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void rowsAreWhereOracleHasThem(@ForAll long seed) throws SQLException, IOException {
        migrate(seed);
    }

    @Tag("deep")
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void rowsOfManyMoreTablesAreWhereOracleHasThem(@ForAll long seed) throws SQLException, IOException {
        migrate(seed);
    }

    /** A table whose second level, if it has one, differs from partition to partition. */
    private static final class Table {
        final String name;
        final RandomLevel first;
        final List<RandomLevel> second = new ArrayList<>();
        final List<List<Integer>> keys = new ArrayList<>();
        final List<List<Integer>> below = new ArrayList<>();

        Table(String name, Random random) {
            this.name = name;
            this.first = new RandomLevel("K", random);
            if (random.nextBoolean()) {
                second.add(new RandomLevel("S", random));
                IntStream.range(1, first.size())
                        .forEach(i -> second.add(second.get(0).again(random)));
            }
            for (int i = 0; i < ROWS; i++) {
                keys.add(first.key(random));
                below.add(second.isEmpty() ? List.of() : second.get(0).key(random));
            }
        }

        String ddl() {
            String sub =
                    second.isEmpty() ? "" : " SUBPARTITION BY " + second.get(0).by();
            String parts = IntStream.range(0, first.size())
                    .mapToObj(i -> "  PARTITION P" + i + " " + first.values(i) + subpartitions(i))
                    .collect(Collectors.joining(",\n"));
            String columns = first.columns()
                    + (second.isEmpty() ? "" : ", " + second.get(0).columns());
            return "CREATE TABLE " + name + " (ID NUMBER(5), " + columns + ")\nPARTITION BY " + first.by() + sub
                    + " (\n" + parts + ");\n";
        }

        private String subpartitions(int partition) {
            if (second.isEmpty()) {
                return "";
            }
            RandomLevel level = second.get(partition);
            return IntStream.range(0, level.size())
                    .mapToObj(i -> "SUBPARTITION P" + partition + "_S" + i + " " + level.values(i))
                    .collect(Collectors.joining(", ", " (", ")"));
        }

        String csv() {
            StringBuilder text = new StringBuilder("ID," + first.names());
            text.append(second.isEmpty() ? "" : "," + second.get(0).names());
            for (int row = 0; row < ROWS; row++) {
                text.append('\n').append(row).append(',').append(first.csv(keys.get(row)));
                text.append(second.isEmpty() ? "" : "," + second.get(0).csv(below.get(row)));
            }
            return text.append('\n').toString();
        }

        String child(int row) {
            OptionalInt at = first.place(keys.get(row));
            if (at.isEmpty() || second.isEmpty()) {
                return at.isEmpty() ? "rejected" : name + "_p" + at.getAsInt();
            }
            OptionalInt sub = second.get(at.getAsInt()).place(below.get(row));
            return sub.isEmpty() ? "rejected" : name + "_p" + at.getAsInt() + "_s" + sub.getAsInt();
        }
    }

    private static void migrate(long seed) throws SQLException, IOException {
        Random random = new Random(seed);
        List<Table> tables = IntStream.range(0, TABLES)
                .mapToObj(i -> new Table("t" + i, random))
                .toList();
        Path folder = Files.createTempDirectory("partbridge-random-");
        StringBuilder ddl = new StringBuilder();
        try (TestDatabase database = PostgresServers.freshDatabase()) {
            for (Table table : tables) {
                ddl.append(table.ddl());
                Files.writeString(folder.resolve(table.name + ".csv"), table.csv());
            }
            Files.writeString(folder.resolve("ddl.sql"), ddl);
            RunReport report = run(folder, database);
            String what = "seed " + seed + "\n" + ddl;
            assertThat(report.failure()).as(what).isEmpty();
            assertThat(report.validation().orElseThrow().checks())
                    .as(what)
                    .filteredOn((CheckLine line) -> !line.passed())
                    .isEmpty();
            assertThat(report.validation().orElseThrow().counts()).as(what).allMatch(CountLine::passed);
            for (Table table : tables) {
                assertThat(found(table, database, true))
                        .as(what + table.name)
                        .isEqualTo(expected(table, IntStream.range(0, ROWS)));
                // the same rows once more, by the parent's trigger
                database.execute("CREATE TABLE copied AS SELECT * FROM " + table.name + "; DELETE FROM " + table.name
                        + "; INSERT INTO " + table.name + " SELECT * FROM copied; DROP TABLE copied");
                assertThat(found(table, database, false))
                        .as(what + table.name)
                        .isEqualTo(expected(table, IntStream.range(0, ROWS).filter(row -> !table.child(row)
                                .equals("rejected"))));
            }
        } finally {
            for (Table table : tables) {
                Files.deleteIfExists(folder.resolve(table.name + ".csv"));
            }
            Files.deleteIfExists(folder.resolve("ddl.sql"));
            Files.delete(folder);
        }
    }

    private static RunReport run(Path folder, TestDatabase database) {
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            ConvertOptions options = new ConvertOptions(
                    Identifier.of("public"), 18, Set.of(), Choices.defaults().with("strategy", "inheritance"));
            Plan plan = engine.plan(inspection, engine.convert(inspection, options));
            return engine.migrate(
                    inspection,
                    plan,
                    PasswordsOfTests.target(database),
                    MigrateOptions.defaults(),
                    event -> {},
                    Cancellation.none());
        }
    }

    private static Map<Integer, String> found(Table table, TestDatabase database, boolean rejects) throws SQLException {
        List<String> lines = new ArrayList<>(database.query("SELECT id, tableoid::regclass FROM " + table.name));
        if (rejects) {
            lines.addAll(
                    database.query("SELECT line - 2, 'rejected' FROM partbridge.reject WHERE lower(source_table) = '"
                            + table.name + "'"));
        }
        Map<Integer, String> found = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split("\\|");
            assertThat(found.put(Integer.valueOf(parts[0]), parts[1])).as(line).isNull();
        }
        return found;
    }

    private static Map<Integer, String> expected(Table table, IntStream rows) {
        Map<Integer, String> expected = new TreeMap<>();
        rows.forEach(row -> expected.put(row, table.child(row)));
        return expected;
    }
}
