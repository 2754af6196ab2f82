package dev.partbridge.report;

import dev.partbridge.finding.Finding;
import dev.partbridge.plan.Plan;
import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFindings;
import java.util.List;

/**
 * What goes into a script bundle.
 *
 * @param source what the plan was made from
 * @param toolVersion this program's version
 * @param findings of reading and converting
 * @param checks the queries of {@code 90-validate.sql}, each without the final semicolon; they only read
 * @param signOffs findings that somebody answers for
 */
public record Bundle(
        Plan plan,
        ReportSource source,
        String toolVersion,
        List<Finding> findings,
        List<String> checks,
        List<SignOff> signOffs) {
    public Bundle {
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
        signOffs = List.copyOf(signOffs);
    }

    /** Nobody has signed anything off. */
    public Bundle(Plan plan, ReportSource source, String toolVersion, List<Finding> findings, List<String> checks) {
        this(plan, source, toolVersion, findings, checks, List.of());
    }

    /** The findings, and who answers for them. */
    public SignedFindings signed() {
        return SignedFindings.of(findings, signOffs);
    }
}
