package dev.partbridge.postgres.copy;

import dev.partbridge.rows.RowColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which of COPY's formats rows are sent (manual, COPY, File Formats). */
public enum CopyFormat {
    /** Takes any type, by its input function. */
    TEXT(""),
    /**
     * Takes a value as its type is stored. The server need not read numbers and times, which is an eighth of its work;
     * but it believes the client, so that the types must be just those.
     */
    BINARY(" WITH (FORMAT binary)");

    private static final byte[] NONE = {};
    /** Signature, no flags, no header extension. */
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

    final String options;

    CopyFormat(String options) {
        this.options = options;
    }

    /**
     * The faster one of those that all columns have: for nothing but texts they are the same.
     *
     * @param found the types that the target's columns have, by name
     */
    public static CopyFormat of(List<CopyColumn> columns, List<RowColumn> source, Map<String, String> found) {
        boolean gains = false;
        for (CopyColumn column : columns) {
            Optional<BinaryForm> form =
                    BinaryForm.of(column, source.get(column.source()).kind());
            if (form.isEmpty()
                    || !form.get().stored().equals(found.get(column.name().text()))) {
                return TEXT;
            }
            gains |= form.get() != BinaryForm.VARCHAR && form.get() != BinaryForm.TEXT && form.get() != BinaryForm.CHAR;
        }
        return gains ? BINARY : TEXT;
    }

    byte[] header() {
        return this == BINARY ? HEADER : NONE;
    }

    byte[] trailer() {
        return this == BINARY ? TRAILER : NONE;
    }
}
