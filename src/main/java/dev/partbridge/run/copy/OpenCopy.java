package dev.partbridge.run.copy;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the server of a chunk's connection is working on: nothing else can be asked of it before that is settled. */
final class OpenCopy {
    private @Nullable Batch batch;

    /** A batch that was sent. */
    interface Batch {
        /** Waits for the server and counts the rows. */
        void settle() throws SQLException;

        /** Gives it up. */
        void cancel() throws SQLException;
    }

    void sent(Batch now) {
        batch = now;
    }

    /** Waits for the server, if it is working. */
    void settle() throws SQLException {
        Batch open = batch;
        batch = null;
        if (open != null) {
            open.settle();
        }
    }

    /** After a failure that came from elsewhere; what fails besides is added to it. */
    void cancel(Exception because) {
        Batch open = batch;
        batch = null;
        if (open != null) {
            try {
                open.cancel();
            } catch (SQLException e) {
                because.addSuppressed(e);
            }
        }
    }
}
