package dev.partbridge.run.retry;

import dev.partbridge.run.checksum.CanonicalForm;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.checksum.StoredSums;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.run.journal.LoadedTable;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hashes rows as they are in the target, over the columns that the journal's sums of their table have. */
final class TargetHashes {
    private final Connection connection;
    private final Optional<StoredSums> sums;

    private TargetHashes(Connection connection, Optional<StoredSums> sums) {
        this.connection = connection;
        this.sums = sums;
    }

    /** Takes none where the table has no sums, or columns that can no longer be read as they were planned. */
    static TargetHashes of(Connection connection, String project, LoadedTable table, QualifiedName root)
            throws SQLException {
        List<String> summed = summed(connection, project, table);
        List<String> names = new ArrayList<>();
        List<CanonicalForm> forms = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (summed.contains(table.columns().get(i))) {
                names.add(table.columns().get(i));
                forms.add(table.forms().get(i));
            }
        }
        if (names.isEmpty()) {
            return new TargetHashes(connection, Optional.empty());
        }
        StoredSums sums = new StoredSums(connection, root, SummedColumns.stored(names, forms));
        return new TargetHashes(connection, sums.unreadable().isPresent() ? Optional.empty() : Optional.of(sums));
    }

    private static List<String> summed(Connection connection, String project, LoadedTable table) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT sum_columns FROM partbridge.chunk"
                + " WHERE project = ? AND source_table = ? AND sum_columns IS NOT NULL")) {
            select.setString(1, project);
            select.setString(2, table.table());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(List.of((String[]) row.getArray(1).getArray()));
                }
            }
        }
        return all.size() == 1 ? all.get(0) : List.of();
    }

    Optional<Checksum> of(Placed row) throws SQLException {
        return sums.isEmpty()
                ? Optional.empty()
                : Optional.of(sums.get()
                        .of(connection, row.leaf(), "WHERE t.ctid = " + PostgresSql.literal(row.ctid()) + "::tid"));
    }
}
