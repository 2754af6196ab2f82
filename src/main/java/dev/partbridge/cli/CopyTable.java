package dev.partbridge.cli;

import dev.partbridge.engine.Quantities;
import dev.partbridge.run.CopyReport;
import dev.partbridge.run.CopyReport.Rows;
import dev.partbridge.run.CopyReport.TableCopy;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What was copied: a line for each table, and one of all. What earlier runs did is in the counts, and marked. */
final class CopyTable {
    private static final String UNKNOWN = "-";

    private CopyTable() {}

    static void print(CopyReport report, PrintWriter out) {
        if (report.tables().isEmpty()) {
            return;
        }
        boolean resumed = report.earlier().read() > 0;
        List<String> heads =
                new ArrayList<>(List.of("Table", "Read>", "Written>", "Rejected>", "Bytes>", "Time>", "Rows/s>"));
        if (resumed) {
            heads.add("Read before>");
        }
        Table table = new Table(heads.toArray(String[]::new));
        for (TableCopy t : report.tables()) {
            line(table, resumed, t.table().toString(), t.earlier(), t.now(), t.bytes(), t.elapsed());
        }
        line(table, resumed, "Total", report.earlier(), report.now(), report.bytes(), report.elapsed());
        table.print(out);
        if (resumed) {
            out.println(
                    "Read before: by earlier runs, whose rows are counted; bytes, time and rows/s are of this run.");
        }
    }

    private static void line(
            Table table, boolean resumed, String name, Rows earlier, Rows now, long bytes, Duration elapsed) {
        Rows all = earlier.plus(now);
        boolean idle = elapsed.isZero();
        OptionalLong rate = CopyReport.rate(now, elapsed);
        List<Object> cells = new ArrayList<>(List.of(
                name,
                all.read(),
                all.written(),
                all.rejected(),
                idle ? UNKNOWN : Quantities.bytes(bytes),
                idle ? UNKNOWN : Quantities.duration(elapsed),
                rate.isPresent() ? (Object) rate.getAsLong() : UNKNOWN));
        if (resumed) {
            cells.add(earlier.read() == 0 ? UNKNOWN : (Object) earlier.read());
        }
        table.row(cells.toArray());
    }
}
