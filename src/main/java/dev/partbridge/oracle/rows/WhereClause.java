package dev.partbridge.oracle.rows;

import dev.partbridge.oracle.rows.RowConditions.Ancestor;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows of the table {@code t} are read. Each condition stands where the names of one table alone are known, so that
 * a bare name is neither ambiguous nor that of another table.
 */
final class WhereClause {
    private final ReadPoint point;
    private final List<Object> binds;

    private WhereClause(ReadPoint point, List<Object> binds) {
        this.point = point;
        this.binds = binds;
    }

    /** Adds what it binds; empty for all rows of the part. */
    static String of(RowPart part, RowConditions rows, ReadPoint point, List<Object> binds) {
        List<String> conditions = new ArrayList<>();
        part.range().ifPresent(r -> {
            conditions.add("t.ROWID BETWEEN CHARTOROWID(?) AND CHARTOROWID(?)");
            binds.add(r.low());
            binds.add(r.high());
        });
        rows.own().ifPresent(f -> conditions.add("(" + f.text() + ")"));
        if (!rows.ancestors().isEmpty()) {
            conditions.add(new WhereClause(point, binds).exists(rows.ancestors()));
        }
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }

    /** A key is unique, so that each row is still read once. */
    private String exists(List<Ancestor> ancestors) {
        StringBuilder sql = new StringBuilder("EXISTS (SELECT 1 FROM ");
        for (int i = 0; i < ancestors.size(); i++) {
            String alias = "a" + (i + 1);
            sql.append(i == 0 ? "" : " JOIN ")
                    .append(rows(ancestors, i))
                    .append(' ')
                    .append(alias);
            if (i > 0) {
                sql.append(" ON ").append(equal(ancestors.get(i).step(), alias, "a" + i));
            }
        }
        return sql.append(" WHERE ")
                .append(equal(ancestors.get(0).step(), "a1", "t"))
                .append(')')
                .toString();
    }

    private String rows(List<Ancestor> ancestors, int index) {
        Ancestor ancestor = ancestors.get(index);
        String table = FromClause.of(ancestor.step().ancestor(), ancestor.step().part(), point, binds);
        if (ancestor.filter().isEmpty()) {
            return table;
        }
        Set<Identifier> names = new LinkedHashSet<>(ancestor.step().ancestorColumns());
        if (index + 1 < ancestors.size()) {
            names.addAll(ancestors.get(index + 1).step().childColumns());
        }
        String columns = names.stream().map(n -> "t." + OracleSql.quote(n)).collect(Collectors.joining(", "));
        return "(SELECT " + columns + " FROM " + table + " t WHERE ("
                + ancestor.filter().get().text() + "))";
    }

    private static String equal(ParentJoin.Step step, String ancestor, String below) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < step.childColumns().size(); i++) {
            all.add(ancestor + "." + OracleSql.quote(step.ancestorColumns().get(i)) + " = " + below + "."
                    + OracleSql.quote(step.childColumns().get(i)));
        }
        return String.join(" AND ", all);
    }
}
