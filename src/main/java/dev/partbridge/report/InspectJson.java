package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Skipped;
import dev.partbridge.project.SignedFindings;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.math.BigInteger;
import java.util.Map;

/** What {@code inspect --json} prints; a stable contract, versioned. */
public final class InspectJson {
    private static final int VERSION = 1;

    private InspectJson() {}

    /**
     * The text, with a newline at its end.
     *
     * @param sizes of the tables that the source has rows of
     */
    public static String of(
            ReportSource source, OracleModel model, SignedFindings findings, Map<QualifiedName, TableSize> sizes) {
        ObjectNode root = Json.object().put("version", VERSION);
        root.set("source", source(source));
        TableJson tableJson = new TableJson(model, sizes);
        ArrayNode tables = root.putArray("tables");
        for (OracleTable table : model.tables()) {
            tables.add(tableJson.of(table));
        }
        ArrayNode sequences = root.putArray("sequences");
        model.sequences().forEach(s -> sequences.add(sequence(s)));
        ArrayNode skipped = root.putArray("skipped");
        model.skipped().forEach(s -> skipped.add(skipped(s)));
        root.set("findings", FindingsJson.of(findings));
        return Json.text(root);
    }

    static ObjectNode source(ReportSource source) {
        return Json.object()
                .put("kind", source.kind())
                .put("name", source.name())
                .put("fingerprint", source.fingerprint());
    }

    private static ObjectNode sequence(OracleSequence sequence) {
        return Json.object()
                .put("name", sequence.name().toString())
                .put("start", sequence.start())
                .put("increment", sequence.increment())
                .put("min", sequence.minimum().orElse((BigInteger) null))
                .put("max", sequence.maximum().orElse((BigInteger) null))
                .put("cache", sequence.cache())
                .put("cycle", sequence.cycle());
    }

    private static ObjectNode skipped(Skipped skipped) {
        return Json.object()
                .put("kind", skipped.kind())
                .put("name", skipped.name())
                .put("file", skipped.position().map(SourcePosition::file).orElse(null))
                .put("line", skipped.position().map(SourcePosition::line).orElse(null));
    }
}
