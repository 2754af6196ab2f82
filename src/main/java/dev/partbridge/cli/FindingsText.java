package dev.partbridge.cli;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.project.SignedFindings;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as lines: place, severity and code, message, then what to do, and who answers for it. */
final class FindingsText {
    private FindingsText() {}

    static void print(SignedFindings findings, PrintWriter out) {
        for (SignedFinding signed : findings.findings()) {
            Finding f = signed.finding();
            String place = f.position().map(p -> p + ": ").orElse("");
            out.println(place + f.severity().word() + " " + f.code() + " " + f.subject() + ": " + f.message());
            out.println("    " + f.advice());
            signed.signOffs().forEach(s -> out.println("    " + said(signed.state(), s)));
        }
        for (SignOff s : findings.orphans()) {
            out.println("note: " + s.code() + " " + s.object() + " was " + signedOff(s)
                    + ", but there is no such finding any more; it said: " + s.message());
        }
        if (!findings.findings().isEmpty()) {
            out.println(summary(findings));
        }
    }

    /** {@code 2 errors (1 signed off), 1 warning (1 to be looked at again), 5 notes}. */
    static String summary(SignedFindings findings) {
        return Stream.of(Severity.values()).map(s -> count(findings, s)).collect(Collectors.joining(", "));
    }

    private static String said(SignedFinding.State state, SignOff signOff) {
        return state == SignedFinding.State.LAPSED
                ? "to be looked at again: was " + signedOff(signOff) + ", when it said: " + signOff.message()
                : signedOff(signOff);
    }

    private static String signedOff(SignOff signOff) {
        return "signed off by " + signOff.by() + (signOff.note().isBlank() ? "" : " (" + oneLine(signOff.note()) + ")");
    }

    private static String oneLine(String note) {
        return note.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String count(SignedFindings findings, Severity severity) {
        int signed = findings.count(severity, SignedFinding.State.SIGNED_OFF);
        int lapsed = findings.count(severity, SignedFinding.State.LAPSED);
        int all = findings.count(severity, SignedFinding.State.OPEN) + signed + lapsed;
        String some = Stream.of(told(signed, " signed off"), told(lapsed, " to be looked at again"))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
        return all + " " + severity.word() + (all == 1 ? "" : "s") + (some.isEmpty() ? "" : " (" + some + ")");
    }

    private static String told(int number, String what) {
        return number == 0 ? "" : number + what;
    }
}
