package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.run.ProjectStatus;
import java.time.Instant;
import java.util.List;

/** What {@code status --json} prints; versioned. */
public final class StatusJson {
    private static final int VERSION = 1;

    private StatusJson() {}

    /** With a newline at its end. */
    public static String of(List<ProjectStatus> status) {
        ObjectNode root = Json.object().put("version", VERSION);
        ArrayNode projects = root.putArray("projects");
        status.forEach(s -> projects.add(project(s)));
        return Json.text(root);
    }

    private static ObjectNode project(ProjectStatus status) {
        ObjectNode node = Json.object()
                .put("project", status.project())
                .put("atWork", status.atWork())
                .put("proven", status.proven())
                .put("rejects", status.rejects());
        ArrayNode runs = node.putArray("runs");
        status.runs().forEach(r -> runs.addObject()
                .put("run", r.id())
                .put("state", r.state())
                .put("message", r.message())
                .put("sourcePoint", r.sourcePoint().orElse(null))
                .put("started", r.started().toString())
                .put("finished", r.finished().map(Instant::toString).orElse(null)));
        ArrayNode phases = node.putArray("phases");
        status.statements()
                .forEach((phase, statements) ->
                        phases.addObject().put("phase", phase).put("statements", statements));
        ArrayNode objects = node.putArray("objects");
        status.objects().forEach(objects::add);
        ArrayNode tables = node.putArray("tables");
        status.tables().forEach(t -> tables.addObject()
                .put("table", t.table())
                .put("chunksDone", t.done())
                .put("chunksLeft", t.left())
                .put("rows", t.rows())
                .put("rejects", t.rejects()));
        return node;
    }
}
