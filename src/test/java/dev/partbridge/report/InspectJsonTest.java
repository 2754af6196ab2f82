package dev.partbridge.report;

import static dev.partbridge.report.ReportModels.ORDERS;
import static dev.partbridge.report.ReportModels.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFindings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InspectJsonTest {
    @Test
    void inspectFollowsItsContract() throws IOException {
        Golden.compare(
                "inspect.json",
                InspectJson.of(
                        SOURCE,
                        ReportModels.model(),
                        SignedFindings.unsigned(ReportModels.findings()),
                        Map.of(ORDERS, new TableSize(3_000, 136_749))));
    }

    @Test
    void assessCounts() throws IOException {
        Golden.compare(
                "assess.json",
                AssessJson.of(SOURCE, ReportModels.model(), SignedFindings.unsigned(ReportModels.findings())));
    }

    /** An error that is signed off is no table's to decide any more; one that has lapsed is. */
    @Test
    void assessTellsWhoAnswers() throws IOException {
        Golden.compare("assess-signed.json", AssessJson.of(SOURCE, ReportModels.model(), ReportModels.signed()));
        SignedFindings lapsed = SignedFindings.of(
                ReportModels.findings(), List.of(new SignOff("PB-DAT-002", "table:LOG", "It was.", "Ann", "")));
        assertThat(AssessJson.of(SOURCE, ReportModels.model(), lapsed))
                .contains("\"tablesToDecide\": [\n      \"LOG\"\n    ]", "\"lapsed\": 1");
    }
}
