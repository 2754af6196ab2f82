package dev.partbridge.report.dms;

import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.report.Bundle;
import dev.partbridge.sql.OracleSql;
import java.util.Set;

/** {@code oracle/02-checks.sql}: queries that tell before the load what DMS would change. */
final class OracleChecks {
    static final String NAME = "oracle/02-checks.sql";

    /** Without a length that DBMS_LOB tells. */
    private static final Set<String> UNMEASURED = Set.of("LONG", "LONG RAW", "XMLTYPE", "JSON");

    private OracleChecks() {}

    static String of(Bundle bundle, Scope scope) {
        OracleFile file = new OracleFile(bundle, NAME, "queries; they only read");
        OraclePreparation.schema(file, scope);
        file.about(
                "The SCN that task cdc starts from: note it when the writes have stopped and no transaction is open");
        file.add("SELECT COUNT(*) AS open_transactions FROM v$transaction");
        file.add("SELECT current_scn FROM v$database");
        for (DmsTable table : scope.tables()) {
            for (ColumnMapping column : Numbers.undeclared(table)) {
                String name = OracleSql.quote(column.oracle());
                file.about(
                        "values that DMS's default of 10 decimals and 38 digits would not keep: " + of(table, column));
                file.add("SELECT COUNT(*) AS not_kept FROM "
                        + OracleSql.quote(table.oracle().name()) + " WHERE " + name + " <> ROUND(" + name
                        + ", 10) OR ABS(" + name + ") >= 1E28");
            }
            for (ColumnMapping column : table.largeObjects()) {
                if (!UNMEASURED.contains(column.oracleType().name())) {
                    String length = "DBMS_LOB.GETLENGTH(" + OracleSql.quote(column.oracle()) + ")";
                    file.about("empty values, which become NULL, and the longest: " + of(table, column));
                    file.add("SELECT COUNT(CASE WHEN " + length + " = 0 THEN 1 END) AS empty, MAX(" + length
                            + ") AS longest FROM "
                            + OracleSql.quote(table.oracle().name()));
                }
            }
        }
        return file.text();
    }

    private static String of(DmsTable table, ColumnMapping column) {
        return table.oracle().name() + "." + column.oracle();
    }
}
