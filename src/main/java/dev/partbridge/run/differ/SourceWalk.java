package dev.partbridge.run.differ;

import dev.partbridge.postgres.copy.NulRepair;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.checksum.SourceRows;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.run.copy.ChosenRepair;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Goes through the rows of a table's source that the target should have, as often as it is asked to. */
final class SourceWalk {
    private static final int ROWS_BETWEEN_REPORTS = 1024;

    private final TableSides sides;
    private final List<SourcePart> parts;
    private final SearchProgress progress;

    /** Hears of each row. */
    interface Visitor {
        void row(int part, RowSource row, RowHash key, RowHash all) throws SQLException;
    }

    SourceWalk(TableSides sides, List<SourcePart> parts, SearchProgress progress) {
        this.sides = sides;
        this.parts = List.copyOf(parts);
        this.progress = progress;
    }

    int parts() {
        return parts.size();
    }

    /** Of one part; rows that are in the reject table are left out where the source tells them apart. */
    void walk(int number, SummedColumns key, SummedColumns all, Visitor visitor) throws SQLException, IOException {
        SourcePart part = parts.get(number);
        Cancellation cancellation = sides.cancellation();
        Runnable stop = () -> {};
        try (RowSource source = sides.opener().open(sides.table(), part.chunk())) {
            stop = source::cancel;
            cancellation.onCancel(stop);
            NulRepair nul = ChosenRepair.nul(sides.conversion(), sides.table());
            SourceRows keys = new SourceRows(key, nul::repaired);
            SourceRows rows = new SourceRows(all, nul::repaired);
            boolean numbered = part.chunk().slice().counted();
            long count = 0;
            long before = 0;
            while (source.next()) {
                cancellation.check();
                if (++count % ROWS_BETWEEN_REPORTS == 0) {
                    progress.read(ROWS_BETWEEN_REPORTS, source.bytesRead() - before);
                    before = source.bytesRead();
                }
                if (source.defect().isPresent()
                        || (numbered
                                && part.rejected()
                                        .byLine()
                                        .containsKey(source.position().key()))) {
                    continue;
                }
                read(source, keys, rows);
                visitor.row(number, source, new RowHash(keys.high(), keys.low()), new RowHash(rows.high(), rows.low()));
            }
            progress.read(count % ROWS_BETWEEN_REPORTS, source.bytesRead() - before);
        } catch (IOException e) {
            // a cancelled reading shows itself in many ways
            cancellation.check();
            throw e;
        } finally {
            cancellation.forget(stop);
        }
    }

    private static void read(RowSource source, SourceRows keys, SourceRows rows) throws NotComparable {
        try {
            keys.read(source);
            rows.read(source);
        } catch (IllegalArgumentException e) {
            // PostgreSQL may take what is none of Oracle's spellings; what it made of it cannot be told then
            throw new NotComparable(e.getMessage() + " (" + source.position() + ")");
        }
    }
}
