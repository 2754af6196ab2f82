package dev.partbridge.report.dms;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.ValidationSql;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.report.Bundle;
import dev.partbridge.report.ReportSource;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(source), Cancellation.none());
            Plan plan = engine.plan(
                    inspection,
                    engine.convert(
                            inspection,
                            new ConvertOptions(new Identifier("public"), major, Set.of(), new Choices(choices))));
            return new HandOff(new Bundle(
                    plan,
                    new ReportSource(inspection.source().name(), inspection.fingerprint()),
                    "0.0",
                    plan.conversion().findings(),
                    ValidationSql.of(plan.conversion())));
        }
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
