package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.finding.Finding;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;

/** Findings in the shape that {@code inspect}, {@code assess} and the bundle share. */
final class FindingsJson {
    private FindingsJson() {}

    /** Sorted by {@link Finding#ORDER}. */
    static ArrayNode of(List<Finding> findings) {
        ArrayNode array = Json.array();
        findings.stream().sorted(Finding.ORDER).forEach(f -> array.add(of(f)));
        return array;
    }

    /** The bundle's {@code findings.json}. */
    static String file(List<Finding> findings) {
        ObjectNode root = Json.object().put("version", 1);
        root.set("findings", of(findings));
        return Json.text(root);
    }

    private static ObjectNode of(Finding finding) {
        Optional<SourcePosition> position = finding.position();
        return Json.object()
                .put("code", finding.code())
                .put("severity", finding.severity().word())
                .put("object", finding.subject().toString())
                .put("file", position.map(SourcePosition::file).orElse(null))
                .put("line", position.map(SourcePosition::line).orElse(null))
                .put("column", position.map(SourcePosition::column).orElse(null))
                .put("message", finding.message())
                .put("advice", finding.advice());
    }
}
