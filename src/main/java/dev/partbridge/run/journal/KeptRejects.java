package dev.partbridge.run.journal;

import dev.partbridge.rows.RowPosition;
import dev.partbridge.run.KeptReject;
import dev.partbridge.run.RejectCount;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The target's reject table, of one project or of all, as it is at one moment. Needs the journal's tables to be there.
 * Nothing but what is given out is held in memory, however many rows there are.
 */
public final class KeptRejects {
    private static final String OF = " FROM partbridge.reject WHERE (?::text IS NULL OR project = ?)";
    private static final String PLACE = "origin COLLATE \"C\", line % (1::bigint << 40), line";
    private static final String ADDRESS = "coalesce(address, '') AS address";
    /** Rows with one key name each other. */
    private static final String ALIKE = "coalesce(same_key, reason)";

    private static final String GROUP = "project COLLATE \"C\", source_table COLLATE \"C\", sqlstate";
    private static final int MOST_FETCHED = 1000;
    private static final long FETCHED_BYTES = 8L << 20;

    private final Connection connection;
    private final Optional<String> project;

    /**
     * @param connection auto-commit must be off, and no transaction open; the one that is begun here ends when it is closed
     * @param project absent for all
     */
    public KeptRejects(Connection connection, Optional<String> project) throws SQLException {
        this.connection = connection;
        this.project = project;
        try (Statement begin = connection.createStatement()) {
            begin.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }

    /** Hears of the rows, one after the other. */
    @FunctionalInterface
    public interface Sink {
        void row(KeptReject reject) throws IOException;
    }

    /** The names of all that were ever run on the target, sorted. */
    public Set<String> projects() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT DISTINCT project FROM partbridge.run")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /** The names of those that have rejects, sorted. */
    public Set<String> withRejects() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (PreparedStatement select = of("SELECT DISTINCT project" + OF);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /** Whether there is one at all. */
    public boolean any() throws SQLException {
        try (PreparedStatement select = of("SELECT 1" + OF + " LIMIT 1");
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    private record Group(String project, String table, String sqlState) {}

    /**
     * By project, table and SQLSTATE, in this order.
     *
     * @param reasons given of each at most
     */
    public List<RejectCount> counts(int reasons) throws SQLException {
        Map<Group, List<RejectCount.First>> first = first(reasons);
        List<RejectCount> counts = new ArrayList<>();
        try (PreparedStatement select = of("SELECT project, source_table, sqlstate, count(*)" + OF
                        + " GROUP BY project, source_table, sqlstate ORDER BY " + GROUP);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Group group = group(row);
                counts.add(new RejectCount(
                        group.project(),
                        group.table(),
                        group.sqlState(),
                        row.getLong(4),
                        first.getOrDefault(group, List.of())));
            }
        }
        return counts;
    }

    private Map<Group, List<RejectCount.First>> first(int reasons) throws SQLException {
        Map<Group, List<RejectCount.First>> first = new LinkedHashMap<>();
        String distinct =
                "SELECT DISTINCT ON (" + GROUP + ", " + ALIKE + ") project, source_table, sqlstate, origin, line, "
                        + ADDRESS + ", reason" + OF + " ORDER BY " + GROUP + ", " + ALIKE + ", " + PLACE + ", id";
        String numbered = "SELECT d.*, row_number() OVER (PARTITION BY " + GROUP + " ORDER BY " + PLACE
                + ") AS place FROM (" + distinct + ") d";
        try (PreparedStatement select =
                of("SELECT project, source_table, sqlstate, origin, line, address, reason FROM (" + numbered
                        + ") n WHERE place <= ? ORDER BY " + GROUP + ", place")) {
            select.setInt(3, reasons);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    first.computeIfAbsent(group(row), g -> new ArrayList<>())
                            .add(new RejectCount.First(
                                    row.getString(4),
                                    RowPosition.line(row.getLong(5)),
                                    row.getString(6),
                                    row.getString(7)));
                }
            }
        }
        return first;
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(row.getString(1), row.getString(2), row.getString(3));
    }

    /**
     * Each row, by project, table and place.
     *
     * @param rows with what the source holds
     * @return how many there were
     */
    public long each(boolean rows, Sink sink) throws SQLException, IOException {
        long count = 0;
        int fetched = rows ? fetched() : MOST_FETCHED;
        try (PreparedStatement select =
                of("SELECT project, source_table, source_partition, chunk, origin, line, " + ADDRESS
                        + ", sqlstate, reason"
                        + (rows ? ", raw" : "") + OF + " ORDER BY project COLLATE \"C\", source_table COLLATE \"C\", "
                        + PLACE + ", id")) {
            select.setFetchSize(fetched);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sink.row(new KeptReject(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            RowPosition.line(row.getLong(6)),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            rows ? Optional.of(row.getString(10)) : Optional.empty()));
                    count++;
                }
            }
        }
        return count;
    }

    /** So many rows at a time that even the widest ones fit. */
    private int fetched() throws SQLException {
        try (PreparedStatement select = of("SELECT coalesce(max(octet_length(raw)), 0)" + OF);
                ResultSet widest = select.executeQuery()) {
            widest.next();
            return (int) Math.max(1, Math.min(MOST_FETCHED, FETCHED_BYTES / Math.max(1, widest.getLong(1))));
        }
    }

    private PreparedStatement of(String sql) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setString(1, project.orElse(null));
        select.setString(2, project.orElse(null));
        return select;
    }
}
