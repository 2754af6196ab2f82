package dev.partbridge.cli;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import java.io.PrintWriter;
import java.util.List;

/** Findings as lines: place, severity and code, message, then what to do. */
final class FindingsText {
    private FindingsText() {}

    static void print(List<Finding> findings, PrintWriter out) {
        for (Finding f : findings) {
            String place = f.position().map(p -> p + ": ").orElse("");
            out.println(place + f.severity().word() + " " + f.code() + " " + f.subject() + ": " + f.message());
            out.println("    " + f.advice());
        }
        if (!findings.isEmpty()) {
            out.println(summary(findings));
        }
    }

    /** {@code 1 error, 2 warnings, 5 notes}. */
    static String summary(List<Finding> findings) {
        return count(findings, Severity.ERROR) + ", " + count(findings, Severity.WARNING) + ", "
                + count(findings, Severity.NOTE);
    }

    private static String count(List<Finding> findings, Severity severity) {
        long n = findings.stream().filter(f -> f.severity() == severity).count();
        return n + " " + severity.word() + (n == 1 ? "" : "s");
    }
}
