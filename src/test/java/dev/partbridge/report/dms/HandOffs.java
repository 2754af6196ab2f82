package dev.partbridge.report.dms;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Editing;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.plan.ValidationSql;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.Edit;
import dev.partbridge.report.Bundle;
import dev.partbridge.report.ReportSource;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hand-offs of the sources that the tests use. */
final class HandOffs {
    static final Path SAMPLE = Path.of("assets/sample");
    static final Path CHAIN = Path.of("src/test/resources/dev/partbridge/report/dms/chain/source");

    private HandOffs() {}

    static HandOff sample() {
        return of(SAMPLE, 18, Map.of());
    }

    /** Renamed in every way: lower case, mixed case, a reserved word. */
    static HandOff chain(int major) {
        return of(CHAIN, major, Map.of("reserved-words", "suffix"));
    }

    static HandOff of(Path source, int major, Map<String, String> choices) {
        return of(source, major, choices, List.of());
    }

    /** @param edits statements and the texts that follow what is generated; an empty one leaves a statement out */
    static HandOff of(Path source, int major, Map<String, String> choices, List<Map.Entry<String, String>> edits) {
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(source), Cancellation.none());
            Plan plan = engine.plan(
                    inspection,
                    engine.convert(
                            inspection,
                            new ConvertOptions(new Identifier("public"), major, Set.of(), new Choices(choices))));
            plan = Editing.apply(plan, edits(plan, edits));
            return new HandOff(new Bundle(
                    plan,
                    new ReportSource(inspection.source().name(), inspection.fingerprint()),
                    "0.0",
                    plan.findings(),
                    ValidationSql.of(plan.conversion())));
        }
    }

    private static List<Edit> edits(Plan plan, List<Map.Entry<String, String>> edits) {
        return edits.stream()
                .map(e -> {
                    String sql = plan.steps().stream()
                            .filter(s -> s.id().equals(e.getKey()))
                            .map(s -> ((Step.Execute) s).sql())
                            .findFirst()
                            .orElseThrow();
                    return new Edit(e.getKey(), sql, e.getValue().isEmpty() ? "" : sql + e.getValue());
                })
                .toList();
    }

    static Conversion conversion(Path source, int major) {
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(source), Cancellation.none());
            return engine.convert(
                    inspection, new ConvertOptions(new Identifier("public"), major, Set.of(), new Choices(Map.of())));
        }
    }

    /** Of a script given as text. */
    static HandOff script(Path folder, String sql) {
        try {
            Files.writeString(folder.resolve("script.sql"), sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(folder, 18, Map.of());
    }
}
