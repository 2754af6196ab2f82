package dev.partbridge.rows;

import java.util.concurrent.Semaphore;

/**
 * A reader's turn to hold a large row: one of the process at a time, since jobs that meet large rows at once would need
 * memory for as many. Whoever has the turn waits for nobody but the server that takes the row. Used by one thread.
 */
public final class LargeTurn {
    /** Bytes of a row from which on it is large. */
    public static final int LARGE = 4 << 20;

    private static final Semaphore TURN = new Semaphore(1);

    private boolean taken;

    /** Waits until no other reader has it; nothing where this one has. */
    public void take() {
        if (!taken) {
            TURN.acquireUninterruptibly();
            taken = true;
        }
    }

    public boolean taken() {
        return taken;
    }

    /** Lets the next one have it, once the row's bytes are let go. */
    public void give() {
        if (taken) {
            taken = false;
            TURN.release();
        }
    }
}
