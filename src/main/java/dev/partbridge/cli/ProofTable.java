package dev.partbridge.cli;

import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.CountLine;
import java.io.PrintWriter;

/** The proof as two tables: rows per partition, then the checks across tables. */
final class ProofTable {
    private ProofTable() {}

    static void print(ValidationReport proof, PrintWriter out) {
        Table counts = new Table("object", "partition", "leaf", "rows expected>", "rows found>", "values", "verdict");
        for (CountLine line : proof.counts()) {
            counts.row(
                    line.table().table(),
                    line.partition().orElse("-"),
                    leaves(line),
                    line.expected(),
                    line.found(),
                    line.sums().map(s -> s.equal() ? "equal" : "differ").orElse("-"),
                    verdict(line.passed()) + (line.rejects() > 0 ? " (" + line.rejects() + " rejected)" : ""));
        }
        if (!proof.counts().isEmpty()) {
            counts.print(out);
            out.println();
        }
        Table checks = new Table("check", "what was compared", "scope", "found", "verdict");
        for (CheckLine line : proof.checks()) {
            checks.row(line.kind(), line.what(), line.scope(), line.found(), verdict(line.passed()));
        }
        checks.print(out);
        out.println();
        DifferenceTable.print(proof.differences(), out);
        SampleTable.print(proof.samples(), out);
        out.println(proof.passed() ? "All checks passed." : "The proof failed: see the lines marked FAIL.");
    }

    private static String leaves(CountLine line) {
        int more = line.leaves().size() - 1;
        return line.leaf() + (more == 0 ? "" : " and " + more + " more");
    }

    private static String verdict(boolean passed) {
        return passed ? "ok" : "FAIL";
    }
}
