package dev.partbridge.run.differ;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of one table in which the sides differ.
 *
 * @param key the columns that tell rows apart; empty where rows were not looked for
 * @param staged the target's temporary table with the source's rows, in quotes
 * @param supplied the columns of it that the source supplies, PostgreSQL's names
 * @param rows as many as were wanted
 * @param cut whether there are more
 * @param without why rows were not looked for; empty where they were
 * @param doubtful rows were rejected which the source does not tell from those that are missing
 */
public record TableDifferences(
        TableMapping table,
        SummedColumns key,
        String staged,
        List<Identifier> supplied,
        List<RowDifference> rows,
        boolean cut,
        String without,
        boolean doubtful) {
    public TableDifferences {
        supplied = List.copyOf(supplied);
        rows = List.copyOf(rows);
    }

    static TableDifferences none(TableMapping table, String without) {
        return new TableDifferences(
                table, new SummedColumns(List.of()), "", List.of(), List.of(), false, without, false);
    }

    /** As a line of the proof, whose detail lists the rows. */
    public CheckLine line() {
        List<String> words = new ArrayList<>();
        count(words, rows.stream().filter(RowDifference::missing).count(), "missing");
        count(words, rows.stream().filter(RowDifference::onlyInTarget).count(), "only in the target");
        count(words, rows.stream().filter(RowDifference::changed).count(), "with other values");
        count(
                words,
                rows.stream()
                        .filter(r -> !r.missing() && !r.onlyInTarget() && !r.changed())
                        .count(),
                "more or less often there");
        String found = !without.isEmpty()
                ? "not looked for: " + without
                : rows.isEmpty()
                        ? "no row has other values: rows are in other partitions"
                        : String.join(", ", words)
                                + (cut ? ": the first " + rows.size() + ", there are more" : "")
                                + (doubtful ? "; missing ones may be rejects" : "");
        return new CheckLine(
                CheckLine.DIFFERENCES,
                ObjectId.table(table.oracle()),
                table.postgres() + (key.columns().isEmpty() ? "" : " by (" + String.join(", ", key.names()) + ")"),
                rows.size() == 1 ? "1 row" : rows.size() + " rows",
                found,
                false,
                rows.stream().map(this::text).collect(Collectors.joining("\n")));
    }

    private static void count(List<String> words, long rows, String what) {
        if (rows > 0) {
            words.add(rows + " " + what);
        }
    }

    /** {@code (id)=(7): missing in the target}. */
    String text(RowDifference row) {
        return "(" + String.join(", ", key.names()) + ")=(" + String.join(", ", row.key()) + "): " + row.words();
    }
}
