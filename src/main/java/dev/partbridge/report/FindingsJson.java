package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.finding.Finding;
import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.project.SignedFindings;
import dev.partbridge.sql.SourcePosition;
import java.util.Comparator;
import java.util.Optional;

/**
 * Findings in the shape that {@code inspect}, {@code assess} and the bundle share. What was signed off has a member
 * {@code signOffs}; a sign-off that has lapsed gives the words that it was of.
 */
final class FindingsJson {
    private FindingsJson() {}

    /** Sorted by {@link Finding#ORDER}. */
    static ArrayNode of(SignedFindings findings) {
        ArrayNode array = Json.array();
        findings.findings().stream()
                .sorted(Comparator.comparing(SignedFinding::finding, Finding.ORDER))
                .forEach(f -> array.add(of(f)));
        return array;
    }

    /** The bundle's {@code findings.json}. */
    static String file(SignedFindings findings) {
        ObjectNode root = Json.object().put("version", 1);
        root.set("findings", of(findings));
        orphans(root, findings);
        return Json.text(root);
    }

    /** Sign-offs of findings that are not told any more; no member where there are none. */
    static void orphans(ObjectNode root, SignedFindings findings) {
        if (!findings.orphans().isEmpty()) {
            ArrayNode orphans = root.putArray("orphanSignOffs");
            findings.orphans()
                    .forEach(s -> orphans.add(Json.object()
                            .put("code", s.code())
                            .put("object", s.object())
                            .put("message", s.message())
                            .put("by", s.by())
                            .put("note", s.note())));
        }
    }

    private static ObjectNode of(SignedFinding signed) {
        ObjectNode json = of(signed.finding());
        boolean lapsed = signed.state() == SignedFinding.State.LAPSED;
        if (!signed.signOffs().isEmpty()) {
            ArrayNode signOffs = json.putArray("signOffs");
            for (SignOff s : signed.signOffs()) {
                ObjectNode one =
                        Json.object().put("by", s.by()).put("note", s.note()).put("lapsed", lapsed);
                signOffs.add(lapsed ? one.put("message", s.message()) : one);
            }
        }
        return json;
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
