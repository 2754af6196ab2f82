package dev.partbridge.run.journal;

import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.plan.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What earlier runs of the project did.
 *
 * @param begun whether there is an earlier run at all that was not undone
 * @param sourceFingerprint of the earlier run; empty when there is none
 * @param planHash of the earlier run; empty when there is none
 * @param sourcePoint the state of the source that the earlier run read all rows at, as {@code
 *     RowSourceOpener.point} gave it
 * @param statements ids of the steps executed
 * @param planned ids of the chunks it was to copy whole
 * @param pieces by the id of the chunk that was to be copied in pieces: their addresses, in order
 * @param chunks ids of the chunks and pieces copied
 */
public record Done(
        boolean begun,
        String sourceFingerprint,
        String planHash,
        Optional<String> sourcePoint,
        Set<String> statements,
        Set<String> planned,
        Map<String, List<Slice.Stretch>> pieces,
        Map<String, ChunkDone> chunks) {
    /**
     * A chunk's result.
     *
     * @param sourcePoint the state of the source that it was read at
     */
    public record ChunkDone(long copied, long rejected, Optional<String> sourcePoint) {}

    public Done {
        statements = Set.copyOf(statements);
        planned = Set.copyOf(planned);
        pieces = Map.copyOf(pieces);
        chunks = Map.copyOf(chunks);
    }

    /** The state of the source that a table's rows were read at; the run's where none are in yet. */
    public Optional<String> readAt(Step.Copy copy) {
        return copy.chunks().stream()
                .flatMap(c -> Stream.of(c.id(), Chunk.pieceId(c.id(), 1)))
                .flatMap(id -> Optional.ofNullable(chunks.get(id)).stream())
                .flatMap(c -> c.sourcePoint().stream())
                .findFirst()
                .or(() -> sourcePoint);
    }

    /** With what the journal has of these chunks and statements taken out of it. */
    public Done without(Set<String> forgottenChunks, Set<String> forgottenStatements) {
        Set<String> leftStatements = new HashSet<>(statements);
        leftStatements.removeAll(forgottenStatements);
        Set<String> leftPlanned = new HashSet<>(planned);
        leftPlanned.removeAll(forgottenChunks);
        Map<String, List<Slice.Stretch>> leftPieces = new HashMap<>(pieces);
        leftPieces.keySet().removeIf(whole -> forgottenChunks.contains(Chunk.pieceId(whole, 1)));
        Map<String, ChunkDone> leftChunks = new HashMap<>(chunks);
        leftChunks.keySet().removeAll(forgottenChunks);
        return new Done(
                begun, sourceFingerprint, planHash, sourcePoint, leftStatements, leftPlanned, leftPieces, leftChunks);
    }

    public static Done nothing() {
        return new Done(false, "", "", Optional.empty(), Set.of(), Set.of(), Map.of(), Map.of());
    }
}
