package dev.partbridge.scheme;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
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
import dev.partbridge.run.session.Runner;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Random tables taken through the whole program, and what is wrong with where their rows are then. */
final class SchemeRun {
    private static final int TABLES = 4;

    private final long seed;
    private final List<Scheme> schemes;
    private final int major;

    SchemeRun(long seed, int major) {
        this.seed = seed;
        this.major = major;
        Random random = new Random(seed);
        this.schemes = IntStream.range(0, TABLES)
                .mapToObj(i -> new Scheme("T" + i, random))
                .toList();
    }

    /** Seed and tables, for messages. */
    String what() {
        StringBuilder text = new StringBuilder("seed " + seed + ", PostgreSQL " + major + "\n");
        schemes.forEach(s -> text.append(s.ddl()));
        return text.toString();
    }

    /**
     * What differs from Oracle; empty when every row is where Oracle keeps it, or refused as there.
     *
     * @param change what is done to the conversion; absent when it cannot be done to it
     */
    Optional<List<String>> differences(Function<Conversion, Optional<Conversion>> change, TestDatabase database)
            throws SQLException, IOException {
        Path folder = Files.createTempDirectory("partbridge-scheme-");
        try {
            StringBuilder ddl = new StringBuilder();
            for (Scheme scheme : schemes) {
                ddl.append(scheme.ddl());
                Files.writeString(folder.resolve(scheme.name() + ".csv"), scheme.csv());
            }
            Files.writeString(folder.resolve("ddl.sql"), ddl);
            Optional<RunReport> report = run(folder, change, database);
            if (report.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(differences(report.get(), database));
        } finally {
            for (Scheme scheme : schemes) {
                Files.deleteIfExists(folder.resolve(scheme.name() + ".csv"));
            }
            Files.deleteIfExists(folder.resolve("ddl.sql"));
            Files.delete(folder);
        }
    }

    private List<String> differences(RunReport report, TestDatabase database) throws SQLException {
        List<String> differences = new ArrayList<>();
        report.failure().ifPresent(f -> differences.add("the run failed: " + f));
        if (differences.isEmpty()) {
            for (Scheme scheme : schemes) {
                differences.addAll(new WhereRowsAre(scheme).differences(found(scheme, database)));
            }
            report.validation().orElseThrow().checks().stream()
                    .filter(c -> !c.passed())
                    .forEach(c -> differences.add("the proof fails: " + c));
        }
        return differences;
    }

    private Optional<RunReport> run(
            Path folder, Function<Conversion, Optional<Conversion>> change, TestDatabase database) throws SQLException {
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            ConvertOptions options = new ConvertOptions(Identifier.of("public"), major, Set.of(), Choices.defaults());
            Optional<Conversion> conversion = change.apply(engine.convert(inspection, options));
            if (conversion.isEmpty()) {
                return Optional.empty();
            }
            Plan plan = engine.plan(inspection, conversion.get());
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
            return Optional.of(new Runner(database::connect, opener)
                    .run(plan, new RunSettings("scheme", 2, -1, false, false), event -> {}, Cancellation.none()));
        }
    }

    /** Row to leaf; rejects, told by the line of their file, are in none. */
    private static Map<Integer, Optional<String>> found(Scheme scheme, TestDatabase database) throws SQLException {
        Map<Integer, Optional<String>> found = new TreeMap<>();
        for (String line : database.query("SELECT id, tableoid::regclass FROM " + scheme.name())) {
            String[] parts = line.split("\\|");
            if (found.put(Integer.valueOf(parts[0]), Optional.of(parts[1])) != null) {
                throw new AssertionError("row " + parts[0] + " of " + scheme.name() + " is there twice");
            }
        }
        for (String line :
                database.query("SELECT line - 2 FROM partbridge.reject WHERE source_table = '" + scheme.name() + "'")) {
            if (found.put(Integer.valueOf(line), Optional.empty()) != null) {
                throw new AssertionError("row " + line + " of " + scheme.name() + " is there and rejected");
            }
        }
        return found;
    }
}
