package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import java.util.List;

/**
 * What {@code assess --json} prints. Its effort is counts, not hours: how many findings of each severity, how many
 * tables there are, and which of them have an error, so that somebody must decide or mend something first.
 */
public final class AssessJson {
    private static final int VERSION = 1;

    private AssessJson() {}

    /** The text, with a newline at its end. */
    public static String of(ReportSource source, OracleModel model, List<Finding> findings) {
        ObjectNode root = Json.object().put("version", VERSION);
        root.set("source", InspectJson.source(source));
        root.set("findings", FindingsJson.of(findings));
        ObjectNode effort = root.putObject("effort")
                .put("errors", count(findings, Severity.ERROR))
                .put("warnings", count(findings, Severity.WARNING))
                .put("notes", count(findings, Severity.NOTE))
                .put("tables", model.tables().size());
        ArrayNode undecided = effort.putArray("tablesToDecide");
        for (OracleTable table : model.tables()) {
            boolean error = findings.stream()
                    .anyMatch(f -> f.severity() == Severity.ERROR
                            && f.subject().table().equals(table.name()));
            if (error) {
                undecided.add(table.name().toString());
            }
        }
        return Json.text(root);
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
