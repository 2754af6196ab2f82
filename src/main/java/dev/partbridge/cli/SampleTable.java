package dev.partbridge.cli;

import dev.partbridge.run.ValidationSample;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of each table side by side: Oracle's above PostgreSQL's; where they differ the value has a star. */
final class SampleTable {
    private static final String MARK = "*";

    private SampleTable() {}

    static void print(List<ValidationSample> samples, PrintWriter out) {
        for (ValidationSample sample : samples) {
            String size = sample.rows().size() == 1 ? "1 row" : sample.rows().size() + " rows";
            out.println("Sample of " + sample.table().table() + " and " + sample.postgres() + ": "
                    + (sample.without().isEmpty() ? size : "none: " + sample.without()));
            if (!sample.rows().isEmpty()) {
                List<String> heads = new ArrayList<>(List.of("side"));
                heads.addAll(sample.columns());
                Table table = new Table(heads.toArray(new String[0]));
                sample.rows().forEach(row -> add(table, row));
                table.print(out);
            }
            out.println();
        }
    }

    private static void add(Table table, ValidationSample.Row row) {
        List<Object> source = new ArrayList<>(List.of("Oracle"));
        List<Object> target = new ArrayList<>();
        target.add(
                switch (row.place()) {
                    case TARGET -> "PostgreSQL";
                    case REJECTED -> "rejected";
                    case MISSING -> "missing" + MARK;
                });
        for (ValidationSample.Cell cell : row.cells()) {
            source.add(ShownText.of(cell.source()));
            target.add(
                    row.place() == ValidationSample.Place.TARGET
                            ? ShownText.of(cell.target()) + (cell.differs() ? MARK : "")
                            : "");
        }
        table.row(source.toArray());
        table.row(target.toArray());
    }
}
