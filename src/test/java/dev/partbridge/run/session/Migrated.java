package dev.partbridge.run.session;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.script.data.CsvOpener;
import dev.partbridge.oracle.script.data.DataSlice;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.ValidationDifferences;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables with rows, written down in a test, converted with choices and brought into a real server with their proof. */
final class Migrated implements AutoCloseable {
    private final TestDatabase database;
    private final Conversion conversion;
    private final Plan plan;
    private final RunReport report;
    private final Path folder;
    private final RowSourceOpener rows;

    private Migrated(
            TestDatabase database,
            Conversion conversion,
            Plan plan,
            RunReport report,
            Path folder,
            RowSourceOpener rows) {
        this.database = database;
        this.folder = folder;
        this.rows = rows;
        this.conversion = conversion;
        this.plan = plan;
        this.report = report;
    }

    /**
     * Migrates.
     *
     * @param choices {@code rule=choice} with blanks between
     * @param csv a table's name, then its file's lines, and so on
     */
    static Migrated of(int major, String choices, String ddl, String... csv) throws SQLException, IOException {
        Path folder = Files.createTempDirectory("partbridge-migrated-");
        Files.writeString(folder.resolve("ddl.sql"), ddl);
        for (int i = 0; i < csv.length; i += 2) {
            Files.writeString(folder.resolve(csv[i] + ".csv"), csv[i + 1]);
        }
        TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major));
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            Map<String, String> chosen = new TreeMap<>();
            for (String choice : choices.isBlank() ? new String[0] : choices.split(" ")) {
                chosen.put(choice.split("=", 2)[0], choice.split("=", 2)[1]);
            }
            ConvertOptions options = new ConvertOptions(Identifier.of("public"), major, Set.of(), new Choices(chosen));
            Conversion conversion = engine.convert(inspection, options);
            Plan plan = engine.plan(inspection, conversion);
            CsvOpener opener = new CsvOpener(folder);
            RowSourceOpener rows = (mapping, chunk) -> opener.open(
                    inspection.model().table(mapping.oracle()).orElseThrow(),
                    new DataSlice(
                            chunk.origin(),
                            chunk.number(),
                            chunk.file().offset(),
                            chunk.file().firstLine(),
                            chunk.rows(),
                            chunk.bytes()));
            RunReport report = new Runner(database::connect, rows)
                    .run(plan, new RunSettings("migrated", 2, -1, false, false), new Events(), Cancellation.none());
            return new Migrated(database, conversion, plan, report, folder, rows);
        } catch (SQLException | RuntimeException | Error e) {
            database.close();
            delete(folder);
            throw e;
        }
    }

    TestDatabase database() {
        return database;
    }

    Conversion conversion() {
        return conversion;
    }

    Plan plan() {
        return plan;
    }

    RunReport report() {
        return report;
    }

    /** Code and message of each finding of the codes. */
    List<String> findings(String... codes) {
        return conversion.findings().stream()
                .filter(f -> List.of(codes).contains(f.code()))
                .map(f -> f.code() + " " + f.message())
                .toList();
    }

    Set<String> codes() {
        Set<String> codes = new java.util.TreeSet<>();
        conversion.findings().stream().map(Finding::code).forEach(codes::add);
        return codes;
    }

    /** {@code place|source|rejected|found} of each line of counts, failed ones with an exclamation mark. */
    List<String> counts() {
        return report.validation().orElseThrow().counts().stream()
                .map(c -> c.partition().orElse(c.leaf().name().text()) + "|" + c.source() + "|" + c.rejects() + "|"
                        + c.found() + (c.passed() ? "" : "!"))
                .toList();
    }

    /** Another run of the same. */
    RunReport again() throws SQLException {
        return new Runner(database::connect, rows)
                .run(plan, new RunSettings("migrated", 2, -1, false, false), new Events(), Cancellation.none());
    }

    /** The proof by itself, for which the source is counted anew. */
    ValidationReport alone() throws SQLException, IOException {
        return new Validation(database::connect, rows)
                .validate(plan, "migrated", ProofSettings.defaults(), event -> {}, Cancellation.none());
    }

    /** The same, which tells rows that differ. */
    ValidationReport alone(DifferenceSettings differences) throws SQLException, IOException {
        return new Validation(database::connect, rows)
                .validate(plan, "migrated", ProofSettings.defaults(), 2, differences, event -> {}, Cancellation.none());
    }

    /** The search alone for the rows of all tables that the proof by itself finds different. */
    List<ValidationDifferences> search(RunListener listener, int most, Writer script) throws SQLException, IOException {
        return new DifferenceSearch(database::connect, rows)
                .search(
                        plan,
                        "migrated",
                        alone(),
                        plan.conversion().tables().stream()
                                .map(TableMapping::oracle)
                                .collect(Collectors.toSet()),
                        new DifferenceSettings(most, Optional.of(() -> script)),
                        listener,
                        Cancellation.none());
    }

    /** Tries the rejected rows again; {@code table|SQLSTATE|in|refused|untried} of each line. */
    List<String> retried() throws SQLException {
        return new RejectRetry(database::connect)
                .retry("migrated", (tried, in, all) -> {}, Cancellation.none()).lines().stream()
                        .map(l -> l.table() + "|" + l.sqlState() + "|" + l.in() + "|" + l.refused() + "|" + l.untried())
                        .toList();
    }

    /** What a proof found wrong, but for the structure, which a test has changed. */
    static List<String> wrongRows(ValidationReport proof) {
        List<String> wrong = new ArrayList<>();
        proof.counts().stream().filter(c -> !c.passed()).forEach(c -> wrong.add(c.toString()));
        proof.checks().stream()
                .filter(c -> !c.passed() && !c.kind().equals("Structure"))
                .forEach(c -> wrong.add(c.toString()));
        return wrong;
    }

    /** What the journal's proof and the one by itself find wrong, but for the structure. */
    List<String> wrongNow() throws SQLException, IOException {
        List<String> wrong = new ArrayList<>();
        RunReport run = again();
        run.failure().ifPresent(wrong::add);
        wrong.addAll(wrongRows(run.validation().orElseThrow()));
        wrong.addAll(wrongRows(alone()));
        return wrong;
    }

    /** Everything that the proof found wrong, and why the run failed. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        report.failure().ifPresent(f -> wrong.add(f.toString()));
        report.validation().ifPresent(v -> {
            v.counts().stream().filter((CountLine c) -> !c.passed()).forEach(c -> wrong.add(c.toString()));
            v.checks().stream().filter((CheckLine c) -> !c.passed()).forEach(c -> wrong.add(c.toString()));
        });
        return wrong;
    }

    /** The rows of a query, as {@link TestDatabase#query}. */
    List<String> query(String sql) throws SQLException {
        return database.query(sql);
    }

    /** Line of the file and SQLSTATE of each reject. */
    List<String> rejects() throws SQLException {
        return database.query("SELECT source_table, line, sqlstate FROM partbridge.reject ORDER BY 1, 2");
    }

    /** Takes all back in the opposite order, and tells what is left. */
    List<String> undone() throws SQLException {
        List<Step> steps = new ArrayList<>(plan.steps());
        Collections.reverse(steps);
        for (Step step : steps) {
            if (step instanceof Step.Execute execute && !execute.undo().isBlank()) {
                database.execute(execute.undo());
            }
        }
        return database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                + " UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Override
    public void close() throws IOException {
        database.close();
        delete(folder);
    }
}
