package dev.partbridge.run.journal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier runs of the project did.
 *
 * @param begun whether there is an earlier run at all that was not undone
 * @param sourceFingerprint of the earlier run; empty when there is none
 * @param planHash of the earlier run; empty when there is none
 * @param sourcePoint the state of the source that the earlier run read all rows at, as {@code
 *     RowSourceOpener.point} gave it
 * @param statements ids of the steps executed
 * @param chunks ids of the chunks copied
 */
public record Done(
        boolean begun,
        String sourceFingerprint,
        String planHash,
        Optional<String> sourcePoint,
        Set<String> statements,
        Map<String, ChunkDone> chunks) {
    /** A chunk's result. */
    public record ChunkDone(long copied, long rejected) {}

    public Done {
        statements = Set.copyOf(statements);
        chunks = Map.copyOf(chunks);
    }

    public static Done nothing() {
        return new Done(false, "", "", Optional.empty(), Set.of(), Map.of());
    }
}
