package dev.partbridge.convert.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** CASE, DECODE, NVL and the like: one of several values. */
final class Conditionals {
    private final Writer writer;
    private final Alike alike;

    Conditionals(Writer writer) {
        this.writer = writer;
        this.alike = new Alike(writer);
    }

    Typed call(Node.Call call) throws NotConverted {
        List<Typed> values = writer.values(call.arguments());
        int size = values.size();
        String function = call.function();
        int least = function.equals("NVL2") || function.equals("DECODE") ? 3 : function.equals("COALESCE") ? 1 : 2;
        NotConverted.unless(
                size >= (function.equals("GREATEST") || function.equals("LEAST") ? 1 : least),
                function + " has too few arguments");
        return switch (function) {
            case "NVL", "COALESCE" -> coalesce(results(values));
            case "NVL2" -> {
                List<Typed> results = results(values.subList(1, 3));
                yield when(
                        List.of(values.get(0).at(Typed.COMPARISON) + " IS NOT NULL"),
                        List.of(results.get(0)),
                        results.get(1),
                        values);
            }
            case "NULLIF" -> {
                List<Typed> both = alike.of(values);
                yield Typed.atom("nullif(" + list(both) + ")", both.get(0).kind())
                        .sharing(values.toArray(new Typed[0]));
            }
            case "DECODE" -> decode(values);
            default -> extreme(function.toLowerCase(Locale.ROOT), results(values));
        };
    }

    private static Typed coalesce(List<Typed> values) {
        Typed last = values.get(values.size() - 1);
        boolean nullable = values.stream().allMatch(Typed::nullable);
        return values.size() == 1
                ? last
                : Typed.atom("coalesce(" + list(values) + ")", kind(values))
                        .sharing(values.toArray(new Typed[0]))
                        .withNullable(nullable);
    }

    /** DECODE finds NULL equal to NULL. */
    private Typed decode(List<Typed> values) throws NotConverted {
        Typed sought = values.get(0);
        List<String> conditions = new ArrayList<>();
        List<Typed> results = new ArrayList<>();
        int pairs = (values.size() - 1) / 2;
        for (int i = 0; i < pairs; i++) {
            Typed search = values.get(1 + 2 * i);
            results.add(values.get(2 + 2 * i));
            if (search.kind() == Kind.NULL) {
                conditions.add(sought.at(Typed.COMPARISON) + " IS NULL");
            } else {
                List<Typed> both = alike.of(List.of(sought, search));
                boolean plain = !search.nullable() || !sought.nullable();
                conditions.add(both.get(0).at(Typed.RANGE)
                        + (plain ? " = " : " IS NOT DISTINCT FROM ")
                        + both.get(1).at(Typed.RANGE));
            }
        }
        boolean otherwise = values.size() % 2 == 0;
        results.add(otherwise ? values.get(values.size() - 1) : Typed.NULL);
        // all results get the type of the first one, and NULL is of type VARCHAR2
        NotConverted.unless(
                results.get(0).kind() != Kind.NULL
                        || results.stream()
                                .allMatch(r -> r.kind() == Kind.NULL || r.kind().isText()),
                "DECODE has NULL as its first result, so Oracle makes texts of the others");
        List<Typed> same = results(results);
        return when(conditions, same.subList(0, pairs), same.get(pairs), values);
    }

    Typed choice(Node.Case choice) throws NotConverted {
        List<String> conditions = new ArrayList<>();
        List<Typed> results = new ArrayList<>();
        List<Typed> all = new ArrayList<>();
        Conditions compare = new Conditions(writer);
        for (Node.When branch : choice.whens()) {
            Typed condition;
            if (choice.operand().isPresent()) {
                condition =
                        compare.compared("=", writer.value(choice.operand().get()), writer.value(branch.condition()));
            } else {
                condition = writer.condition(branch.condition());
            }
            conditions.add(condition.sql());
            all.add(condition);
            results.add(writer.value(branch.value()));
        }
        results.add(
                choice.otherwise().isPresent() ? writer.value(choice.otherwise().get()) : Typed.NULL);
        List<Typed> same = results(results);
        return when(conditions, same.subList(0, same.size() - 1), same.get(same.size() - 1), all);
    }

    /** GREATEST and LEAST are NULL in Oracle when one value is; PostgreSQL's pass NULL over. */
    private static Typed extreme(String function, List<Typed> values) throws NotConverted {
        boolean text = kind(values).isText();
        String arguments = IntStream.range(0, values.size())
                .mapToObj(i -> text && i == 0
                        ? values.get(i).at(Typed.ATOM) + " COLLATE \"C\""
                        : values.get(i).sql())
                .collect(Collectors.joining(", "));
        String all = values.stream()
                .filter(Typed::nullable)
                .map(v -> v.at(Typed.COMPARISON) + " IS NOT NULL")
                .distinct()
                .collect(Collectors.joining(" AND "));
        String plain = function + "(" + arguments + ")";
        return Typed.atom(all.isEmpty() ? plain : "CASE WHEN " + all + " THEN " + plain + " END", kind(values))
                .from(values.toArray(new Typed[0]));
    }

    private static Typed when(List<String> conditions, List<Typed> results, Typed otherwise, List<Typed> operands) {
        StringBuilder sql = new StringBuilder("CASE");
        Typed[] values = new Typed[results.size() + 1];
        for (int i = 0; i < results.size(); i++) {
            sql.append(" WHEN ")
                    .append(conditions.get(i))
                    .append(" THEN ")
                    .append(results.get(i).sql());
            values[i] = results.get(i);
        }
        values[results.size()] = otherwise;
        if (otherwise.kind() != Kind.NULL) {
            sql.append(" ELSE ").append(otherwise.sql());
        }
        return Typed.atom(sql.append(" END").toString(), kind(List.of(values)))
                .from(values)
                .sharing(operands.toArray(new Typed[0]));
    }

    /** Values one of which is the result: a CHAR keeps its blanks, texts and numbers are not mixed. */
    private List<Typed> results(List<Typed> values) throws NotConverted {
        List<Typed> texts = new ArrayList<>();
        for (Typed value : values) {
            texts.add(value.kind() == Kind.CHAR ? TextFunctions.padded(value) : value);
        }
        boolean mixed = texts.stream().anyMatch(v -> v.kind().isText())
                && texts.stream().anyMatch(v -> !v.kind().isText() && v.kind() != Kind.NULL);
        NotConverted.unless(!mixed, "texts and other values are the results of one expression");
        return alike.of(texts);
    }

    private static Kind kind(List<Typed> values) {
        Kind kind = Kind.NULL;
        for (Typed value : values) {
            if (kind == Kind.NULL || kind == Kind.INTEGER || kind == Kind.DATE) {
                kind = value.kind() == Kind.NULL ? kind : value.kind();
            }
        }
        return kind;
    }

    private static String list(List<Typed> values) {
        return values.stream().map(Typed::sql).collect(Collectors.joining(", "));
    }
}
