package dev.partbridge.run.validate;

import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the target's own settings let queries leave out partitions: of this database's sessions, and of each role that
 * has settings of its own (ALTER ROLE ... SET). Says something only where they do not: then every query reads every
 * partition, whatever the tables can do.
 */
final class PlannerSettingsCheck implements Check {
    /** Of the settings that matter those that are off, with what they are of; reset_val is what a session begins with. */
    private static final String OFF =
            """
            SELECT 'this database' AS scope, name, reset_val AS value FROM pg_catalog.pg_settings
             WHERE name = ANY (?) AND reset_val = 'off'
            UNION ALL
            SELECT CASE WHEN s.setrole = 0 THEN 'this database' ELSE 'role ' || quote_ident(r.rolname) END
                   || CASE WHEN s.setdatabase = 0 AND s.setrole <> 0 THEN ' in all databases' ELSE '' END,
                   split_part(c, '=', 1), split_part(c, '=', 2)
              FROM pg_catalog.pg_db_role_setting s
              LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
              CROSS JOIN unnest(s.setconfig) AS c
             WHERE s.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
               AND split_part(c, '=', 1) = ANY (?) AND split_part(c, '=', 2) IN ('off', 'false', 'no', '0')
            """;

    private final List<String> settings;

    /** @param settings those that the target's tables need */
    PlannerSettingsCheck(List<String> settings) {
        this.settings = List.copyOf(settings);
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        List<String> off = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT DISTINCT * FROM (" + OFF + ") o ORDER BY 1, 2")) {
            java.sql.Array names = connection.createArrayOf("text", settings.toArray());
            select.setArray(1, names);
            select.setArray(2, names);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    off.add(row.getString(1) + ": " + row.getString(2) + " = " + row.getString(3));
                }
            }
        }
        return off.isEmpty()
                ? List.of()
                : List.of(new CheckLine(
                        "Settings",
                        ObjectId.of(ObjectKind.TARGET, QualifiedName.of("PostgreSQL")),
                        "the target's settings that let queries leave out partitions",
                        String.join(", ", settings),
                        String.join("; ", off),
                        false,
                        "Queries of these sessions read every partition, whatever the tables can do.\n"
                                + "ALTER DATABASE or ALTER ROLE ... RESET the setting, or take it out of"
                                + " postgresql.conf or the parameter group; defaults are on and partition."));
    }
}
