package dev.partbridge.run.session;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.copy.ChunkCopy;
import dev.partbridge.run.journal.Done;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Copies level by level: parents before the children that join to them. */
final class LevelCopy {
    private final ConnectionSource connections;
    private final ChunkCopy chunkCopy;
    private final RunSettings settings;
    private final RunControl steering;
    private final RejectLimit limit;
    private final CopyTally tally;
    private final KeptChunks kept;
    private final RunListener listener;
    private final Cancellation cancellation;

    LevelCopy(
            ConnectionSource connections,
            ChunkCopy chunkCopy,
            RunSettings settings,
            RunControl steering,
            RejectLimit limit,
            CopyTally tally,
            KeptChunks kept,
            RunListener listener,
            Cancellation cancellation) {
        this.connections = connections;
        this.chunkCopy = chunkCopy;
        this.settings = settings;
        this.steering = steering;
        this.limit = limit;
        this.tally = tally;
        this.kept = kept;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** The copies that follow each other and have one level. */
    static List<ShownStep> level(List<ShownStep> steps, int from) {
        int level = steps.get(from).copy().table().level();
        List<ShownStep> copies = new ArrayList<>();
        for (ShownStep step : steps.subList(from, steps.size())) {
            if (!step.isCopy() || step.copy().table().level() != level) {
                break;
            }
            copies.add(step);
        }
        return copies;
    }

    /** Until the server has each chunk of the level on its disk. */
    void copy(List<ShownStep> level, Done done) throws RunFailure {
        Done known = done;
        for (int round = 1; ; round++) {
            once(level, known);
            known = kept.read(level.get(0), limit);
            long lost = lost(level, known);
            if (lost == 0) {
                return;
            }
            for (ShownStep step : level) {
                tally.kept(step, known);
            }
            if (round > settings.retry().times()) {
                ShownStep first = level.get(0);
                throw RunFailure.of(
                        first.id(),
                        first.shown().subject(),
                        "",
                        new IOException("the server lost " + lost
                                + " of the chunks that it had committed; run again to carry on"));
            }
            listener.on(new RunEvent.Note("the server lost " + lost
                    + " of the chunks that were committed without waiting for its disk; they are copied again"));
        }
    }

    private void once(List<ShownStep> level, Done done) throws RunFailure {
        if (limit.exceeded()) {
            throw new CancellationException("rejects");
        }
        CopyStage stage =
                new CopyStage(connections, chunkCopy, settings, steering, limit, tally, listener, cancellation);
        long since = System.nanoTime();
        try {
            stage.copy(level, done);
        } finally {
            tally.ended(since);
        }
        if (limit.exceeded()) {
            throw new CancellationException("rejects");
        }
    }

    private static long lost(List<ShownStep> level, Done known) {
        return level.stream()
                .flatMap(step -> step.copy().chunks().stream())
                .filter(chunk -> !known.chunks().containsKey(chunk.id()))
                .count();
    }
}
