package dev.partbridge.oracle.dictionary;

import java.sql.SQLException;

/** DBMS_METADATA.GET_DDL of tests; H2 calls functions of public classes only. */
public final class DdlFunction {
    private DdlFunction() {}

    /** The layout is Oracle's; a schema OTHER is not the user's to see, and a table BROKEN has no text. */
    public static String getDdl(String kind, String name, String owner) throws SQLException {
        if ("BROKEN".equals(name)) {
            throw new SQLException("ORA-04063: package body has errors", "42000", 4063);
        }
        if ("OTHER".equals(owner) || "GONE".equals(name)) {
            throw new SQLException("ORA-31603: object not found", "42000", 31603);
        }
        return "\n  CREATE " + kind + " \"" + owner + "\".\"" + name + "\" \n   (\t\"C\" NUMBER) ;\n ";
    }
}
