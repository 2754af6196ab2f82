package dev.partbridge.run.session;

import dev.partbridge.run.RunEvent.Progress;
import dev.partbridge.run.RunListener;

/** How far a proof is: checks done, and rows of the target read back. Told by several threads; what it tells never goes back. */
final class ProofProgress {
    private final RunListener listener;
    private long rows;
    private Progress told;

    ProofProgress(String step, RunListener listener) {
        this.listener = listener;
        this.told = new Progress(step, 0, 0, 0, 0);
    }

    /** The proof begins anew. */
    synchronized void anew() {
        rows = 0;
    }

    synchronized void units(int done) {
        tell(done, rows);
    }

    /** So many more. */
    synchronized void rows(long more) {
        rows += more;
        tell(told.units(), rows);
    }

    private void tell(int units, long read) {
        Progress now = new Progress(told.step(), Math.max(told.units(), units), Math.max(told.rows(), read), 0, 0);
        if (!now.equals(told)) {
            told = now;
            listener.on(now);
        }
    }
}
