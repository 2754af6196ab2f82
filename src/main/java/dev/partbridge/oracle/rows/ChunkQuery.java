package dev.partbridge.oracle.rows;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The query for the rows of one chunk (SQL Language Reference, SELECT: the partition stands before AS OF, the alias
 * last).
 *
 * @param source the chunk in words
 * @param sql one statement with a mark for each bind
 * @param binds {@link Long} for a system change number, {@link String} for a rowid
 * @param rowid which column of the select list is the row's address; absent where rows have no physical one
 */
public record ChunkQuery(
        String source, String sql, List<Object> binds, List<SelectedColumn> columns, OptionalInt rowid) {
    private static final String ROW = "\"the row's rowid\"";

    /** As text, which comes as it is: of a rowid the driver makes its characters one by one, a fifth of the time of a row. */
    private static final String ROWID = "ROWIDTOCHAR(t.ROWID)";

    public ChunkQuery {
        binds = List.copyOf(binds);
        columns = List.copyOf(columns);
    }

    /** @throws IllegalArgumentException when a column cannot be read: see {@link Unreadable} */
    public static ChunkQuery of(RowRequest request) {
        List<Unreadable> unreadable = Unreadable.in(request.table());
        if (!unreadable.isEmpty()) {
            throw new IllegalArgumentException(request.table().name() + ": "
                    + unreadable.stream().map(Unreadable::toString).collect(Collectors.joining("; ")));
        }
        return new Builder(request).build();
    }

    private static final class Builder {
        private final RowRequest request;
        private final List<Object> binds = new ArrayList<>();
        private final SelectList list;

        Builder(RowRequest request) {
            this.request = request;
            list = new SelectList(request.text());
        }

        ChunkQuery build() {
            List<OracleColumn> own = request.table().columns().stream()
                    .filter(c -> c.virtualText().isEmpty())
                    .toList();
            list.addTable(own);
            // a condition's bare names would be ambiguous beside an ancestor with the same columns
            boolean nested = request.join().isPresent() && request.rows().own().isPresent();
            request.join().ifPresent(j -> j.key()
                    .forEach(k -> list.addKey(k, "p" + j.steps().size())));
            List<String> expressions = new ArrayList<>(list.expressions());
            OptionalInt rowid = OptionalInt.empty();
            if (hasRowid(request.table().organization())) {
                expressions.add(nested ? "t." + ROW : ROWID);
                rowid = OptionalInt.of(expressions.size());
            }
            StringBuilder sql = new StringBuilder("SELECT ").append(String.join(", ", expressions));
            sql.append("\nFROM ").append(nested ? rows(own, rowid.isPresent()) : table());
            request.join().ifPresent(j -> join(sql, j));
            if (!nested) {
                sql.append(where("\n"));
            }
            return new ChunkQuery(request.source(), sql.toString(), binds, list.columns(), rowid);
        }

        /** The rows of an index-organized table have logical addresses, those of an external one none. */
        private static boolean hasRowid(OracleTable.Organization organization) {
            return organization != OracleTable.Organization.INDEX && organization != OracleTable.Organization.EXTERNAL;
        }

        private String rows(List<OracleColumn> own, boolean withRowid) {
            Set<Identifier> names = new LinkedHashSet<>();
            own.forEach(c -> names.add(c.name()));
            request.join().ifPresent(j -> names.addAll(j.steps().get(0).childColumns()));
            String plain = names.stream().map(n -> "t." + OracleSql.quote(n)).collect(Collectors.joining(", "));
            return "(SELECT " + plain + (withRowid ? ", " + ROWID + " AS " + ROW : "") + " FROM " + table() + where(" ")
                    + ") t";
        }

        private String table() {
            return FromClause.of(request.table().name(), request.part(), request.point(), binds) + " t";
        }

        private void join(StringBuilder sql, ParentJoin join) {
            String below = "t";
            int number = 0;
            for (ParentJoin.Step step : join.steps()) {
                String alias = "p" + ++number;
                List<String> on = new ArrayList<>();
                for (int i = 0; i < step.childColumns().size(); i++) {
                    on.add(alias + "." + OracleSql.quote(step.ancestorColumns().get(i)) + " = " + below + "."
                            + OracleSql.quote(step.childColumns().get(i)));
                }
                sql.append("\nLEFT JOIN ")
                        .append(FromClause.of(step.ancestor(), step.part(), request.point(), binds))
                        .append(' ')
                        .append(alias)
                        .append(" ON ")
                        .append(String.join(" AND ", on));
                below = alias;
            }
        }

        private String where(String lead) {
            String clause = WhereClause.of(request.part(), request.rows(), request.point(), binds);
            return clause.isEmpty() ? "" : lead + clause;
        }
    }
}
