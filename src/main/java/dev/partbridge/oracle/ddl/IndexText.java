package dev.partbridge.oracle.ddl;

import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleIndex.Locality;
import dev.partbridge.sql.OracleSql;
import java.util.stream.Collectors;

/** CREATE INDEX; one whose text the model does not hold in full is a comment. */
final class IndexText {
    private IndexText() {}

    static String of(OracleIndex index) {
        String sql =
                "CREATE " + (index.unique() ? "UNIQUE " : "") + (index.kind().equals("BITMAP") ? "BITMAP " : "")
                        + (index.kind().equals("MULTIVALUE") ? "MULTIVALUE " : "") + "INDEX "
                        + OracleSql.quote(index.name()) + " ON "
                        + OracleSql.quote(index.table())
                        + index.parts().stream().map(IndexText::part).collect(Collectors.joining(", ", " (", ")"))
                        + (index.kind().equals("REVERSE") ? " REVERSE" : "")
                        + (index.locality() == Locality.LOCAL ? " LOCAL" : "")
                        + index.globalPartitioning().map(g -> " " + g).orElse("")
                        + index.storage()
                                .tablespace()
                                .map(t -> " TABLESPACE " + OracleSql.quote(t))
                                .orElse("");
        if (index.kind().equals("DOMAIN") || index.kind().equals("BITMAP JOIN")) {
            return "-- " + index.kind() + " index, what follows the columns is not known: " + line(sql);
        }
        // the dictionary's reader does not read the bounds
        boolean boundless = index.globalPartitioning()
                .filter(g -> g.contains("RANGE") && !g.contains("VALUES"))
                .isPresent();
        return boundless ? "-- the bounds of its partitions are not known: " + line(sql) : sql + ";";
    }

    private static String line(String sql) {
        return sql.replace('\n', ' ');
    }

    private static String part(OracleIndex.Part part) {
        return part.column().map(OracleSql::quote).or(part::expression).orElse("") + (part.descending() ? " DESC" : "");
    }
}
