package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.run.CopyReport;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CountLine;
import java.util.Locale;
import java.util.OptionalLong;

/** What {@code migrate --json} and {@code validate --json} print; versioned. */
public final class RunJson {
    private static final int VERSION = 1;

    private RunJson() {}

    /** A run's result, with a newline at its end. */
    public static String of(RunReport report) {
        return Json.text(node(report));
    }

    static ObjectNode node(RunReport report) {
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
        copy(root, report.copy());
        if (report.validation().isPresent()) {
            root.set("validation", proof(report.validation().get()));
        } else {
            root.putNull("validation");
        }
        return root;
    }

    /** Each row that was read is written or rejected; bytes and times are of this run alone, as is the rate. */
    private static void copy(ObjectNode root, CopyReport copy) {
        root.put("copyMilliseconds", copy.elapsed().toMillis());
        ArrayNode tables = root.putArray("tables");
        copy.tables().forEach(t -> {
            OptionalLong rate = CopyReport.rate(t.now(), t.elapsed());
            tables.addObject()
                    .put("table", t.table().toString())
                    .put("chunks", t.chunks())
                    .put("chunksDone", t.done())
                    .put("read", t.all().read())
                    .put("written", t.all().written())
                    .put("rejected", t.all().rejected())
                    .put("readEarlier", t.earlier().read())
                    .put("writtenEarlier", t.earlier().written())
                    .put("rejectedEarlier", t.earlier().rejected())
                    .put("bytes", t.bytes())
                    .put("milliseconds", t.elapsed().toMillis())
                    .put("rowsPerSecond", rate.isPresent() ? (Long) rate.getAsLong() : null);
        });
    }

    /** A proof, with a newline at its end. */
    public static String of(ValidationReport proof) {
        return Json.text(node(proof));
    }

    static ObjectNode node(ValidationReport proof) {
        return proof(proof).put("version", VERSION);
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
                    .put(
                            "sourceChecksum",
                            line.sums().map(s -> s.source().toString()).orElse(null))
                    .put(
                            "foundChecksum",
                            line.sums().map(s -> s.found().toString()).orElse(null))
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
        if (!proof.differences().isEmpty()) {
            node.set("differences", DifferencesJson.of(proof.differences()));
        }
        if (!proof.samples().isEmpty()) {
            node.set("samples", SampleJson.of(proof.samples()));
        }
        return node;
    }
}
