package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Why DBMS_METADATA gives no text, and what helps.
 *
 * @param type TABLE or INDEX
 * @param object absent where the package itself was asked
 */
record DdlRefusal(String user, String type, Optional<QualifiedName> object) {
    private static final int NOT_FOUND = 31603;

    /** A block that names a package which is not the user's to execute does not compile. */
    private static final int DOES_NOT_COMPILE = 6550;

    private static final Set<Integer> NO_PACKAGE =
            Set.of(Dictionary.UNKNOWN_NAME, Dictionary.NO_TABLE, Dictionary.NO_PRIVILEGE, DOES_NOT_COMPILE);

    String reason(SQLException e) {
        String code = " (" + Dictionary.code(e) + ")";
        String grantee = OracleSql.quote(new Identifier(user));
        if (NO_PACKAGE.contains(e.getErrorCode())) {
            return "the user " + user + " may not use DBMS_METADATA" + code + "; GRANT EXECUTE ON SYS.DBMS_METADATA TO "
                    + grantee;
        }
        if (e.getErrorCode() != NOT_FOUND) {
            return "DBMS_METADATA failed" + object.map(o -> " on " + o).orElse("") + code
                    + "; ask the administrator whether SYS.DBMS_METADATA is valid";
        }
        String name = object.map(QualifiedName::toString).orElse("");
        return isOwn()
                ? "DBMS_METADATA finds no " + type.toLowerCase(Locale.ROOT) + " " + name + " any more" + code
                        + "; read the source again"
                : "DBMS_METADATA does not show " + name + " to the user " + user + code
                        + "; GRANT SELECT_CATALOG_ROLE TO " + grantee
                        + " as a role that is enabled when he logs in, and connect again";
    }

    private boolean isOwn() {
        return object.flatMap(QualifiedName::schema)
                .map(s -> s.text().equals(user))
                .orElse(true);
    }
}
