package dev.partbridge.convert;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.convert.rule.KeyMovesRule;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The function that fetches the partition key from the parent row. It locks the row FOR KEY SHARE, so that the parent
 * cannot move before the child is in; for that it needs rights on the parent that an inserting role need not have, so it
 * runs as its owner.
 */
final class LookupFunction {
    private static final String ATTRIBUTES = "VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp";

    private final Draft draft;
    private final KeyLookup lookup;
    private final QualifiedName name;
    private final boolean single;
    private final Optional<QualifiedName> registry;

    /**
     * For one table.
     *
     * @param registry holds the parent's key across its partitions, so that one row is looked at, not one in each leaf;
     *     a parent's move changes no key of it, so that the row must be locked FOR SHARE
     */
    LookupFunction(Draft draft, KeyLookup lookup, QualifiedName name, Optional<QualifiedName> registry) {
        this.registry = registry;
        this.draft = draft;
        this.lookup = lookup;
        this.name = name;
        this.single = lookup.addedColumns().size() == 1;
    }

    PgFunction function() {
        List<String> arguments = new ArrayList<>();
        for (Identifier column : lookup.childColumns()) {
            arguments.add(parameter(column) + " " + draft.column(column).type());
        }
        if (!single) {
            for (Identifier column : lookup.addedColumns()) {
                arguments.add(
                        "OUT " + result(column) + " " + draft.column(column).type());
            }
        }
        String returns = single ? type(lookup.addedColumns().get(0)) : "record";
        return new PgFunction(name, arguments, returns, ATTRIBUTES, body(), true, draft.id());
    }

    /** The statement by which a trigger takes the key over. */
    String assignment(String indent) {
        String call = PostgresSql.quote(name) + "("
                + String.join(
                        ", ",
                        lookup.childColumns().stream()
                                .map(ReferenceTriggers::fresh)
                                .toList())
                + ")";
        if (single) {
            return indent + ReferenceTriggers.fresh(lookup.addedColumns().get(0)) + " := " + call + ";\n";
        }
        return indent + "SELECT k.* INTO "
                + String.join(
                        ", ",
                        lookup.addedColumns().stream()
                                .map(ReferenceTriggers::fresh)
                                .toList())
                + " FROM " + call + " k;\n";
    }

    private String body() {
        StringBuilder body = new StringBuilder("\n");
        // a column of the parent could have a parameter's name
        body.append("#variable_conflict use_variable\nDECLARE\n");
        if (single) {
            String type = type(lookup.addedColumns().get(0));
            body.append("  k ").append(type).append(";\n  k1 ").append(type).append(";\n");
        } else {
            body.append("  k1 record;\n");
        }
        body.append("  n int := 0;\nBEGIN\n");
        lookup.childColumns().forEach(c -> body.append(refuseNull(c)));
        body.append("  FOR k1 IN SELECT ").append(parent(lookup.parentKey(), ", "));
        body.append(" FROM ")
                .append(PostgresSql.quote(registry.orElse(lookup.parent())))
                .append(" s WHERE ");
        body.append(match())
                .append(registry.isPresent() ? " FOR SHARE" : " FOR KEY SHARE")
                .append(" LOOP\n    n := n + 1;\n");
        body.append(take());
        body.append("  END LOOP;\n  IF n = 0 THEN\n").append(missing());
        body.append("  ELSIF n > 1 THEN\n").append(ambiguous()).append("  END IF;\n");
        if (registry.isPresent()
                && draft.parent.filter(p -> p.keyMoves == KeyMovesRule.TRIGGERS).isPresent()) {
            body.append(keepParent());
        }
        body.append(single ? "  RETURN k;\n" : "").append("END ");
        return body.toString();
    }

    private String take() {
        if (single) {
            return "    k := k1;\n";
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < lookup.addedColumns().size(); i++) {
            all.append("    ")
                    .append(result(lookup.addedColumns().get(i)))
                    .append(" := k1.")
                    .append(PostgresSql.quote(lookup.parentKey().get(i)))
                    .append(";\n");
        }
        return all.toString();
    }

    /** The foreign key looks at COMMIT: the parent that is not locked until then would move, and wait for this one. */
    private String keepParent() {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < lookup.addedColumns().size(); i++) {
            key.add("s." + PostgresSql.quote(lookup.parentKey().get(i)) + " = "
                    + (single ? "k" : result(lookup.addedColumns().get(i))));
        }
        return "  PERFORM 1 FROM " + PostgresSql.quote(lookup.parent()) + " s WHERE " + match() + " AND "
                + String.join(" AND ", key) + " FOR KEY SHARE;\n";
    }

    private String match() {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < lookup.childColumns().size(); i++) {
            equal.add("s." + PostgresSql.quote(lookup.parentColumns().get(i)) + " = "
                    + parameter(lookup.childColumns().get(i)));
        }
        return String.join(" AND ", equal);
    }

    private String refuseNull(Identifier column) {
        return "  IF " + parameter(column) + " IS NULL THEN\n"
                + "    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', "
                + Raise.table(draft.name) + Raise.column(column) + ",\n"
                + "      MESSAGE = "
                + PostgresSql.literal("null value in column \"" + column + "\" of relation \"" + draft.name.name()
                        + "\" violates not-null constraint")
                + ",\n      HINT = "
                + PostgresSql.literal(column + " is needed to fetch the partition key " + plain(lookup.addedColumns())
                        + " from \"" + lookup.parent() + "\".")
                + ";\n  END IF;\n";
    }

    private String missing() {
        String table = draft.name.name().text();
        String constraint = constraint();
        String values =
                String.join(", ", lookup.childColumns().stream().map(c -> "%s").toList());
        return "    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', "
                + Raise.table(draft.name) + Raise.constraint(constraint) + ",\n"
                + "      MESSAGE = "
                + PostgresSql.literal("insert or update on table \"" + table + "\" violates foreign key constraint \""
                        + constraint + "\"")
                + ",\n      DETAIL = format("
                + PostgresSql.literal("Key (" + Raise.percent(plain(lookup.childColumns())) + ")=(" + values
                        + ") is not present in table \""
                        + Raise.percent(lookup.parent().name().text()) + "\", so the partition key "
                        + Raise.percent(plain(lookup.addedColumns())) + " of the row is unknown.")
                + ", " + parameters() + "),\n"
                + "      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';\n";
    }

    private String ambiguous() {
        String pairs = String.join(
                ", ",
                lookup.childColumns().stream()
                        .map(c -> Raise.percent(c.text()) + "=%s")
                        .toList());
        return "    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', "
                + Raise.table(draft.name) + Raise.constraint(constraint()) + ",\n"
                + "      MESSAGE = format("
                + PostgresSql.literal(pairs + " is present in %s partitions of \""
                        + Raise.percent(lookup.parent().name().text()) + "\": give "
                        + Raise.percent(plain(lookup.addedColumns())) + " in the INSERT")
                + ", " + parameters() + ", n);\n";
    }

    /** The foreign key by which the table is partitioned, as PostgreSQL's own message would name it. */
    private String constraint() {
        return draft.carried
                .map(c -> c.name().text())
                .orElse(draft.oracle
                        .partitioningForeignKey()
                        .flatMap(c -> ConstraintNames.given(draft, c))
                        .orElse(""));
    }

    private String parameters() {
        return String.join(
                ", ",
                lookup.childColumns().stream().map(LookupFunction::parameter).toList());
    }

    private String type(Identifier column) {
        return draft.column(column).type();
    }

    private static String parent(List<Identifier> columns, String separator) {
        return String.join(
                separator,
                columns.stream().map(c -> "s." + PostgresSql.quote(c)).toList());
    }

    private static String plain(List<Identifier> columns) {
        return String.join(", ", columns.stream().map(Identifier::text).toList());
    }

    private static String parameter(Identifier column) {
        return PostgresSql.quote(new Identifier(ShortName.fit("p_" + column.text())));
    }

    private static String result(Identifier column) {
        return PostgresSql.quote(new Identifier(ShortName.fit("k_" + column.text())));
    }
}
