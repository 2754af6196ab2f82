package dev.partbridge.convert.expression;

import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Comparisons and what joins them. */
final class Conditions {
    private static final Set<String> ORDERING = Set.of("<", "<=", ">", ">=");

    private final Writer writer;
    private final Alike alike;

    Conditions(Writer writer) {
        this.writer = writer;
        this.alike = new Alike(writer);
    }

    Typed write(Node node) throws NotConverted {
        if (node instanceof Node.Logic logic) {
            Typed left = writer.condition(logic.left());
            Typed right = writer.condition(logic.right());
            int precedence = logic.word().equals("AND") ? Typed.AND : Typed.OR;
            return truth(left.at(precedence) + " " + logic.word() + " " + right.at(precedence), precedence)
                    .from(left, right);
        }
        if (node instanceof Node.Not not) {
            Typed inner = writer.condition(not.inner());
            return truth("NOT " + inner.at(Typed.NOT), Typed.NOT).from(inner);
        }
        if (node instanceof Node.Comparison comparison) {
            return compared(comparison.operator(), writer.value(comparison.left()), writer.value(comparison.right()));
        }
        if (node instanceof Node.In in) {
            return in(in);
        }
        if (node instanceof Node.Between between) {
            return between(between);
        }
        if (node instanceof Node.Like like) {
            return like(like);
        }
        if (node instanceof Node.IsNull isNull) {
            Typed left = writer.value(isNull.left());
            return truth(left.at(Typed.COMPARISON) + " IS " + (isNull.not() ? "NOT " : "") + "NULL", Typed.IS)
                    .sharing(left)
                    .withNullable(false);
        }
        if (node instanceof Node.IsJson isJson) {
            return isJson(isJson);
        }
        throw new NotConverted("it is not known");
    }

    /** As Oracle compares: texts byte by byte. */
    Typed compared(String operator, Typed left, Typed right) throws NotConverted {
        comparable(left);
        comparable(right);
        List<Typed> both = alike.of(List.of(left, right));
        return truth(
                        ordered(both.get(0), ORDERING.contains(operator)) + " " + operator + " "
                                + both.get(1).at(Typed.RANGE),
                        Typed.COMPARISON)
                .from(left, right);
    }

    private static void comparable(Typed value) throws NotConverted {
        NotConverted.unless(
                value.kind() != Kind.OTHER && value.kind() != Kind.JSON,
                "a value of a kind that has no order is compared");
    }

    /** Oracle orders texts by their bytes, PostgreSQL by the column's collation. */
    private static String ordered(Typed value, boolean ordering) {
        return ordering && value.kind().isText() ? value.at(Typed.ATOM) + " COLLATE \"C\"" : value.at(Typed.RANGE);
    }

    private Typed in(Node.In in) throws NotConverted {
        NotConverted.unless(!in.values().isEmpty(), "IN lists nothing");
        if (in.left() instanceof Node.Tuple tuple) {
            return tuples(in, tuple);
        }
        List<Typed> all = new ArrayList<>(List.of(writer.value(in.left())));
        all.addAll(writer.values(in.values()));
        for (Typed value : all) {
            comparable(value);
        }
        List<Typed> same = alike.of(all);
        return truth(
                        same.get(0).at(Typed.RANGE + 1) + (in.not() ? " NOT" : "") + " IN ("
                                + list(same.subList(1, same.size())) + ")",
                        Typed.RANGE)
                .from(all.toArray(new Typed[0]));
    }

    private Typed tuples(Node.In in, Node.Tuple left) throws NotConverted {
        List<Typed> columns = writer.values(left.values());
        List<String> rows = new ArrayList<>();
        for (Node value : in.values()) {
            NotConverted.unless(
                    value instanceof Node.Tuple row
                            && row.values().size() == left.values().size(),
                    "the lists of IN are not equally long");
            List<Typed> row = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Typed cell = writer.value(((Node.Tuple) value).values().get(i));
                NotConverted.unless(columns.get(i).kind() != Kind.CHAR, "a CHAR stands in a list of several values");
                row.add(alike.as(cell, columns.get(i).kind()));
            }
            rows.add("(" + list(row) + ")");
        }
        return truth(
                        "(" + list(columns) + ")" + (in.not() ? " NOT" : "") + " IN (" + String.join(", ", rows) + ")",
                        Typed.RANGE)
                .sharing(columns.toArray(new Typed[0]));
    }

    private Typed between(Node.Between between) throws NotConverted {
        Typed left = writer.value(between.left());
        Typed low = writer.value(between.low());
        Typed high = writer.value(between.high());
        comparable(left);
        List<Typed> all = alike.of(List.of(left, low, high));
        return truth(
                        ordered(all.get(0), true) + (between.not() ? " NOT" : "") + " BETWEEN "
                                + all.get(1).at(Typed.OTHER) + " AND "
                                + all.get(2).at(Typed.OTHER),
                        Typed.RANGE)
                .from(left, low, high);
    }

    /** Oracle has no escape character unless one is named, PostgreSQL has the backslash. */
    private Typed like(Node.Like like) throws NotConverted {
        Typed left = TextFunctions.text(writer.value(like.left()), "LIKE");
        Typed pattern = TextFunctions.text(writer.value(like.pattern()), "LIKE");
        String escape = "";
        if (like.escape().isPresent()) {
            String sign = writer.value(like.escape().get()).text().orElse("");
            NotConverted.unless(sign.codePointCount(0, sign.length()) == 1, "ESCAPE is not one character");
            escape = " ESCAPE " + PostgresSql.literal(sign);
        } else if (pattern.text().map(p -> p.contains("\\")).orElse(pattern.kind() != Kind.NULL)) {
            escape = " ESCAPE ''";
        }
        return truth(
                        left.at(Typed.OTHER) + (like.not() ? " NOT" : "") + " LIKE " + pattern.at(Typed.OTHER) + escape,
                        Typed.RANGE)
                .from(left, pattern);
    }

    private Typed isJson(Node.IsJson isJson) throws NotConverted {
        Typed left = writer.value(isJson.left());
        if (left.kind() == Kind.JSON) {
            // a value of the type is JSON by itself
            return truth(left.at(Typed.COMPARISON) + " IS " + (isJson.not() ? "" : "NOT ") + "NULL", Typed.IS)
                    .sharing(left);
        }
        NotConverted.unless(left.kind().isText(), "IS JSON of a value that is no text");
        NotConverted.unless(
                writer.context.targetMajor() >= 16, "IS JSON came with PostgreSQL 16; the type jsonb holds JSON alone");
        if (!isJson.strict()) {
            writer.notes.add(Note.LAX_JSON);
        }
        return truth(
                        left.at(Typed.COMPARISON) + " IS " + (isJson.not() ? "NOT " : "") + "JSON"
                                + (isJson.uniqueKeys() ? " WITH UNIQUE KEYS" : ""),
                        Typed.IS)
                .from(left);
    }

    private static String list(List<Typed> values) {
        return values.stream().map(Typed::sql).collect(Collectors.joining(", "));
    }

    private static Typed truth(String sql, int precedence) {
        return Typed.of(sql, Kind.TRUTH, precedence);
    }
}
