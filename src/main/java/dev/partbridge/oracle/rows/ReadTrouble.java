package dev.partbridge.oracle.rows;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What hinders the reading of rows, told by Oracle's error code, never by the message, which is in the session's
 * language (Database Error Messages).
 *
 * @param kind what can be done about it
 * @param code Oracle's number, 17002 and the like for the driver's own
 * @param message Oracle's or the driver's, its first line
 * @param cure what the user or the DBA can do
 */
public record ReadTrouble(Kind kind, int code, String message, String cure) {
    /** What can be done. */
    public enum Kind {
        /** The session is gone or the server was busy: the whole chunk can be read again at the same SCN. */
        TRANSIENT,
        /** The rows of that SCN are no longer there: everything that must agree is read again at a new one. */
        SCN_LOST,
        /** The user may not. */
        PRIVILEGE,
        OTHER
    }

    private record Row(Kind kind, String cure) {}

    private static final String UNDO =
            "raise UNDO_RETENTION (or ALTER TABLESPACE ... RETENTION GUARANTEE), read smaller chunks or more of them at"
                    + " once, or read at a quieter time; then read again at a new SCN (--reread-unfinished, or --restart for all)";
    private static final String NEW_SCN =
            "read again at a new SCN (--reread-unfinished, or --restart for all), and change no table while it is read";
    private static final String GONE = "the session is gone; the next run reads the chunk again as a whole";
    private static final String GRANT =
            "GRANT SELECT ON the table TO the user, and GRANT FLASHBACK ON it too for reading at an SCN (or FLASHBACK ANY"
                    + " TABLE)";

    private static final String VALUE =
            "a value does not fit: where rows are chosen by a condition, have it compare values of one type, with"
                    + " TO_NUMBER, or TO_DATE and a format";

    private static final Row UNKNOWN =
            new Row(Kind.OTHER, "see the error in Oracle's Database Error Messages and in the server's alert log");

    private static final Map<Integer, Row> ROWS = Map.ofEntries(
            row(1555, Kind.SCN_LOST, UNDO),
            row(
                    22924,
                    Kind.SCN_LOST,
                    "the LOB's old version is gone, or it is damaged: raise its RETENTION or PCTVERSION, then read again"
                            + " at a new SCN (--reread-unfinished, or --restart for all)"),
            row(1466, Kind.SCN_LOST, "the table's definition changed after the SCN: " + NEW_SCN),
            row(
                    8181,
                    Kind.SCN_LOST,
                    "the SCN is too old, or of another database or pluggable database: read again at a new SCN (--reread-unfinished, or --restart for all)"),
            row(
                    8180,
                    Kind.SCN_LOST,
                    "there is no snapshot of that time: read again at a new SCN (--reread-unfinished, or --restart for all)"),
            row(
                    8176,
                    Kind.SCN_LOST,
                    "the table was loaded directly, or an index built, after the SCN: read again at a new SCN (--reread-unfinished, or --restart for all)"),
            row(8103, Kind.SCN_LOST, "the segment was dropped, truncated or moved while it was read: " + NEW_SCN),
            row(1410, Kind.SCN_LOST, "the segment was truncated or moved while it was read: " + NEW_SCN),
            row(1031, Kind.PRIVILEGE, GRANT),
            row(942, Kind.PRIVILEGE, GRANT + "; the table may also be gone, or its name be written otherwise"),
            row(1720, Kind.PRIVILEGE, GRANT),
            row(41900, Kind.PRIVILEGE, GRANT),
            row(1045, Kind.PRIVILEGE, "GRANT CREATE SESSION TO the user"),
            row(
                    28112,
                    Kind.PRIVILEGE,
                    "the policy function of the table failed: GRANT EXEMPT ACCESS POLICY TO the user"),
            row(
                    28113,
                    Kind.PRIVILEGE,
                    "the table's policy gave a wrong predicate: GRANT EXEMPT ACCESS POLICY TO the user"),
            row(28115, Kind.PRIVILEGE, "a policy forbids it: GRANT EXEMPT ACCESS POLICY TO the user"),
            row(
                    28,
                    Kind.TRANSIENT,
                    "a DBA or a resource plan ended the session; the next run reads the chunk again as a whole"),
            row(1012, Kind.TRANSIENT, GONE),
            row(
                    1033,
                    Kind.TRANSIENT,
                    "the database is starting or stopping; the next run reads the chunk again as a whole"),
            row(1089, Kind.TRANSIENT, "the database is being shut down; the next run reads the chunk again as a whole"),
            row(1090, Kind.TRANSIENT, "the database is being shut down; the next run reads the chunk again as a whole"),
            row(1092, Kind.TRANSIENT, "the instance was ended; the next run reads the chunk again as a whole"),
            row(
                    2396,
                    Kind.TRANSIENT,
                    "the profile's IDLE_TIME ended the session; the next run reads the chunk again as a whole"),
            row(
                    2399,
                    Kind.TRANSIENT,
                    "the profile's CONNECT_TIME ended the session; the next run reads the chunk again as a whole"),
            row(3113, Kind.TRANSIENT, GONE),
            row(3114, Kind.TRANSIENT, GONE),
            row(3135, Kind.TRANSIENT, GONE),
            row(12537, Kind.TRANSIENT, GONE),
            row(12547, Kind.TRANSIENT, GONE),
            row(12571, Kind.TRANSIENT, GONE),
            row(17002, Kind.TRANSIENT, GONE),
            row(17008, Kind.TRANSIENT, GONE),
            row(17410, Kind.TRANSIENT, GONE),
            row(17800, Kind.TRANSIENT, GONE),
            row(17902, Kind.TRANSIENT, GONE),
            row(
                    18730,
                    Kind.TRANSIENT,
                    "the server gave no answer in the time allowed (oracle.jdbc.ReadTimeout); " + GONE),
            row(25408, Kind.TRANSIENT, GONE),
            row(1652, Kind.TRANSIENT, "the temporary tablespace is full: enlarge it or read fewer chunks at once"),
            row(4031, Kind.TRANSIENT, "the shared pool is full: read fewer chunks at once"),
            row(
                    8188,
                    Kind.OTHER,
                    "an external or remote table has no past: read it as it is, when nobody writes its files"),
            row(2149, Kind.OTHER, "the partition was dropped, merged or renamed: read the dictionary again"),
            row(14251, Kind.OTHER, "the subpartition was dropped, merged or renamed: read the dictionary again"),
            row(376, Kind.OTHER, "a data file is offline: bring it online (V$RECOVER_FILE names it)"),
            row(1578, Kind.OTHER, "a block is damaged: see V$DATABASE_BLOCK_CORRUPTION, repair it with RMAN"),
            row(
                    6502,
                    Kind.OTHER,
                    "a text longer than 2,000 bytes cannot be read as bytes: set MAX_STRING_SIZE = EXTENDED in Oracle or"
                            + " read this table's texts as characters"),
            row(904, Kind.OTHER, "a column is gone or renamed, or the condition names none: read the dictionary again"),
            row(1722, Kind.OTHER, VALUE),
            row(1830, Kind.OTHER, VALUE),
            row(1839, Kind.OTHER, VALUE),
            row(1841, Kind.OTHER, VALUE),
            row(1843, Kind.OTHER, VALUE),
            row(1847, Kind.OTHER, VALUE),
            row(1858, Kind.OTHER, VALUE),
            row(1861, Kind.OTHER, VALUE),
            row(1013, Kind.OTHER, "the query was stopped, by a user's request or a time limit"),
            row(17027, Kind.OTHER, "a LONG was read too late; this is a fault of this program"),
            row(
                    17056,
                    Kind.OTHER,
                    "the driver lacks the database's character set: put orai18n.jar beside the driver, or read the texts"
                            + " as bytes"),
            row(17198, Kind.OTHER, "the session has no time zone; this is a fault of this program's connection"));

    private static Map.Entry<Integer, Row> row(int code, Kind kind, String cure) {
        return Map.entry(code, new Row(kind, cure));
    }

    /** What the exception says; one with a cause that says more is told by the cause's code. */
    public static ReadTrouble of(SQLException e) {
        SQLException told = e;
        for (Throwable t = e.getCause(); t != null && !ROWS.containsKey(told.getErrorCode()); t = t.getCause()) {
            told = t instanceof SQLException s ? s : told;
        }
        SQLException chosen = ROWS.containsKey(told.getErrorCode()) ? told : e;
        Row row = ROWS.getOrDefault(chosen.getErrorCode(), UNKNOWN);
        String message = Optional.ofNullable(chosen.getMessage()).orElse("");
        return new ReadTrouble(row.kind(), chosen.getErrorCode(), plain(message), row.cure());
    }

    /** Without the page of the manual and what else is below it, and without the driver's inventory of a lost connection. */
    private static String plain(String message) {
        return message.lines().findFirst().orElse("").replaceFirst(" \\(connection_type=.*\\)", "");
    }

    /** Oracle's code and message. */
    String told() {
        String mark = String.format(Locale.ROOT, "ORA-%05d", code);
        return message.startsWith(mark) ? message : mark + ": " + message;
    }

    /** For the user: the chunk, Oracle's code and message, the cure. */
    String text(String chunk) {
        String told = told();
        return chunk + " cannot be read: " + told + (told.endsWith(".") ? " " : ". ")
                + Character.toUpperCase(cure.charAt(0)) + cure.substring(1) + ".";
    }
}
