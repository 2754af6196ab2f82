package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OracleSource;
import dev.partbridge.connect.oracle.OracleUnreachable;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.RowCondition;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.oracle.dictionary.NewPartitions;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.rows.ConditionTrial;
import dev.partbridge.oracle.rows.OracleRowSource;
import dev.partbridge.oracle.rows.ParentJoin;
import dev.partbridge.oracle.rows.ReadPoint;
import dev.partbridge.oracle.rows.RowConditions;
import dev.partbridge.oracle.rows.RowCount;
import dev.partbridge.oracle.rows.RowFilter;
import dev.partbridge.oracle.rows.RowRequest;
import dev.partbridge.oracle.rows.SegmentCut;
import dev.partbridge.oracle.rows.SystemChange;
import dev.partbridge.oracle.rows.TextReading;
import dev.partbridge.oracle.rows.ValueLimit;
import dev.partbridge.plan.Chunk;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.ChunkCut;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a live database, each chunk over a session of its own. */
final class LiveRows implements SourceRows {
    private static final String SCN = "SCN ";

    private final OracleSource database;
    private final OracleModel model;
    private final TextReading text;
    private final Ancestors ancestors;
    private final AtomicReference<@Nullable AncestorKey> key = new AtomicReference<>();

    /**
     * Of a database that was read.
     *
     * @param text how CHAR and VARCHAR2 columns are read
     */
    LiveRows(OracleSource database, OracleModel model, TextReading text) {
        this.database = database;
        this.model = model;
        this.text = text;
        this.ancestors = new Ancestors(model);
    }

    /** Of the same database as it was. */
    LiveRows of(OracleModel other) {
        return new LiveRows(database, other, text);
    }

    @Override
    public SourceRows until(Cancellation cancellation) {
        return new LiveRows(database.until(cancellation), model, text);
    }

    @Override
    public RowSource open(Conversion conversion, TableMapping mapping, Chunk chunk, Optional<String> point)
            throws IOException {
        return open(conversion, mapping, chunk, point, key(conversion).of(mapping, LiveParts.of(chunk)), false);
    }

    @Override
    public RowSource look(Conversion conversion, TableMapping mapping, Chunk chunk, Optional<String> point)
            throws IOException {
        return open(conversion, mapping, chunk, point, Optional.empty(), true);
    }

    private RowSource open(
            Conversion conversion,
            TableMapping mapping,
            Chunk chunk,
            Optional<String> point,
            Optional<ParentJoin> join,
            boolean lengths)
            throws IOException {
        RowRequest request = new RowRequest(
                read(conversion.source(), mapping),
                LiveParts.within(chunk),
                conditions(mapping, chunk),
                readPoint(point),
                join,
                text);
        Connection session = session(chunk);
        ValueLimit limit = ValueLimit.within(Runtime.getRuntime().maxMemory());
        try {
            return lengths
                    ? OracleRowSource.lengths(session, request, limit, session)
                    : OracleRowSource.open(session, request, limit, session);
        } catch (IllegalArgumentException e) {
            close(session, e);
            throw new IOException(e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            close(session, e);
            throw e;
        }
    }

    /** Made once for a conversion: it knows the partitions of all its chains. */
    // the very object: one like it would be found only by going through all of it
    @SuppressWarnings("ReferenceEquality")
    private AncestorKey key(Conversion conversion) {
        AncestorKey known = key.get();
        if (known == null || known.conversion() != conversion) {
            known = new AncestorKey(conversion, ancestors);
            key.set(known);
        }
        return known;
    }

    @Override
    public OptionalLong count(TableMapping mapping, Chunk chunk, Optional<String> point, Cancellation cancellation)
            throws IOException {
        try (Connection session = session(chunk)) {
            return OptionalLong.of(RowCount.of(
                    session,
                    mapping.oracle(),
                    LiveParts.of(chunk),
                    conditions(mapping, chunk),
                    readPoint(point),
                    cancellation));
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public ChunkCut cut(Chunk chunk, int pieces) throws IOException {
        try (Connection session = database.dictionary().connect("extents of " + chunk.origin())) {
            return LiveParts.cut(chunk, SegmentCut.read(session, chunk.table(), LiveParts.of(chunk), pieces));
        } catch (OracleUnreachable | SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void verify(Chunk piece) throws IOException {
        try (Connection session = database.dictionary().connect("segment of " + piece.origin())) {
            SegmentCut.refuseMoved(session, piece.table(), LiveParts.within(piece));
        } catch (OracleUnreachable | SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Optional<String> refusal(RowCondition condition) throws IOException {
        try (Connection session = database.rows().connect("condition")) {
            return ConditionTrial.refusal(session, condition.table(), new RowFilter(condition.text()));
        } catch (OracleUnreachable | SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public List<String> news() throws IOException {
        try (Connection session = database.dictionary().connect("new partitions")) {
            return NewPartitions.since(session, model).stream()
                    .map(p -> "partition " + p.partition() + " of " + p.table()
                            + " came after the dictionary was read: rows in it are not copied; read the source again and"
                            + " migrate anew, or add them by hand")
                    .toList();
        } catch (OracleUnreachable | SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static ReadPoint readPoint(Optional<String> point) throws IOException {
        return point.isPresent() ? new ReadPoint.AsOfScn(scn(point.get())) : ReadPoint.CURRENT;
    }

    /** {@code SCN 123}: the one that an earlier run began with, or the database's own of now. */
    @Override
    public Optional<String> point(Optional<String> kept) throws IOException {
        return Optional.of(SCN + (kept.isPresent() ? scn(kept.get()) : now()));
    }

    private static long scn(String kept) throws IOException {
        try {
            return Long.parseLong(kept.substring(SCN.length()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("the journal's state of the source is \"" + kept + "\", which is no SCN", e);
        }
    }

    private long now() throws IOException {
        try (Connection session = database.dictionary().connect("SCN")) {
            SystemChange change = SystemChange.read(session);
            return change.scn()
                    .orElseThrow(() -> new IOException(
                            "there is no SCN at which all rows could be read: " + String.join("; ", change.refused())));
        } catch (OracleUnreachable | SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void close(Connection session, Exception because) {
        try {
            session.close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    private Connection session(Chunk chunk) throws IOException {
        try {
            return database.rows().connect(chunk.origin());
        } catch (OracleUnreachable e) {
            throw new NoSession(e);
        } catch (SQLException e) {
            throw new NoSession(e);
        }
    }

    /** With the columns that PostgreSQL gets: one that is left out may be of a type that cannot be read. */
    private static OracleTable read(OracleModel model, TableMapping mapping) throws IOException {
        OracleTable table = model.table(mapping.oracle())
                .orElseThrow(() -> new IOException("the source has no table " + mapping.oracle()));
        Set<Identifier> wanted =
                mapping.columns().stream().map(ColumnMapping::oracle).collect(Collectors.toSet());
        return table.withColumns(
                table.columns().stream().filter(c -> wanted.contains(c.name())).toList());
    }

    private RowConditions conditions(TableMapping mapping, Chunk chunk) {
        return ancestors.conditions(
                mapping.oracle(), LiveParts.of(chunk), chunk.slice().conditions());
    }
}
