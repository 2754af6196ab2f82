package dev.partbridge.report;

import dev.partbridge.finding.Finding;
import dev.partbridge.plan.Plan;
import java.util.List;

/**
 * What goes into a script bundle.
 *
 * @param source what the plan was made from
 * @param toolVersion this program's version
 * @param findings of reading and converting
 * @param checks the queries of {@code 90-validate.sql}, each without the final semicolon; they only read
 */
public record Bundle(Plan plan, ReportSource source, String toolVersion, List<Finding> findings, List<String> checks) {
    public Bundle {
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
    }
}
