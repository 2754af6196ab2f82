package dev.partbridge.run.differ;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.run.ValidationDifferences;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.run.journal.Mask;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** As they may be told: without the values of masked columns. A script that repairs them needs these. */
    public TableDifferences masked(Mask mask) {
        return mask.any()
                ? new TableDifferences(
                        table,
                        key,
                        staged,
                        supplied,
                        rows.stream().map(row -> row.masked(key, mask)).toList(),
                        cut,
                        without,
                        doubtful)
                : this;
    }

    /** As data, with Oracle's partition where the leaf tells it. */
    public ValidationDifferences told() {
        return new ValidationDifferences(
                ObjectId.table(table.oracle()),
                table.postgres(),
                key.names(),
                rows.stream().map(this::told).toList(),
                cut,
                without,
                doubtful);
    }

    private ValidationDifferences.Row told(RowDifference row) {
        return new ValidationDifferences.Row(
                row.kind(),
                row.key(),
                row.partition().or(() -> row.leaf().flatMap(this::partition)),
                row.leaf(),
                row.sourceRows(),
                row.targetRows(),
                row.values(),
                row.refused());
    }

    private Optional<String> partition(QualifiedName leaf) {
        return table.partitions().stream()
                .filter(p -> p.leaves().contains(leaf))
                .map(TableMapping.PartitionMapping::text)
                .findFirst();
    }

    /** As a line of the proof, whose detail lists the rows. */
    public CheckLine line() {
        return new CheckLine(
                CheckLine.DIFFERENCES,
                ObjectId.table(table.oracle()),
                what(),
                rows.size() == 1 ? "1 row" : rows.size() + " rows",
                found(),
                false,
                rows.stream().map(this::text).collect(Collectors.joining("\n")));
    }

    /** {@code public.sales by (id)}. */
    String what() {
        return table.postgres() + (key.columns().isEmpty() ? "" : " by (" + String.join(", ", key.names()) + ")");
    }

    /** What was found, in a few words. */
    String found() {
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
        return !without.isEmpty()
                ? "not looked for: " + without
                : rows.isEmpty()
                        ? "no row has other values: rows are in other partitions"
                        : String.join(", ", words)
                                + (cut ? ": the first " + rows.size() + ", there are more" : "")
                                + (doubtful ? "; missing ones may be rejects" : "");
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
