package dev.partbridge.oracle.ddl;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleTable.Organization;
import dev.partbridge.sql.OracleSql;
import java.util.List;
import java.util.stream.Stream;

/** CREATE TABLE. */
final class TableText {
    private final OracleTable table;

    TableText(OracleTable table) {
        this.table = table;
    }

    String text() {
        String name = OracleSql.quote(table.name());
        if (table.organization() == Organization.OBJECT) {
            return "-- " + name + " is a table of an object type, which has its columns";
        }
        StringBuilder out = new StringBuilder("CREATE ")
                .append(table.organization() == Organization.TEMPORARY ? "GLOBAL TEMPORARY " : "")
                .append("TABLE ")
                .append(name)
                .append(" (\n  ");
        List<String> elements = Stream.concat(
                        table.columns().stream().map(ColumnText::of),
                        table.constraints().stream().map(ConstraintText::of))
                .toList();
        out.append(String.join(",\n  ", elements)).append("\n)");
        if (table.organization() == Organization.INDEX) {
            out.append("\nORGANIZATION INDEX");
        } else if (table.organization() == Organization.EXTERNAL) {
            out.append("\n-- ORGANIZATION EXTERNAL: where its files are is not known");
        }
        table.tablespace().ifPresent(t -> out.append("\nTABLESPACE ").append(OracleSql.quote(t)));
        table.partitioning().ifPresent(p -> new PartitioningClause(table, out).write(p));
        // a comment may stand last
        return out.append(out.lastIndexOf("\n-- ") > out.lastIndexOf("\n)") ? "\n;" : ";")
                .toString();
    }
}
