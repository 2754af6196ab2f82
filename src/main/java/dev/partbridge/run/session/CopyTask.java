package dev.partbridge.run.session;

import dev.partbridge.plan.Chunk;

/** A chunk to be copied. */
record CopyTask(ShownStep step, ProgressCounter progress, Chunk chunk) {
    /** What stops the run because of it. */
    RunFailure failure(Throwable cause) {
        return RunFailure.of(step.id(), step.shown().subject(), "copy of " + chunk.id(), cause);
    }
}
