package dev.partbridge.cli;

import dev.partbridge.run.RetryReport;

/** What became of rejected rows that were tried again. */
final class RetryText {
    private final Output output;

    RetryText(Output output) {
        this.output = output;
    }

    void print(RetryReport report) {
        if (report.lines().isEmpty()) {
            output.out().println("No rejected rows.");
            return;
        }
        Table table = new Table("Project", "Table", "SQLSTATE", "Went in>", "Refused>", "Not tried>");
        report.lines().forEach(l -> table.row(l.project(), l.table(), l.sqlState(), l.in(), l.refused(), l.untried()));
        table.row(
                "Total",
                "",
                "",
                report.in(),
                report.lines().stream().mapToLong(RetryReport.Line::refused).sum(),
                report.lines().stream().mapToLong(RetryReport.Line::untried).sum());
        table.print(output.out());
        for (RetryReport.Untried each : report.untried()) {
            output.out()
                    .println(each.rows() + (each.rows() == 1 ? " row of " : " rows of ") + each.table()
                            + " not tried: without " + each.columns() + ", since " + each.because()
                            + "; give them in partbridge.reject.corrected");
        }
    }
}
