package dev.partbridge.oracle.dictionary;

import java.sql.SQLException;

/** DBMS_METADATA.GET_DDL of tests; H2 calls functions of public classes only. */
public final class DdlFunction {
    private DdlFunction() {}

    /** The layout is Oracle's; a schema OTHER is not the user's to see. */
    public static String getDdl(String kind, String name, String owner) throws SQLException {
        if ("OTHER".equals(owner)) {
            throw new SQLException("ORA-31603: object not found", "42000", 31603);
        }
        return "\n  CREATE " + kind + " \"" + owner + "\".\"" + name + "\" \n   (\t\"C\" NUMBER) ;\n ";
    }
}
