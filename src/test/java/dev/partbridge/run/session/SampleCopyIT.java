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
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample's 20,424 rows, in either strategy. */
@ExtendWith(FreshDatabase.class)
class SampleCopyIT {
    private static final Path SAMPLE = Path.of("assets/sample");
    private final Events events = new Events();

    @Test
    void bringsEachRowIntoItsPartition(TestDatabase database) throws SQLException, IOException {
        ValidationReport report = run(database, ConvertOptions.defaults());

        assertThat(counted(report)).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(report.checks()).filteredOn(line -> !line.passed()).isEmpty();
        assertThat(report.passed()).isTrue();
        events.checkOrder();
    }

    @Test
    void routesIntoInheritanceChildren(TestDatabase database) throws SQLException, IOException {
        ValidationReport report = run(
                database,
                new ConvertOptions(
                        Identifier.of("public"),
                        18,
                        Set.of(QualifiedName.of("PERSON"), QualifiedName.of("PERSON_LIST")),
                        Choices.defaults().with("strategy", "inheritance")));

        assertThat(counted(report))
                .containsExactlyInAnyOrderElementsOf(expected().stream()
                        .filter(line -> line.startsWith("PERSON"))
                        .toList());
        assertThat(report.checks()).filteredOn(line -> !line.passed()).isEmpty();
        assertThat(report.checks())
                .extracting(ValidationReport.CheckLine::kind)
                .containsOnly("Checksums", "Structure", "Keys", "Parents", "Children", "Overlap", "Exclusion");
    }

    private static List<String> counted(ValidationReport report) {
        return report.counts().stream()
                .filter(line -> line.found() > 0 || line.source() > 0)
                .map(SampleCopyIT::text)
                .toList();
    }

    private static String text(CountLine line) {
        return line.table().table().name() + "," + line.partition().orElse("") + "," + line.found();
    }

    private static List<String> expected() throws IOException {
        return Files.readAllLines(SAMPLE.resolve("expected-counts.txt")).stream()
                .skip(1)
                .toList();
    }

    private ValidationReport run(TestDatabase database, ConvertOptions options) throws SQLException {
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(SAMPLE), Cancellation.none());
            Plan plan = engine.plan(inspection, engine.convert(inspection, options));
            CsvOpener csv = new CsvOpener(SAMPLE);
            RowSourceOpener opener = (mapping, chunk) -> csv.open(
                    inspection.model().table(mapping.oracle()).orElseThrow(),
                    new DataSlice(
                            chunk.origin(),
                            chunk.number(),
                            chunk.file().offset(),
                            chunk.file().firstLine(),
                            chunk.rows(),
                            chunk.bytes()));
            RunReport report = new Runner(database::connect, opener)
                    .run(plan, new RunSettings("sample", 2, -1, false, false), events, Cancellation.none());
            assertThat(report.failure()).isEmpty();
            assertThat(report.rejects()).isZero();
            return report.validation().orElseThrow();
        }
    }
}
