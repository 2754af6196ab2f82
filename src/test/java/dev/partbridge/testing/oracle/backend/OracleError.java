package dev.partbridge.testing.oracle.backend;

/** An error as the server reports it: code, whole text with its ORA- prefix, offset in the statement. */
public final class OracleError extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final int position;

    public OracleError(int code, String text) {
        this(code, text, 0);
    }

    /** {@code text} without the prefix; {@code position} counts from 0. */
    public OracleError(int code, String text, int position) {
        super("ORA-%05d: %s".formatted(code, text));
        this.code = code;
        this.position = position;
    }

    /** ORA-00942. */
    public static OracleError noSuchTable(int position) {
        return new OracleError(942, "table or view does not exist", position);
    }

    /** ORA-01031. */
    public static OracleError insufficientPrivileges(int position) {
        return new OracleError(1031, "insufficient privileges", position);
    }

    /** ORA-01013, the answer to a cancel. */
    public static OracleError cancelled() {
        return new OracleError(1013, "user requested cancel of current operation");
    }

    public int code() {
        return code;
    }

    public int position() {
        return position;
    }

    /** The text as it is sent. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
