package dev.partbridge.run.differ;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.postgres.copy.StoredRows;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.checksum.StoredSums;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.run.checksum.TargetRows;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes through a table's rows in the target, and through those of it that were moved to the reject table. */
final class TargetWalk {
    private static final int ROWS_BETWEEN_REPORTS = 1024;

    private final Connection connection;
    private final TableMapping table;
    private final Cancellation cancellation;
    private final SummedColumns key;
    private final SummedColumns all;
    private final StoredSums keyTypes;
    private final StoredSums allTypes;
    private final SearchProgress progress;

    /** Where a row is; it stays there within the transaction. */
    record Place(QualifiedName relation, int block, int offset) {
        /** As the server writes a tid. */
        String ctid() {
            return "(" + Integer.toUnsignedString(block) + "," + offset + ")";
        }
    }

    /** Hears of each row. */
    interface Visitor {
        void row(Place place, RowHash key, RowHash all);
    }

    TargetWalk(TableSides sides, ComparedColumns columns, SearchProgress progress) throws SQLException {
        this.connection = sides.connection();
        this.table = sides.table();
        this.key = columns.key();
        this.all = columns.all();
        this.cancellation = sides.cancellation();
        this.progress = progress;
        this.keyTypes = new StoredSums(connection, table.postgres(), key);
        this.allTypes = new StoredSums(connection, table.postgres(), all);
    }

    /** Why the target's rows cannot be compared. */
    Optional<String> unreadable() {
        return allTypes.unreadable();
    }

    /** Of one leaf. */
    void leaf(QualifiedName leaf, Visitor visitor) throws SQLException {
        rows("SELECT t.ctid, " + columns() + " FROM ONLY " + PostgresSql.quote(leaf) + " t", leaf, visitor);
    }

    /** Rows that were in and were moved for a key; the journal has to be there. */
    void moved(String project, Visitor visitor) throws SQLException {
        rows(
                "SELECT r.ctid, " + columns()
                        + " FROM partbridge.reject r CROSS JOIN LATERAL json_populate_record(NULL::"
                        + PostgresSql.quote(table.postgres()) + ", r.raw::json) t WHERE r.project = "
                        + PostgresSql.literal(project) + " AND r.source_table = "
                        + PostgresSql.literal(table.oracle().toString()) + " AND r.statement IS NOT NULL",
                table.postgres(),
                visitor);
    }

    private void rows(String query, QualifiedName relation, Visitor visitor) throws SQLException {
        int keys = key.columns().size();
        TargetRows keyRows = new TargetRows(key, keyTypes.types(), 1);
        TargetRows allRows = new TargetRows(all, allTypes.types(), 1 + keys);
        try (StoredRows rows =
                new StoredRows(connection, query, 1 + keys + all.columns().size())) {
            long count = 0;
            while (rows.next()) {
                cancellation.check();
                if (++count % ROWS_BETWEEN_REPORTS == 0) {
                    progress.read(ROWS_BETWEEN_REPORTS, 0);
                }
                keyRows.read(rows);
                allRows.read(rows);
                visitor.row(
                        new Place(relation, rows.int4(0), rows.int2At(0, 4) & 0xFFFF),
                        new RowHash(keyRows.high(), keyRows.low()),
                        new RowHash(allRows.high(), allRows.low()));
            }
            progress.read(count % ROWS_BETWEEN_REPORTS, 0);
        }
    }

    private String columns() {
        return Stream.concat(key.columns().stream(), all.columns().stream())
                .map(c -> "t." + PostgresSql.quote(c.mapping().postgres()))
                .collect(Collectors.joining(", "));
    }
}
