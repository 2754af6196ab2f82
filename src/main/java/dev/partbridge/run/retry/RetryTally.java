package dev.partbridge.run.retry;

import dev.partbridge.run.RetryReport;
import dev.partbridge.run.journal.LoadedTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what becomes of the rows of one project; of a row that is tried more than once the last word. */
final class RetryTally {
    private final String project;
    private final Map<LoadedTable, Map<String, Map<TableRetry.Outcome, Long>>> counts = new LinkedHashMap<>();
    private final Map<List<String>, Long> untried = new LinkedHashMap<>();
    /** With which SQLSTATE a row came that now has no parent, where that was another one. */
    private final Map<Long, String> before = new HashMap<>();

    private long tried;
    private long in;

    RetryTally(String project) {
        this.project = project;
    }

    /** Tried for the first time. */
    void first(LoadedTable table, RowAgain row, TableRetry.Outcome outcome) {
        tried++;
        in += outcome == TableRetry.Outcome.IN ? 1 : 0;
        of(table, row.sqlState()).merge(outcome, 1L, Long::sum);
        if (outcome == TableRetry.Outcome.REFUSED && !row.sqlState().equals(RowsAgain.NO_PARENT)) {
            before.put(row.id(), row.sqlState());
        }
        if (outcome == TableRetry.Outcome.UNTRIED) {
            untried.merge(List.of(table.table(), InsertSql.list(row.wanted()), row.because()), 1L, Long::sum);
        }
    }

    /** Was refused before, and is tried once more behind others. */
    void again(LoadedTable table, RowAgain row, TableRetry.Outcome outcome) {
        if (outcome == TableRetry.Outcome.IN) {
            in++;
            Map<TableRetry.Outcome, Long> count = of(table, before.getOrDefault(row.id(), row.sqlState()));
            count.merge(TableRetry.Outcome.REFUSED, -1L, Long::sum);
            count.merge(TableRetry.Outcome.IN, 1L, Long::sum);
        }
    }

    private Map<TableRetry.Outcome, Long> of(LoadedTable table, String sqlState) {
        return counts.computeIfAbsent(table, t -> new TreeMap<>())
                .computeIfAbsent(sqlState, s -> new EnumMap<>(TableRetry.Outcome.class));
    }

    long tried() {
        return tried;
    }

    long in() {
        return in;
    }

    RetryReport report(boolean stopped) {
        List<RetryReport.Line> lines = new ArrayList<>();
        counts.forEach((table, states) -> states.forEach((state, count) -> lines.add(new RetryReport.Line(
                project,
                table.table(),
                state,
                count.getOrDefault(TableRetry.Outcome.IN, 0L),
                count.getOrDefault(TableRetry.Outcome.REFUSED, 0L),
                count.getOrDefault(TableRetry.Outcome.UNTRIED, 0L)))));
        List<RetryReport.Untried> without = new ArrayList<>();
        untried.forEach(
                (key, rows) -> without.add(new RetryReport.Untried(project, key.get(0), key.get(1), key.get(2), rows)));
        return new RetryReport(lines, without, stopped);
    }
}
