package dev.partbridge.run;

import java.io.IOException;

/** The script that repairs rows could not be written; the cause says why. */
public final class RepairNotWritten extends IOException {
    private static final long serialVersionUID = 1;

    public RepairNotWritten(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
