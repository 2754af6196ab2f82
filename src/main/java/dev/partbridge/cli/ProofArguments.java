package dev.partbridge.cli;

import dev.partbridge.engine.EngineException;
import dev.partbridge.project.RunChoices.ProofChoices;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ProofSettings.Means;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how the proof is led. */
final class ProofArguments {
    @Option(
            names = "--proof",
            paramLabel = "MEANS",
            description = "What proves that rows by reference are where their parents are: rows reads each row, leaf by"
                    + " leaf; constraints reads none and fails where equal bounds and validated foreign keys prove"
                    + " nothing; it sees no rows that were written in replica mode; auto takes rows up to --proof-rows,"
                    + " above it constraints, and rows where these prove nothing (default: rows). Rows are"
                    + " counted in any case")
    private Optional<String> means = Optional.empty();

    @Option(
            names = "--proof-rows",
            paramLabel = "N",
            description = "Rows of child and parent together, by the statistics, that --proof auto reads (default:"
                    + " " + ProofSettings.MOST_ROWS + ")")
    private Optional<Long> mostRows = Optional.empty();

    @Option(
            names = "--proof-children",
            paramLabel = "WHICH",
            description = "Of an inheritance parent with more than 64 children, the proof of exclusion and overlap asks"
                    + " about some (64) or all, which takes minutes for a thousand (default: some)")
    private Optional<String> children = Optional.empty();

    @Option(
            names = "--no-checksums",
            description = "Leaves out the comparison of all values by checksums, partition by partition: rows are then"
                    + " counted only. With it every row is read back from the target; a run that left it out when it"
                    + " copied cannot compare later without reading the source again (validate)")
    private boolean noChecksums;

    /** What was typed. */
    ProofChoices choices(Optional<Integer> sample) {
        children.filter(c -> !c.equals("some") && !c.equals("all")).ifPresent(c -> {
            throw usage("--proof-children " + c + ": give some or all");
        });
        mostRows.filter(rows -> rows < 0).ifPresent(rows -> {
            throw usage("--proof-rows " + rows + ": give a number from 0 on");
        });
        means.filter(word ->
                        Arrays.stream(Means.values()).noneMatch(m -> m.word().equals(word)))
                .ifPresent(word -> {
                    throw usage("--proof " + word + ": give rows, constraints or auto");
                });
        return new ProofChoices(
                means,
                mostRows,
                children.map("all"::equals),
                noChecksums ? Optional.of(false) : Optional.empty(),
                sample);
    }

    private static EngineException usage(String words) {
        return new EngineException(EngineException.Kind.USAGE, words);
    }
}
