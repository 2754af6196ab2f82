package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.CopyReport;
import dev.partbridge.run.CopyReport.Rows;
import dev.partbridge.run.CopyReport.TableCopy;
import dev.partbridge.sql.QualifiedName;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table after a run, as it is printed. */
class CopyTableTest {
    private static final QualifiedName SALES = QualifiedName.of("APP", "SALES");
    private static final QualifiedName ITEMS = QualifiedName.of("APP", "ITEMS");

    @Test
    void ofARunFromItsStart() {
        assertThat(printed(new CopyReport(
                        List.of(
                                copy(SALES, Rows.NONE, new Rows(1_234_000, 567), 98_765_432, Duration.ofSeconds(62)),
                                copy(ITEMS, Rows.NONE, new Rows(10, 0), 230, Duration.ofMillis(40))),
                        Duration.ofSeconds(63))))
                .containsExactly(
                        "Table           Read    Written  Rejected  Bytes        Time  Rows/s",
                        "APP.SALES  1,234,567  1,234,000       567  94 MB  1 min 02 s  19,903",
                        "APP.ITEMS         10         10         0  230 B       0.0 s     250",
                        "Total      1,234,577  1,234,010       567  94 MB  1 min 03 s  19,587");
    }

    @Test
    void whatEarlierRunsDidIsCountedAndMarked() {
        assertThat(printed(new CopyReport(
                        List.of(
                                copy(SALES, new Rows(900, 100), Rows.NONE, 0, Duration.ZERO),
                                copy(ITEMS, new Rows(40, 0), new Rows(60, 0), 2048, Duration.ofSeconds(2))),
                        Duration.ofSeconds(2))))
                .containsExactly(
                        "Table       Read  Written  Rejected   Bytes   Time  Rows/s  Read before",
                        "APP.SALES  1,000      900       100       -      -       -        1,000",
                        "APP.ITEMS    100      100         0  2.0 KB  2.0 s      30           40",
                        "Total      1,100    1,000       100  2.0 KB  2.0 s      30        1,040",
                        "Read before: by earlier runs, whose rows are counted; bytes, time and rows/s are of this run.");
    }

    @Test
    void aTableThatWasNotBegunHasNothing() {
        assertThat(printed(new CopyReport(
                        List.of(
                                copy(SALES, Rows.NONE, new Rows(0, 50), 500, Duration.ofSeconds(1)),
                                copy(ITEMS, Rows.NONE, Rows.NONE, 0, Duration.ZERO)),
                        Duration.ofSeconds(1))))
                .containsExactly(
                        "Table      Read  Written  Rejected  Bytes   Time  Rows/s",
                        "APP.SALES    50        0        50  500 B  1.0 s       -",
                        "APP.ITEMS     0        0         0      -      -       -",
                        "Total        50        0        50  500 B  1.0 s       -");
    }

    @Test
    void aRunThatCopiesNothingHasNone() {
        assertThat(printed(CopyReport.none())).isEmpty();
    }

    private static TableCopy copy(QualifiedName table, Rows earlier, Rows now, long bytes, Duration elapsed) {
        return new TableCopy(table, 1, 1, earlier, now, bytes, elapsed);
    }

    private static List<String> printed(CopyReport report) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        CopyTable.print(report, out);
        out.flush();
        return text.toString().lines().toList();
    }
}
