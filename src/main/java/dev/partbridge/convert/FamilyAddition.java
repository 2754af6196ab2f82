package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * A procedure that adds a partition to a table and to all that are partitioned by reference to it. No trigger can do it
 * when a row comes, and single statements would leave tables whose partitions differ.
 */
final class FamilyAddition {
    private final Family family;
    private final QualifiedName name;

    FamilyAddition(Family family, Names names) {
        this.family = family;
        this.name = family.name(names, "_add_partition");
    }

    /** Its arguments are the end of the partitions' names and the bound. */
    QualifiedName name() {
        return name;
    }

    int tables() {
        return family.tables().size();
    }

    /** @param triggers all there are */
    PgFunction procedure(Triggers triggers) {
        StringBuilder sql = new StringBuilder("\n-- adds a partition to ")
                .append(Raise.comment(family.list()))
                .append(", or to none:\n--   psql -d DATABASE -c \"CALL ")
                .append(Raise.comment(PostgresSql.quote(name)))
                .append(range() ? "('p_new', 'from', 'to')\"" : "('p_new', 'value', 'another value')\"")
                .append(range() ? "   NULL for MINVALUE and MAXVALUE\n" : "\n")
                .append("DECLARE\n  bound text;\n  part text;\nBEGIN\n")
                .append("  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND ")
                .append(NewPartition.ROOM_FOR_KEY - 1)
                .append(" THEN\n    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', ")
                .append(Raise.table(family.root().name))
                .append(",\n      MESSAGE = format('\"%s\" is no name for a partition', p_name),\n      HINT = ")
                .append(PostgresSql.literal("It is put behind each table's name: 1 to "
                        + (NewPartition.ROOM_FOR_KEY - 1) + " bytes, such as p2026_01."))
                .append(";\n  END IF;\n");
        sql.append(family.lock("SHARE ROW EXCLUSIVE"));
        sql.append("  bound := ").append(bound()).append(";\n");
        for (Draft draft : family.tables()) {
            sql.append("  part := ")
                    .append(PostgresSql.literal(NewPartition.prefix(draft)))
                    .append(" || p_name;\n");
            new NewPartition(draft, Family.pattern(draft).orElseThrow(), triggers, "  ").create("%s", "bound", sql);
        }
        return new PgFunction(
                name,
                arguments(),
                "",
                "SET search_path = pg_catalog, pg_temp",
                sql.append("END ").toString(),
                true,
                family.root().id());
    }

    private boolean range() {
        return family.root().strategy.equals("RANGE");
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("p_name text"));
        if (range()) {
            for (String end : List.of("p_from", "p_to")) {
                for (int i = 0; i < family.root().parts.size(); i++) {
                    arguments.add(
                            argument(end, i) + " " + type(family.root().parts.get(i)));
                }
            }
        } else {
            arguments.add("VARIADIC p_values " + type(family.root().parts.get(0)) + "[]");
        }
        return arguments;
    }

    private String argument(String end, int part) {
        return family.root().parts.size() == 1 ? end : end + "_" + (part + 1);
    }

    private String type(PgKeyPart part) {
        return family.root().column(part.column().orElseThrow()).type();
    }

    private String bound() {
        if (!range()) {
            return "format('IN (%s)', (SELECT string_agg(quote_nullable(v), ', ' ORDER BY n)\n"
                    + "    FROM unnest(p_values) WITH ORDINALITY AS a (v, n)))";
        }
        String from = ends("p_from", "MINVALUE");
        return "format('FROM (%s) TO (%s)', " + from + ", " + ends("p_to", "MAXVALUE") + ")";
    }

    private String ends(String end, String open) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < family.root().parts.size(); i++) {
            values.add("coalesce(quote_literal(" + argument(end, i) + "), '" + open + "')");
        }
        return String.join(" || ', ' || ", values);
    }
}
