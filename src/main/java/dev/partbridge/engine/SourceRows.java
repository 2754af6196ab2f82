package dev.partbridge.engine;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.RowCondition;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.ChunkCut;
import dev.partbridge.run.RowSourceOpener;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The rows of a source that was read. Safe for use by many threads. */
public interface SourceRows {
    /**
     * Opens the rows of a chunk, as often as it is asked for.
     *
     * @param point as {@link #point} gave it; the rows are read as they are without one
     * @throws IOException when the source cannot be read
     */
    RowSource open(Conversion conversion, TableMapping table, Chunk chunk, Optional<String> point) throws IOException;

    /** The same, where of a LOB the length is enough, see {@link RowSourceOpener#look}. */
    default RowSource look(Conversion conversion, TableMapping table, Chunk chunk, Optional<String> point)
            throws IOException {
        return open(conversion, table, chunk, point);
    }

    /** How many rows a chunk has, where the source can tell without handing them over. */
    default OptionalLong count(TableMapping table, Chunk chunk, Optional<String> point, Cancellation cancellation)
            throws IOException {
        return OptionalLong.empty();
    }

    /** How a large chunk is read in pieces, see {@link RowSourceOpener#cut}. */
    default ChunkCut cut(Chunk chunk, int pieces) throws IOException {
        return ChunkCut.whole(chunk, "its source gives rows of a chunk in one piece only");
    }

    /** Whether the rows that were read of a piece are all, see {@link RowSourceOpener#verify}. */
    default void verify(Chunk piece) throws IOException {}

    /** The same rows for a run that can be cancelled: what waits for the source then ends at once. */
    default SourceRows until(Cancellation cancellation) {
        return this;
    }

    /**
     * What the source has against a condition, in one line with its cure, before rows are read by it; empty when it takes
     * it.
     *
     * @throws IOException when the source cannot be asked
     */
    default Optional<String> refusal(RowCondition condition) throws IOException {
        throw new IOException("the source takes no condition");
    }

    /** What the source has got since it was read, a line each. */
    default List<String> news() throws IOException {
        return List.of();
    }

    /**
     * The state of the source at which all rows are read, as a journal keeps it.
     *
     * @param kept what an earlier run began with, which is to be gone on with
     * @return absent for a source that does not change, and for one that cannot be held still
     * @throws IOException when the source cannot be read, or no longer as it was then
     */
    default Optional<String> point(Optional<String> kept) throws IOException {
        return Optional.empty();
    }
}
