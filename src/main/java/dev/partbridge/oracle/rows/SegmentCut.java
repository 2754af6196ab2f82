package dev.partbridge.oracle.rows;

import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one segment is read in several chunks.
 *
 * @param parts what the chunks read: the part itself when it cannot be cut
 * @param uncut why it could not be, with the cure
 */
public record SegmentCut(List<RowPart> parts, Optional<String> uncut) {
    public SegmentCut {
        parts = List.copyOf(parts);
    }

    /**
     * Asks DBA_OBJECTS' public twin and DBA_EXTENTS. The rowids hold the segment's number as it is now: rows that are
     * moved before they are read (TRUNCATE, MOVE, SHRINK) are not found at the present moment, while reading at an SCN
     * then fails with ORA-01466 or ORA-08103.
     *
     * @param table with its owner
     * @param part with one segment: not a partition that has subpartitions, nor a table that has partitions
     * @throws SQLException when the session is gone
     */
    public static SegmentCut read(Connection connection, QualifiedName table, RowPart part, int count)
            throws SQLException {
        UiThread.refuse("Asking Oracle for extents");
        try {
            Optional<Long> dataObject = dataObject(connection, table, part);
            if (dataObject.isEmpty()) {
                return uncut(part, table + part.toString() + " has no segment of its own, or it is not in ALL_OBJECTS");
            }
            List<Extent> extents = extents(connection, table, part);
            if (extents.isEmpty()) {
                return uncut(
                        part,
                        table + part.toString()
                                + " has no extents in DBA_EXTENTS: it is empty, index-organized or in a cluster");
            }
            return new SegmentCut(
                    RowidRanges.cut(dataObject.get(), extents, count).stream()
                            .map(range -> RowPart.within(part, range))
                            .toList(),
                    Optional.empty());
        } catch (SQLException e) {
            ReadTrouble trouble = ReadTrouble.of(e);
            if (trouble.kind() == ReadTrouble.Kind.TRANSIENT) {
                throw e;
            }
            return uncut(
                    part,
                    "the extents of " + table + part + " cannot be read: " + trouble.message()
                            + "; GRANT SELECT ON SYS.DBA_EXTENTS TO the user, or SELECT_CATALOG_ROLE");
        }
    }

    /**
     * Asked when the rows of a range are read: they are all there were only if the segment has been the same since it
     * was cut. TRUNCATE and MOVE give it a new number.
     *
     * @param part with its range
     * @throws SegmentMoved when it is another one, with the cure
     */
    public static void refuseMoved(Connection connection, QualifiedName table, RowPart part)
            throws SQLException, SegmentMoved {
        UiThread.refuse("Asking Oracle for a segment");
        Optional<Long> now = dataObject(connection, table, part);
        long cut = RowidText.dataObject(part.range().orElseThrow().low());
        if (!now.equals(Optional.of(cut))) {
            throw new SegmentMoved(
                    table + part.toString() + " was moved, truncated or dropped since it was cut: its data"
                            + " object is " + now.map(String::valueOf).orElse("gone") + " and was " + cut
                            + ", so that rows may be missing. Read again at a new SCN (--reread-unfinished, or"
                            + " --restart for all), and change no table while it is read.");
        }
    }

    private static SegmentCut uncut(RowPart part, String reason) {
        return new SegmentCut(List.of(part), Optional.of(reason + "; it is read in one piece"));
    }

    private static Optional<Long> dataObject(Connection connection, QualifiedName table, RowPart part)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SqlResource.read("data-object.sql"))) {
            bind(statement, table, part);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                long number = rows.getLong(1);
                return rows.wasNull() ? Optional.empty() : Optional.of(number);
            }
        }
    }

    private static List<Extent> extents(Connection connection, QualifiedName table, RowPart part) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SqlResource.read("extents.sql"))) {
            bind(statement, table, part);
            statement.setFetchSize(1_000);
            List<Extent> extents = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    extents.add(new Extent(RowidText.address(rows.getLong(1), rows.getLong(2)), rows.getLong(3)));
                }
            }
            return extents;
        }
    }

    /** Both queries take the same: the empty name is NULL to Oracle, so a blank stands for no partition. */
    private static void bind(PreparedStatement statement, QualifiedName table, RowPart part) throws SQLException {
        statement.setString(1, table.schema().map(Identifier::text).orElse(""));
        statement.setString(2, table.name().text());
        String type = "TABLE";
        String name = " ";
        if (part instanceof RowPart.Partition p) {
            type = "TABLE PARTITION";
            name = p.name().text();
        } else if (part instanceof RowPart.Subpartition s) {
            type = "TABLE SUBPARTITION";
            name = s.name().text();
        }
        statement.setString(3, type);
        statement.setString(4, name);
    }
}
