package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.OracleError;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value that Oracle knows of the session or the database, as H2 is told it.
 *
 * @param column the name its column has in Oracle when it stands alone in a select list
 */
record SessionValue(String sql, String column) {
    /** Takes what stands next if it is such a value; else nothing is taken, and null given. */
    static @Nullable SessionValue take(TokenReader in, Identity identity, H2Database database, boolean qualified)
            throws OracleError, NotUnderstood {
        Token token = in.peek(0);
        if (token.kind() != Token.Kind.WORD || qualified) {
            return null;
        }
        return switch (token.name()) {
            case "DBTIMEZONE" -> literal(in, 1, "+00:00", "DBTIMEZONE");
            case "SESSIONTIMEZONE" -> literal(in, 1, identity.timeZone(), "SESSIONTIMEZONE");
            case "USER" -> literal(in, 1, identity.user(), "USER");
            case "SYS_CONTEXT" -> context(in, identity);
            case "TIMESTAMP_TO_SCN" -> scnOfTime(in, database);
            case "DBMS_FLASHBACK" -> scn(in, identity, database);
            default -> null;
        };
    }

    private static SessionValue literal(TokenReader in, int tokens, String value, String column) {
        in.skip(tokens);
        return new SessionValue(OracleTable.literal(value), column);
    }

    private static SessionValue context(TokenReader in, Identity identity) throws OracleError, NotUnderstood {
        Token key = in.peek(4);
        boolean known = in.sees("SYS_CONTEXT", "(")
                && in.peek(2).text().equalsIgnoreCase("'USERENV'")
                && in.peek(3).is(",")
                && key.kind() == Token.Kind.STRING
                && in.peek(5).is(")");
        if (!known) {
            throw new NotUnderstood("SYS_CONTEXT of other arguments than 'USERENV' and a key");
        }
        String value = identity.context(key.text().substring(1, key.text().length() - 1));
        return literal(in, 6, value, "SYS_CONTEXT('USERENV'," + key.text().toUpperCase(Locale.ROOT) + ")");
    }

    private static SessionValue scnOfTime(TokenReader in, H2Database database) throws NotUnderstood {
        if (!in.sees("TIMESTAMP_TO_SCN", "(", "SYSTIMESTAMP", ")")) {
            throw new NotUnderstood("the SCN of another time than now");
        }
        in.skip(4);
        return new SessionValue(String.valueOf(database.scn()), "TIMESTAMP_TO_SCN(SYSTIMESTAMP)");
    }

    /** Needs EXECUTE on the package, which is granted to nobody at first. */
    private static SessionValue scn(TokenReader in, Identity identity, H2Database database)
            throws OracleError, NotUnderstood {
        Token function = in.peek(2);
        if (!in.sees("DBMS_FLASHBACK", ".", "GET_SYSTEM_CHANGE_NUMBER")) {
            throw new NotUnderstood("DBMS_FLASHBACK." + function.text());
        }
        if (!database.grants().may(identity.user(), "EXECUTE", H2Database.SYS, "DBMS_FLASHBACK")) {
            throw new OracleError(904, "\"DBMS_FLASHBACK\".\"GET_SYSTEM_CHANGE_NUMBER\": invalid identifier");
        }
        in.skip(3);
        return new SessionValue(String.valueOf(database.scn()), "GET_SYSTEM_CHANGE_NUMBER");
    }
}
