package dev.partbridge.cli;

import dev.partbridge.run.ReadAt;
import dev.partbridge.run.RunReport;
import java.io.PrintWriter;

/** The state of the source that rows were read at: one for all, or table by table. */
final class ReadAtText {
    private ReadAtText() {}

    static void print(RunReport report, PrintWriter out) {
        if (report.readAt().stream().map(ReadAt::point).distinct().count() <= 1) {
            boolean stopped = report.outcome() == RunReport.Outcome.STOPPED;
            report.sourcePoint()
                    .ifPresent(p -> out.println((stopped ? "Rows are read at " : "All rows were read at ") + p + "."));
            return;
        }
        Table table = new Table("Table", "Read at", "Chunks>", "Rows>");
        report.readAt().forEach(r -> table.row(r.table(), r.point(), r.chunks(), r.rows()));
        out.println("Tables were read at different states of the source; each family of them at one:");
        table.print(out);
    }
}
