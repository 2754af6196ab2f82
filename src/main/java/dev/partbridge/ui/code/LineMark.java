package dev.partbridge.ui.code;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;

/**
 * A finding that stands at a line.
 *
 * @param line counted from 0
 */
public record LineMark(int line, Finding finding) {
    public Severity severity() {
        return finding.severity();
    }

    /** One or more sentences. */
    public String message() {
        return finding.code() + " " + finding.message() + "\n" + finding.advice();
    }
}
