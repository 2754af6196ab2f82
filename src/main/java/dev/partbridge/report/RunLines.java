package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What {@code --json-lines} prints: one object a line, each with version, event and time; no newline at the end. */
public final class RunLines {
    private static final int VERSION = 1;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

    private RunLines() {}

    /** An event; absent for the last one, which {@link #of(RunReport, Instant)} tells. */
    public static Optional<String> of(RunEvent event, Instant at) {
        if (event instanceof RunEvent.Started started) {
            return Optional.of(started(started, at));
        }
        if (event instanceof RunEvent.StepAdded added) {
            ObjectNode node = head("stepAdded", at);
            planned(node, added.step());
            added.before().ifPresent(before -> node.put("before", before));
            return line(node);
        }
        if (event instanceof RunEvent.StepStarted step) {
            return line(head("stepStarted", at).put("step", step.step()));
        }
        if (event instanceof RunEvent.Progress progress) {
            return line(head("progress", at)
                    .put("step", progress.step())
                    .put("units", progress.units())
                    .put("rows", progress.rows())
                    .put("bytes", progress.bytes())
                    .put("rejects", progress.rejects()));
        }
        if (event instanceof RunEvent.StepFinished step) {
            return line(head("stepFinished", at)
                    .put("step", step.step())
                    .put("skipped", step.skipped())
                    .put("rows", step.rows())
                    .put("rejects", step.rejects())
                    .put("milliseconds", step.elapsed().toMillis()));
        }
        if (event instanceof RunEvent.StepFailed step) {
            return line(head("stepFailed", at)
                    .put("step", step.step())
                    .put("message", step.message())
                    .put("detail", step.detail()));
        }
        return event instanceof RunEvent.Note note
                ? line(head("note", at).put("message", note.message()))
                : Optional.empty();
    }

    /** The last line of a run: what {@link RunJson#of(RunReport)} says. */
    public static String of(RunReport report, Instant at) {
        return Json.line(head("report", at).setAll(RunJson.node(report)));
    }

    /** The last line of a proof alone: what {@link RunJson#of(ValidationReport)} says. */
    public static String of(ValidationReport proof, Instant at) {
        return Json.line(head("proof", at).setAll(RunJson.node(proof)));
    }

    private static String started(RunEvent.Started started, Instant at) {
        ObjectNode node = head("started", at)
                .put("resumed", started.resumed())
                .put("rows", started.rows())
                .put("bytes", started.bytes());
        ArrayNode steps = node.putArray("steps");
        started.steps().forEach(s -> planned(steps.addObject(), s));
        return Json.line(node);
    }

    private static void planned(ObjectNode node, RunEvent.PlannedStep step) {
        node.put("step", step.id())
                .put("phase", step.phase().file())
                .put("subject", step.subject().toString())
                .put("title", step.title())
                .put("units", step.units())
                .put("rows", step.rows())
                .put("bytes", step.bytes());
    }

    private static ObjectNode head(String event, Instant at) {
        return Json.object().put("version", VERSION).put("event", event).put("time", TIME.format(at));
    }

    private static Optional<String> line(ObjectNode node) {
        return Optional.of(Json.line(node));
    }
}
