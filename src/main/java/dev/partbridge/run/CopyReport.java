package dev.partbridge.run;

import dev.partbridge.sql.QualifiedName;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * What was copied, table by table.
 *
 * @param tables in the order of the plan
 * @param elapsed how long this run copied, from the first level's begin to the last one's end without what was done
 *     between them; tables of one level are copied at the same time
 */
public record CopyReport(List<TableCopy> tables, Duration elapsed) {
    public CopyReport {
        tables = List.copyOf(tables);
    }

    /** Of a run that copied nothing, such as a dry one. */
    public static CopyReport none() {
        return new CopyReport(List.of(), Duration.ZERO);
    }

    /**
     * Rows that are in for good.
     *
     * @param written into the target's table
     * @param rejected kept in the reject table
     */
    public record Rows(long written, long rejected) {
        public static final Rows NONE = new Rows(0, 0);

        /** Out of the source: each row of it is written or rejected. */
        public long read() {
            return written + rejected;
        }

        /** Of the written ones, some are rejects in the end. */
        public Rows moved(long rows) {
            return new Rows(written - rows, rejected + rows);
        }

        public Rows plus(Rows more) {
            return new Rows(written + more.written, rejected + more.rejected);
        }
    }

    /**
     * One table.
     *
     * @param table Oracle's
     * @param chunks of it in the plan
     * @param done of these, by this run or earlier ones
     * @param earlier rows that earlier runs brought in
     * @param now rows that this run brought in
     * @param bytes of the source that the rows of this run were read from, as the source counted them
     * @param elapsed from its first chunk's begin to its last one's end, or to the end of the copying; of this run
     */
    public record TableCopy(
            QualifiedName table, int chunks, int done, Rows earlier, Rows now, long bytes, Duration elapsed) {
        /** Of all runs. */
        public Rows all() {
            return earlier.plus(now);
        }
    }

    /** All tables' rows of earlier runs. */
    public Rows earlier() {
        return tables.stream().map(TableCopy::earlier).reduce(Rows.NONE, Rows::plus);
    }

    /** All tables' rows of this run. */
    public Rows now() {
        return tables.stream().map(TableCopy::now).reduce(Rows.NONE, Rows::plus);
    }

    /** All tables' bytes of this run. */
    public long bytes() {
        return tables.stream().mapToLong(TableCopy::bytes).sum();
    }

    /** Rows written per second; absent where none were, or in no time. */
    public static OptionalLong rate(Rows rows, Duration elapsed) {
        return rows.written() == 0 || elapsed.isZero()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Math.round(rows.written() / (double) elapsed.toNanos() * TimeUnit.SECONDS.toNanos(1)));
    }
}
