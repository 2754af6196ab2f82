package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.project.SignedFindings;
import dev.partbridge.sql.QualifiedName;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code assess --json} prints. Its effort is counts, not hours: how many findings of each severity, how many of
 * all were signed off or are to be looked at again, how many tables there are, and which of them have an error that is
 * not signed off, so that somebody must decide or mend something first.
 */
public final class AssessJson {
    private static final int VERSION = 1;

    private AssessJson() {}

    /** The text, with a newline at its end. */
    public static String of(ReportSource source, OracleModel model, SignedFindings findings) {
        ObjectNode root = Json.object().put("version", VERSION);
        root.set("source", InspectJson.source(source));
        root.set("findings", FindingsJson.of(findings));
        FindingsJson.orphans(root, findings);
        ObjectNode effort = root.putObject("effort")
                .put("errors", count(findings, Severity.ERROR))
                .put("warnings", count(findings, Severity.WARNING))
                .put("notes", count(findings, Severity.NOTE))
                .put("signedOff", findings.in(SignedFinding.State.SIGNED_OFF).size())
                .put("lapsed", findings.in(SignedFinding.State.LAPSED).size())
                .put("tables", model.tables().size());
        ArrayNode undecided = effort.putArray("tablesToDecide");
        Set<QualifiedName> open = findings.findings().stream()
                .filter(f -> f.isOpen() && f.finding().severity() == Severity.ERROR)
                .map(f -> f.finding().subject().table())
                .collect(Collectors.toSet());
        for (OracleTable table : model.tables()) {
            if (open.contains(table.name())) {
                undecided.add(table.name().toString());
            }
        }
        return Json.text(root);
    }

    private static long count(SignedFindings findings, Severity severity) {
        return findings.findings().stream()
                .filter(f -> f.finding().severity() == severity)
                .count();
    }
}
