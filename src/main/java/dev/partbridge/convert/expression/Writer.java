package dev.partbridge.convert.expression;

import dev.partbridge.convert.expression.Node.Tuple;
import dev.partbridge.sql.Identifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes an Oracle expression in PostgreSQL's SQL. */
final class Writer {
    final Context context;
    final Set<Note> notes = EnumSet.noneOf(Note.class);
    private final Conditions conditions = new Conditions(this);

    Writer(Context context) {
        this.context = context;
    }

    Typed write(Node node) throws NotConverted {
        if (node instanceof Node.Number number) {
            return number(number.text());
        }
        if (node instanceof Node.Text text) {
            return Typed.text(text.value());
        }
        if (node instanceof Node.Null) {
            return Typed.NULL;
        }
        if (node instanceof Node.TimeLiteral literal) {
            return TimeLiterals.literal(literal.word(), literal.text());
        }
        if (node instanceof Node.IntervalLiteral literal) {
            return TimeLiterals.interval(literal);
        }
        if (node instanceof Node.Name name) {
            return name(name);
        }
        if (node instanceof Node.Operation operation) {
            return operation(operation);
        }
        if (node instanceof Node.Call call) {
            return call(call);
        }
        if (node instanceof Node.Case choice) {
            return new Conditionals(this).choice(choice);
        }
        if (node instanceof Node.Cast cast) {
            return Casts.cast(write(cast.inner()), cast.type(), cast.arguments());
        }
        if (node instanceof Node.Json json) {
            return JsonFunctions.write(json, write(json.document()), context.targetMajor());
        }
        NotConverted.unless(!(node instanceof Tuple), "several values in parentheses stand where one must be");
        return conditions.write(node);
    }

    /** A condition, as CASE WHEN and CHECK want it. */
    Typed condition(Node node) throws NotConverted {
        Typed typed = write(node);
        if (typed.kind() == Kind.BOOLEAN) {
            return typed;
        }
        NotConverted.unless(typed.kind() == Kind.TRUTH, "a value stands where a condition must be");
        return typed;
    }

    /** A value; a condition is none in Oracle. */
    Typed value(Node node) throws NotConverted {
        Typed typed = write(node);
        NotConverted.unless(typed.kind() != Kind.TRUTH, "a condition stands where a value must be");
        return typed;
    }

    List<Typed> values(List<Node> nodes) throws NotConverted {
        List<Typed> values = new ArrayList<>();
        for (Node node : nodes) {
            values.add(value(node));
        }
        return values;
    }

    private static Typed number(String text) {
        char last = Character.toLowerCase(text.charAt(text.length() - 1));
        if (last == 'd' || last == 'f') {
            String type = last == 'd' ? "double precision" : "real";
            String sql = "'" + text.substring(0, text.length() - 1) + "'::" + type;
            return Typed.of(sql, last == 'd' ? Kind.DOUBLE : Kind.REAL, Typed.CAST)
                    .withNullable(false);
        }
        return Typed.number(new BigDecimal(text));
    }

    private Typed name(Node.Name name) throws NotConverted {
        List<String> path = name.path();
        String last = path.get(path.size() - 1);
        if (path.size() > 1 && (last.equalsIgnoreCase("NEXTVAL") || last.equalsIgnoreCase("CURRVAL"))) {
            return Pseudo.sequence(path.subList(0, path.size() - 1), last.equalsIgnoreCase("NEXTVAL"), context);
        }
        if (path.size() == 1 && !name.quoted() && Pseudo.isReserved(last)) {
            return Pseudo.write(last, this);
        }
        Typed column = context.columns().get(new Identifier(last));
        if (column != null) {
            return column;
        }
        Optional<Typed> pseudo =
                path.size() == 1 && !name.quoted() ? Optional.of(Pseudo.write(last, this)) : Optional.empty();
        return pseudo.orElseThrow(
                () -> new NotConverted(String.join(".", path) + " is no column that is carried over"));
    }

    private Typed operation(Node.Operation operation) throws NotConverted {
        List<Typed> operands = values(operation.operands());
        if (operands.size() == 1) {
            return Arithmetic.negative(operands.get(0));
        }
        if (operands.get(0).kind().isLocalTime()) {
            // 1/24 has no end as a number, but an hour has 3600 seconds
            Optional<BigDecimal> days = constant(operation.operands().get(1));
            if (days.isPresent()) {
                return Arithmetic.days(operation.operator(), operands.get(0), days.get());
            }
        }
        return operation.operator().equals("||")
                ? TextFunctions.joined(operands.get(0), operands.get(1))
                : Arithmetic.of(operation.operator(), operands.get(0), operands.get(1));
    }

    /** A number that consists of numbers alone, to more digits than a second of a day needs. */
    private static Optional<BigDecimal> constant(Node node) {
        if (node instanceof Node.Number number && !number.text().matches("(?i).*[df]")) {
            return Optional.of(new BigDecimal(number.text()));
        }
        if (!(node instanceof Node.Operation operation) || operation.operands().size() != 2) {
            return Optional.empty();
        }
        Optional<BigDecimal> left = constant(operation.operands().get(0));
        Optional<BigDecimal> right = constant(operation.operands().get(1));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return switch (operation.operator()) {
            case "*" -> Optional.of(left.get().multiply(right.get()));
            case "/" ->
                right.get().signum() == 0
                        ? Optional.empty()
                        : Optional.of(left.get().divide(right.get(), MathContext.DECIMAL128));
            default -> Optional.empty();
        };
    }

    private Typed call(Node.Call call) throws NotConverted {
        String function = call.function();
        switch (function) {
            case "NVL", "COALESCE", "NVL2", "NULLIF", "DECODE", "GREATEST", "LEAST" -> {
                return new Conditionals(this).call(call);
            }
            case "REGEXP_LIKE" -> {
                return Regex.like(values(call.arguments()));
            }
            case "EXTRACT" -> {
                return DateFunctions.extract(
                        ((Node.Text) call.arguments().get(0)).value(),
                        value(call.arguments().get(1)));
            }
            default -> {
                return Functions.call(function, values(call.arguments()), context);
            }
        }
    }
}
