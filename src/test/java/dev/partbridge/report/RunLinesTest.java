package dev.partbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.plan.Phase;
import dev.partbridge.run.CopyReport;
import dev.partbridge.run.CopyReport.Rows;
import dev.partbridge.run.CopyReport.TableCopy;
import dev.partbridge.run.ReadAt;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunEvent.PlannedStep;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The lines of {@code --json-lines} are a contract: every member in its place. */
class RunLinesTest {
    private static final Instant AT = Instant.parse("2026-03-01T09:08:07.060504Z");
    private static final QualifiedName SALES = QualifiedName.of("SALES");
    private static final ObjectId TABLE = ObjectId.table(SALES);

    @Test
    void eachEventHasItsLine() {
        assertThat(List.of(
                        line(new RunEvent.Started(
                                List.of(
                                        new PlannedStep("03-tables", Phase.TABLES, TABLE, "Tables", 4, 0, 0),
                                        new PlannedStep("data table:SALES", Phase.LOAD, TABLE, "Copy SALES", 2, 9, 99)),
                                true,
                                9,
                                99)),
                        line(new RunEvent.StepAdded(
                                new PlannedStep("differences", Phase.VALIDATION, TABLE, "Look", 3, 5, 6))),
                        line(new RunEvent.StepAdded(
                                new PlannedStep("source places", Phase.SCAN, TABLE, "Places", 1, 9, 99),
                                Optional.of("90-validate"))),
                        line(new RunEvent.StepStarted("03-tables")),
                        line(new RunEvent.Progress("data table:SALES", 1, 7, 80, 2)),
                        line(new RunEvent.StepFinished("data table:SALES", false, 7, 2, Duration.ofMillis(1250))),
                        line(new RunEvent.StepFailed("05-keys", "no key", "ALTER TABLE\n\"x\"")),
                        line(new RunEvent.Note("all rows are read at SCN 5"))))
                .containsExactly(
                        head("started") + "\"resumed\":true,\"rows\":9,\"bytes\":99,\"steps\":["
                                + "{\"step\":\"03-tables\",\"phase\":\"03-tables\",\"subject\":\"table:SALES\","
                                + "\"title\":\"Tables\",\"units\":4,\"rows\":0,\"bytes\":0},"
                                + "{\"step\":\"data table:SALES\",\"phase\":\"data\",\"subject\":\"table:SALES\","
                                + "\"title\":\"Copy SALES\",\"units\":2,\"rows\":9,\"bytes\":99}]}",
                        head("stepAdded") + "\"step\":\"differences\",\"phase\":\"90-validate\","
                                + "\"subject\":\"table:SALES\",\"title\":\"Look\",\"units\":3,\"rows\":5,\"bytes\":6}",
                        head("stepAdded")
                                + "\"step\":\"source places\",\"phase\":\"source\",\"subject\":\"table:SALES\","
                                + "\"title\":\"Places\",\"units\":1,\"rows\":9,\"bytes\":99,\"before\":\"90-validate\"}",
                        head("stepStarted") + "\"step\":\"03-tables\"}",
                        head("progress")
                                + "\"step\":\"data table:SALES\",\"units\":1,\"rows\":7,\"bytes\":80,\"rejects\":2}",
                        head("stepFinished") + "\"step\":\"data table:SALES\",\"skipped\":false,\"rows\":7,"
                                + "\"rejects\":2,\"milliseconds\":1250}",
                        head("stepFailed")
                                + "\"step\":\"05-keys\",\"message\":\"no key\",\"detail\":\"ALTER TABLE\\n\\\"x\\\"\"}",
                        head("note") + "\"message\":\"all rows are read at SCN 5\"}");
    }

    @Test
    void theLastLineOfARunIsItsReport() throws IOException {
        RunReport report = report();
        assertThat(RunLines.of(new RunEvent.Finished(report), AT)).isEmpty();
        String line = RunLines.of(report, AT);
        assertThat(line)
                .startsWith(head("report") + "\"outcome\":\"stopped\",\"resumed\":true,")
                .contains("\"copyMilliseconds\":3000,\"tables\":[{\"table\":\"SALES\",\"chunks\":3,\"chunksDone\":2,"
                        + "\"read\":17,\"written\":15,\"rejected\":2,\"readEarlier\":5,\"writtenEarlier\":5,"
                        + "\"rejectedEarlier\":0,\"bytes\":120,\"milliseconds\":2000,\"rowsPerSecond\":5},"
                        + "{\"table\":\"ITEMS\",\"chunks\":1,\"chunksDone\":0,\"read\":0,\"written\":0,"
                        + "\"rejected\":0,\"readEarlier\":0,\"writtenEarlier\":0,\"rejectedEarlier\":0,\"bytes\":0,"
                        + "\"milliseconds\":0,\"rowsPerSecond\":null}]");
        assertThat(withoutHead(line)).isEqualTo(parsed(RunJson.of(report)));
    }

    @Test
    void theLastLineOfAProofIsTheProof() throws IOException {
        ValidationReport proof = proof();
        String line = RunLines.of(proof, AT);
        assertThat(line).startsWith(head("proof") + "\"passed\":false,");
        assertThat(withoutHead(line)).isEqualTo(parsed(RunJson.of(proof)));
    }

    @Property
    void whateverAMessageHoldsItIsOneLine(@ForAll String message) throws IOException {
        String line = line(new RunEvent.Note(message));
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(parsed(line).get("message").textValue()).isEqualTo(message);
    }

    private static String head(String event) {
        return "{\"version\":1,\"event\":\"" + event + "\",\"time\":\"2026-03-01T09:08:07.060Z\",";
    }

    private static String line(RunEvent event) {
        return RunLines.of(event, AT).orElseThrow();
    }

    private static JsonNode parsed(String text) throws IOException {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode withoutHead(String line) throws IOException {
        ObjectNode node = (ObjectNode) parsed(line);
        assertThat(node.remove("time")).isNotNull();
        assertThat(node.remove("event")).isNotNull();
        return node;
    }

    private static RunReport report() {
        return new RunReport(
                RunReport.Outcome.STOPPED,
                true,
                10,
                2,
                Optional.of(proof()),
                Optional.of("it broke"),
                false,
                Optional.of("SCN 5"),
                List.of(new ReadAt("SALES", "SCN 5", 2, 15)),
                new CopyReport(
                        List.of(
                                new TableCopy(SALES, 3, 2, new Rows(5, 0), new Rows(10, 2), 120, Duration.ofSeconds(2)),
                                new TableCopy(QualifiedName.of("ITEMS"), 1, 0, Rows.NONE, Rows.NONE, 0, Duration.ZERO)),
                        Duration.ofSeconds(3)),
                Duration.ofSeconds(4));
    }

    private static ValidationReport proof() {
        return new ValidationReport(
                List.of(new CountLine(TABLE, Optional.of("P1"), QualifiedName.of("sales_p1"), 9, 0, 8)), List.of());
    }
}
