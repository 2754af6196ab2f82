package dev.partbridge.cli;

import dev.partbridge.engine.EngineException;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ProofSettings.Means;
import java.util.Arrays;
import picocli.CommandLine.Option;

/** The options that say how the proof is led. */
final class ProofArguments {
    @Option(
            names = "--proof",
            paramLabel = "MEANS",
            defaultValue = "rows",
            description = "What proves that rows by reference are where their parents are: rows reads each row, leaf by"
                    + " leaf; constraints reads none and fails where equal bounds and validated foreign keys prove"
                    + " nothing; it sees no rows that were written in replica mode; auto takes rows up to --proof-rows,"
                    + " above it constraints, and rows where these prove nothing (default: ${DEFAULT-VALUE}). Rows are"
                    + " counted in any case")
    private String means = "rows";

    @Option(
            names = "--proof-rows",
            paramLabel = "N",
            defaultValue = "" + ProofSettings.MOST_ROWS,
            description = "Rows of child and parent together, by the statistics, that --proof auto reads (default:"
                    + " ${DEFAULT-VALUE})")
    private long mostRows = ProofSettings.MOST_ROWS;

    @Option(
            names = "--proof-children",
            paramLabel = "WHICH",
            defaultValue = "some",
            description = "Of an inheritance parent with more than 64 children, the proof of exclusion and overlap asks"
                    + " about some (64) or all, which takes minutes for a thousand (default: ${DEFAULT-VALUE})")
    private String children = "some";

    @Option(
            names = "--no-checksums",
            description = "Leaves out the comparison of all values by checksums, partition by partition: rows are then"
                    + " counted only. With it every row is read back from the target; a run that left it out when it"
                    + " copied cannot compare later without reading the source again (validate)")
    private boolean noChecksums;

    ProofSettings settings() {
        if (!children.equals("some") && !children.equals("all")) {
            throw usage("--proof-children " + children + ": give some or all");
        }
        if (mostRows < 0) {
            throw usage("--proof-rows " + mostRows + ": give a number from 0 on");
        }
        return new ProofSettings(means(), mostRows, children.equals("all"), !noChecksums);
    }

    private Means means() {
        return Arrays.stream(Means.values())
                .filter(m -> m.word().equals(means))
                .findFirst()
                .orElseThrow(() -> usage("--proof " + means + ": give rows, constraints or auto"));
    }

    private static EngineException usage(String words) {
        return new EngineException(EngineException.Kind.USAGE, words);
    }
}
