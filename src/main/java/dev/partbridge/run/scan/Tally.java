package dev.partbridge.run.scan;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.rows.RowPosition;
import dev.partbridge.rows.RowSource;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was found in rows of one table: how often, and the first of each kind. As many entries as kinds and columns. */
final class Tally {
    private final Map<Key, Found> found = new LinkedHashMap<>();
    private long rows;

    private record Key(String code, ObjectId subject) {}

    /** @param place of the first row, in words */
    private record Found(long count, String words, String place, RowPosition position) {
        Found more(long others) {
            return new Found(count + others, words, place, position);
        }

        Found masked() {
            return new Found(
                    count, "what is in it is not told, since columns of the table are masked", place, position);
        }
    }

    void row() {
        rows++;
    }

    long rows() {
        return rows;
    }

    /** @param words of the first row alone, without its place */
    void add(String code, ObjectId subject, RowSource row, Supplier<String> words) {
        Key key = new Key(code, subject);
        Found before = found.get(key);
        found.put(key, before == null ? new Found(1, words.get(), place(row), row.position()) : before.more(1));
    }

    /** Where the current row is, in words. */
    static String place(RowSource row) {
        String address = row.address();
        RowPosition position = row.position();
        return address.isEmpty() ? position.toString() : position.source() + ", rowid " + address;
    }

    /** Of rows that come later. */
    void add(Tally later) {
        rows += later.rows;
        later.found.forEach((key, other) -> found.merge(key, other, (mine, more) -> mine.more(more.count())));
    }

    /**
     * In the order of {@link Finding#ORDER}.
     *
     * @param masked whether words that quote values are left out
     */
    List<Finding> findings(OracleTable table, boolean masked) {
        return found.entrySet().stream()
                .map(e -> finding(table, e.getKey(), masked ? e.getValue().masked() : e.getValue()))
                .sorted(Finding.ORDER)
                .toList();
    }

    private static Finding finding(OracleTable table, Key key, Found first) {
        String message = first.count() == 1
                ? String.format(Locale.ROOT, "1 row of %s, %s: %s.", table.name(), first.place(), first.words())
                : String.format(
                        Locale.ROOT,
                        "%,d rows of %s, the first %s: %s.",
                        first.count(),
                        table.name(),
                        first.place(),
                        first.words());
        // the rows of a database have no line, their table may
        Optional<SourcePosition> position = first.place()
                        .equals(first.position().toString())
                ? Optional.of(new SourcePosition(
                        first.position().source(), Math.max(1, first.position().line()), 1))
                : table.position();
        return Finding.of(key.code(), key.subject(), position, message);
    }
}
