package dev.partbridge.run;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Opens the rows of a chunk, as often as it is asked for; called from several threads. */
@FunctionalInterface
public interface RowSourceOpener {
    /** @throws IOException when the source cannot be read, with its name in the message */
    RowSource open(TableMapping table, Chunk chunk) throws IOException;

    /**
     * The same rows, to be looked through before anything is copied: of a LOB the length is enough, and no column of an
     * ancestor is wanted.
     */
    default RowSource look(TableMapping table, Chunk chunk) throws IOException {
        return open(table, chunk);
    }

    /**
     * How many rows a chunk has, at the state that {@link #point} gave, where the source can tell without handing them
     * over.
     *
     * @param cancellation ends the counting, with a CancellationException
     */
    default OptionalLong count(TableMapping table, Chunk chunk, Cancellation cancellation) throws IOException {
        return OptionalLong.empty();
    }

    /**
     * How a large chunk is read in pieces that are chunks themselves.
     *
     * @param pieces how many are wanted, at least 2
     * @throws IOException when the source cannot be asked
     */
    default ChunkCut cut(Chunk chunk, int pieces) throws IOException {
        return ChunkCut.whole(chunk, "its source gives rows of a chunk in one piece only");
    }

    /**
     * Asked when all rows of a piece are read: whether they were all that belong to it.
     *
     * @throws IOException when they may not have been
     */
    default void verify(Chunk piece) throws IOException {}

    /**
     * What the source has got since it was read that this run does not copy, a line each; asked for when all rows are in.
     *
     * @throws IOException when the source cannot be asked
     */
    default List<String> news() throws IOException {
        return List.of();
    }

    /**
     * The state of the source at which all rows are read, such as Oracle's SCN; asked for when a run begins, before any
     * row is read.
     *
     * @param kept what an earlier run of the same migration began with, which is to be gone on with
     * @return what the journal is to keep; absent where the source does not change, or cannot be held still
     * @throws IOException when the source cannot be read, or no longer as it was then
     */
    default Optional<String> point(Optional<String> kept) throws IOException {
        return Optional.empty();
    }
}
