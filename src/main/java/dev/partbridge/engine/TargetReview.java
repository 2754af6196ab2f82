package dev.partbridge.engine;

import dev.partbridge.diff.UnifiedText;
import dev.partbridge.plan.ReviewOrder;
import dev.partbridge.plan.ReviewText.Anchor;
import dev.partbridge.plan.StatementId;
import dev.partbridge.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a target has now for one table, to be compared with {@link Review#postgresText}: the same layout and order, and
 * the plan's own words wherever the server takes what it has for the same, so that what differs differs in the target.
 *
 * @param oracle the Oracle table
 * @param postgres the PostgreSQL table; the same name as Oracle's where the table is not converted
 * @param there whether the target has the table
 * @param text its statements; where it is not there, why and what helps, as comments
 * @param anchors where in it each statement begins
 */
public record TargetReview(
        QualifiedName oracle, QualifiedName postgres, boolean there, String text, List<Anchor> anchors) {
    public TargetReview {
        anchors = List.copyOf(anchors);
    }

    /** What differs, as a unified diff; empty where the target has what is generated. */
    public String difference(Review generated) {
        Map<StatementId, List<String>> wanted = statements(generated.postgresText(), generated.anchors());
        Map<StatementId, List<String>> found = statements(text, anchors);
        UnifiedText difference = new UnifiedText();
        if (!there) {
            difference.add(List.of(), text.lines().toList());
        }
        for (StatementId id : ReviewOrder.merged(wanted.keySet(), found.keySet())) {
            difference.add(wanted.getOrDefault(id, List.of()), found.getOrDefault(id, List.of()));
        }
        String name = postgres.toString().replaceAll("\\R", " ");
        return difference.text("generated/" + name, "target/" + name);
    }

    private static Map<StatementId, List<String>> statements(String text, List<Anchor> anchors) {
        List<String> lines = text.lines().toList();
        Map<StatementId, List<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < anchors.size(); i++) {
            int end = i + 1 < anchors.size() ? anchors.get(i + 1).line() - 1 : lines.size();
            all.put(anchors.get(i).statement(), lines.subList(anchors.get(i).line() - 1, end));
        }
        return all;
    }
}
