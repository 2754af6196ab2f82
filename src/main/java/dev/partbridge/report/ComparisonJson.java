package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.sql.QualifiedName;

/** One table of {@code compare --json}, on a line of its own. */
public final class ComparisonJson {
    private ComparisonJson() {}

    /** @param there whether the target has the table; what it has is text then, else null */
    public static String line(
            QualifiedName oracle,
            QualifiedName postgres,
            boolean there,
            String generated,
            String target,
            String difference) {
        ObjectNode table = Json.object()
                .put("version", 1)
                .put("table", oracle.toString())
                .put("postgres", postgres.toString())
                .put("there", there)
                .put("same", difference.isEmpty())
                .put("generated", generated);
        if (there) {
            table.put("target", target);
        } else {
            table.putNull("target");
        }
        return Json.line(table.put("difference", difference));
    }
}
