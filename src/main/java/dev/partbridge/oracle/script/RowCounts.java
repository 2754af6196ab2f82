package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is told of many rows and statements once: how many there are, and where the first one stands. */
final class RowCounts {
    /** Findings about values of one table; the rest is counted. */
    private static final int SHOWN = 20;

    private record Key(String file, QualifiedName table) {}

    private record Count(SourcePosition first, long number) {}

    private final Map<Key, Count> changes = new LinkedHashMap<>();
    private final Map<QualifiedName, Count> homeless = new LinkedHashMap<>();
    private final Map<QualifiedName, Count> untold = new LinkedHashMap<>();
    private final Map<QualifiedName, Count> drawn = new LinkedHashMap<>();
    private final Map<QualifiedName, Count> zoneless = new LinkedHashMap<>();

    /** A statement that changes rows and is not carried out. */
    void change(QualifiedName table, SourcePosition place) {
        add(changes, new Key(place.file(), table), place, 1);
    }

    /** Rows of a table that no script creates. */
    void homeless(QualifiedName table, SourcePosition place, long rows) {
        add(homeless, table, place, rows);
    }

    /** A row with a value that cannot be told; whether it is still to be told by itself. */
    boolean untold(QualifiedName table, SourcePosition place) {
        return add(untold, table, place, 1) <= SHOWN;
    }

    /** Rows whose values come from sequences. */
    void drawn(QualifiedName table, SourcePosition place, long rows) {
        add(drawn, table, place, rows);
    }

    /** A row with a time of a zone that no statement has set. */
    void zoneless(QualifiedName table, SourcePosition place) {
        add(zoneless, table, place, 1);
    }

    private static <K> long add(Map<K, Count> counts, K key, SourcePosition place, long number) {
        return counts.merge(
                        key,
                        new Count(place, number),
                        (old, one) -> new Count(old.first(), old.number() + one.number()))
                .number();
    }

    void report(Findings findings) {
        changes.forEach((key, count) -> findings.add(
                "PB-SRC-012",
                ObjectId.table(key.table()),
                count.first(),
                count.number() + (count.number() == 1 ? " statement changes" : " statements change") + " rows of "
                        + key.table() + " in " + key.file() + " and " + (count.number() == 1 ? "is" : "are")
                        + " not carried out"));
        homeless.forEach((table, count) -> findings.add(
                "PB-SRC-071",
                ObjectId.table(table),
                count.first(),
                rows(count.number()) + " of " + table + ", which is created by none of the scripts, "
                        + (count.number() == 1 ? "is" : "are") + " not loaded"));
        untold.forEach((table, count) -> {
            if (count.number() > SHOWN) {
                findings.add(
                        "PB-SRC-070",
                        ObjectId.table(table),
                        count.first(),
                        table + ": " + count.number() + " rows in all are counted and rejected, of which the first "
                                + SHOWN + " are told");
            }
        });
        drawn.forEach((table, count) -> findings.add(
                "PB-SRC-076",
                ObjectId.table(table),
                count.first(),
                table + ": the values that " + rows(count.number())
                        + " draw from sequences or identity columns are counted from the first one on, as the scripts draw"
                        + " them"));
        zoneless.forEach((table, count) -> findings.add(
                "PB-SRC-077",
                ObjectId.table(table),
                count.first(),
                table + ": times without an offset are taken as UTC, since no ALTER SESSION SET TIME_ZONE stands before"
                        + " the rows"));
    }

    private static String rows(long number) {
        return number == 1 ? "1 row" : number + " rows";
    }
}
