package dev.partbridge.report;

import static dev.partbridge.report.ReportModels.ORDERS;
import static dev.partbridge.report.ReportModels.SOURCE;

import java.io.IOException;
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
                        ReportModels.findings(),
                        Map.of(ORDERS, new TableSize(3_000, 136_749))));
    }

    @Test
    void assessCounts() throws IOException {
        Golden.compare("assess.json", AssessJson.of(SOURCE, ReportModels.model(), ReportModels.findings()));
    }
}
