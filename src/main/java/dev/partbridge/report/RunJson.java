package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CountLine;
import java.util.Locale;

/** What {@code migrate --json} and {@code validate --json} print; versioned. */
public final class RunJson {
    private static final int VERSION = 1;

    private RunJson() {}

    /** A run's result, with a newline at its end. */
    public static String of(RunReport report) {
        ObjectNode root = Json.object().put("version", VERSION);
        root.put("outcome", report.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .put("resumed", report.resumed())
                .put("copied", report.copied())
                .put("rejects", report.rejects())
                .put("failure", report.failure().orElse(null))
                .put("sourcePoint", report.sourcePoint().orElse(null))
                .put("milliseconds", report.elapsed().toMillis());
        ArrayNode readAt = root.putArray("readAt");
        report.readAt()
                .forEach(r -> readAt.add(Json.object()
                        .put("table", r.table())
                        .put("point", r.point())
                        .put("chunks", r.chunks())
                        .put("rows", r.rows())));
        if (report.validation().isPresent()) {
            root.set("validation", proof(report.validation().get()));
        } else {
            root.putNull("validation");
        }
        return Json.text(root);
    }

    /** A proof, with a newline at its end. */
    public static String of(ValidationReport proof) {
        return Json.text(proof(proof).put("version", VERSION));
    }

    private static ObjectNode proof(ValidationReport proof) {
        ObjectNode node = Json.object().put("passed", proof.passed());
        ArrayNode counts = node.putArray("counts");
        for (CountLine line : proof.counts()) {
            ObjectNode count = counts.addObject()
                    .put("table", line.table().table().toString())
                    .put("partition", line.partition().orElse(null))
                    .put("leaf", line.leaf().toString());
            ArrayNode leaves = count.putArray("leaves");
            line.leaves().forEach(leaf -> leaves.add(leaf.toString()));
            count.put("source", line.source())
                    .put("rejects", line.rejects())
                    .put("expected", line.expected())
                    .put("found", line.found())
                    .put("passed", line.passed());
        }
        ArrayNode checks = node.putArray("checks");
        proof.checks()
                .forEach(line -> checks.add(Json.object()
                        .put("kind", line.kind())
                        .put("what", line.what())
                        .put("scope", line.scope())
                        .put("found", line.found())
                        .put("passed", line.passed())
                        .put("detail", line.detail())));
        return node;
    }
}
