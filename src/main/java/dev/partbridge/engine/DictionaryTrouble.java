package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OracleConnectionAdvice;
import dev.partbridge.oracle.dictionary.DictionaryFailure;
import java.sql.SQLException;

/** Why the dictionary was not read, in one line: what was asked, Oracle's reason, and what helps. */
final class DictionaryTrouble {
    private static final int UNKNOWN_NAME = 904;

    private DictionaryTrouble() {}

    static String of(SQLException failure) {
        if (!(failure instanceof DictionaryFailure asked)) {
            return OracleConnectionAdvice.of(failure).reason();
        }
        OracleConnectionAdvice advice = OracleConnectionAdvice.of(asked.reason());
        return "reading " + asked.reading() + ": " + advice.reason()
                + (advice.isKnown() ? "" : "; " + cure(asked.reason()));
    }

    private static String cure(SQLException reason) {
        return reason.getErrorCode() == UNKNOWN_NAME
                ? "this release has other columns there than its documentation says: report it as a fault of the program,"
                        + " and migrate from a script until then"
                : "try again; if it stays, have the administrator SELECT from it as this user";
    }
}
