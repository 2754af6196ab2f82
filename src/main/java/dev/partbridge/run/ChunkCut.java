package dev.partbridge.run;

import dev.partbridge.plan.Chunk;
import java.util.List;
import java.util.Optional;

/**
 * How a chunk is read in pieces.
 *
 * @param pieces together all its rows and none twice; the chunk itself where it is not cut
 * @param uncut why it is not, and what would help; absent where it is
 */
public record ChunkCut(List<Chunk> pieces, Optional<String> uncut) {
    public ChunkCut {
        pieces = List.copyOf(pieces);
    }

    /** In one piece. */
    public static ChunkCut whole(Chunk chunk, String because) {
        return new ChunkCut(List.of(chunk), Optional.of(because));
    }
}
