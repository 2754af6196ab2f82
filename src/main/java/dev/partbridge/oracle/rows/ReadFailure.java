package dev.partbridge.oracle.rows;

import dev.partbridge.rows.SourceFailure;
import java.io.Serial;
import java.sql.SQLException;

/** A chunk could not be read to its end. Nothing of it counts then: on an error the driver drops rows it already had. */
public final class ReadFailure extends SourceFailure {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ReadTrouble trouble;

    ReadFailure(ReadTrouble trouble, String chunk, SQLException cause) {
        super(trouble.text(chunk), cause);
        this.trouble = trouble;
    }

    /** What it was and what helps. */
    public ReadTrouble trouble() {
        return trouble;
    }

    @Override
    public Kind kind() {
        return switch (trouble.kind()) {
            case TRANSIENT -> Kind.TRANSIENT;
            case SCN_LOST -> Kind.POINT_LOST;
            case PRIVILEGE, OTHER -> Kind.LASTING;
        };
    }
}
