package dev.partbridge.run;

import java.util.List;

/**
 * What became of rejected rows that were tried again.
 *
 * @param lines by project, table and SQLSTATE
 * @param untried rows of which values are missing, by table and reason
 * @param stopped it was cancelled; what is in stays in
 */
public record RetryReport(List<Line> lines, List<Untried> untried, boolean stopped) {
    public RetryReport {
        lines = List.copyOf(lines);
        untried = List.copyOf(untried);
    }

    /**
     * Rows of one table that had been rejected for one kind of reason.
     *
     * @param project the migration's name in the journal
     * @param table Oracle's, as it is shown
     * @param sqlState before they were tried
     * @param in rows that are in now
     * @param refused rows that the table does not take still, with their new reasons
     * @param untried rows that were not tried
     */
    public record Line(String project, String table, String sqlState, long in, long refused, long untried) {}

    /**
     * Rows that were not tried.
     *
     * @param columns whose values are missing
     * @param because why they are not kept, the end of a sentence about them
     */
    public record Untried(String project, String table, String columns, String because, long rows) {}

    /** Rows that went in. */
    public long in() {
        return lines.stream().mapToLong(Line::in).sum();
    }

    /** Rows that are still rejected. */
    public long left() {
        return lines.stream().mapToLong(l -> l.refused() + l.untried()).sum();
    }
}
