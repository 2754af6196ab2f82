package dev.partbridge.ui.state;

import dev.partbridge.connect.oracle.OracleServerFacts;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.finding.Finding;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.ui.control.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a source holds, made ready off the window's thread.
 *
 * @param facts of a database; absent of scripts
 * @param findings sorted
 * @param answersIn how soon a database answers; absent of scripts
 */
record SourceReading(
        Optional<OracleServerFacts> facts,
        Inspection inspection,
        List<Finding> findings,
        Optional<Duration> answersIn) {
    static SourceReading of(Engine engine, SourceSpec source, Cancellation cancellation) {
        Optional<OracleServerFacts> facts =
                source instanceof LiveSource live ? Optional.of(engine.facts(live)) : Optional.empty();
        cancellation.check();
        Inspection read = engine.inspect(source, cancellation);
        return new SourceReading(
                facts, read, read.findings().stream().sorted(Finding.ORDER).toList(), engine.answersIn(source));
    }

    /**
     * Held against what was read before.
     *
     * @param same whether nothing that is converted, copied or told is another
     */
    record Again(SourceReading read, boolean same) {}

    Again against(Inspection before) {
        return new Again(this, inspection.readsAs(before));
    }

    /** {@code 19.0 · FREEPDB1 · MOVER} of a database, {@code 7 tables read} of scripts. */
    Link link() {
        return Link.ready(facts.map(SourceReading::where).orElse(tables()));
    }

    /** What the log says of it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        facts.ifPresent(f -> {
            lines.add(f.summary());
            lines.addAll(f.remarks());
        });
        lines.add(tables());
        return lines;
    }

    private String tables() {
        int tables = inspection.model().tables().size();
        return Texts.of("oracle.tables-read", tables);
    }

    private static String where(OracleServerFacts facts) {
        return Stream.of(Optional.of(facts.version().toString()), facts.container(), facts.sessionUser())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
