package dev.partbridge.oracle.rows;

import dev.partbridge.sql.OracleSql;
import dev.partbridge.sql.QualifiedName;
import java.util.List;

/** A table's place in FROM: the partition stands before AS OF (SQL Language Reference, SELECT). */
final class FromClause {
    private FromClause() {}

    /** Adds the system change number, if it is one, to the binds. */
    static String of(QualifiedName table, RowPart part, ReadPoint point, List<Object> binds) {
        String text = OracleSql.quote(table) + named(part);
        if (point instanceof ReadPoint.AsOfScn scn) {
            binds.add(scn.scn());
            return text + " AS OF SCN ?";
        }
        return text;
    }

    private static String named(RowPart part) {
        if (part instanceof RowPart.Partition p) {
            return " PARTITION (" + OracleSql.quote(p.name()) + ")";
        }
        return part instanceof RowPart.Subpartition s ? " SUBPARTITION (" + OracleSql.quote(s.name()) + ")" : "";
    }
}
