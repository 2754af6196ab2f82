package dev.partbridge.convert.expression;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of an Oracle condition that a row's own values decide at little cost. It tells which rows a check will
 * probably refuse; whether it does is the server's to say.
 */
public sealed interface RowCondition {
    /** Nothing is said. */
    record Unknown() implements RowCondition {}

    /** All must hold. */
    record All(List<RowCondition> parts) implements RowCondition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One must hold. */
    record Any(List<RowCondition> parts) implements RowCondition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The contrary. */
    record Not(RowCondition inner) implements RowCondition {}

    /** IS NULL. */
    record IsNull(Identifier column) implements RowCondition {}

    /** Left less than right. */
    record Less(Value left, Value right) implements RowCondition {}

    /** Left the same as right. */
    record Same(Value left, Value right) implements RowCondition {}

    /** What is compared. */
    sealed interface Value {}

    /** A column of the row. */
    record Column(Identifier name) implements Value {}

    /** A number, which may be none that a binary number can be. */
    @SuppressWarnings("JavaLangClash")
    record Number(double value) implements Value {}

    /** A text that is not empty. */
    record Text(String value) implements Value {}

    /** Of a check's condition; {@link Unknown} where nothing of it can be told. */
    static RowCondition of(String oracle) {
        try {
            return of(Parser.parse(oracle));
        } catch (NotConverted e) {
            // such a check is not in the target either
            return new Unknown();
        }
    }

    private static RowCondition of(Node node) {
        if (node instanceof Node.Logic logic) {
            List<RowCondition> parts = List.of(of(logic.left()), of(logic.right()));
            return logic.word().equals("AND") ? new All(parts) : new Any(parts);
        }
        if (node instanceof Node.Not not) {
            return new Not(of(not.inner()));
        }
        if (node instanceof Node.IsNull isNull && isNull.left() instanceof Node.Name name) {
            return negated(isNull.not(), new IsNull(column(name)));
        }
        if (node instanceof Node.Comparison comparison) {
            return compared(comparison.operator(), comparison.left(), comparison.right());
        }
        if (node instanceof Node.Between between) {
            return negated(
                    between.not(),
                    new All(List.of(
                            compared(">=", between.left(), between.low()),
                            compared("<=", between.left(), between.high()))));
        }
        if (node instanceof Node.In in) {
            List<RowCondition> parts = new ArrayList<>();
            in.values().forEach(v -> parts.add(compared("=", in.left(), v)));
            return negated(in.not(), new Any(parts));
        }
        return new Unknown();
    }

    private static RowCondition negated(boolean not, RowCondition test) {
        return not ? new Not(test) : test;
    }

    private static RowCondition compared(String operator, Node left, Node right) {
        Optional<Value> one = value(left);
        Optional<Value> other = value(right);
        if (one.isEmpty() || other.isEmpty()) {
            return new Unknown();
        }
        Map<String, RowCondition> tests = Map.of(
                "<", new Less(one.get(), other.get()),
                ">", new Less(other.get(), one.get()),
                "<=", new Not(new Less(other.get(), one.get())),
                ">=", new Not(new Less(one.get(), other.get())),
                "=", new Same(one.get(), other.get()),
                "<>", new Not(new Same(one.get(), other.get())));
        return tests.getOrDefault(operator, new Unknown());
    }

    private static Optional<Value> value(Node node) {
        if (node instanceof Node.Name name) {
            return Optional.of(new Column(column(name)));
        }
        if (node instanceof Node.Text text) {
            return Optional.of(new Text(text.value()));
        }
        if (node instanceof Node.Number number) {
            return number(number.text(), 1);
        }
        return node instanceof Node.Operation sign
                        && sign.operands().size() == 1
                        && sign.operands().get(0) instanceof Node.Number number
                ? number(number.text(), -1)
                : Optional.empty();
    }

    private static Optional<Value> number(String text, int sign) {
        try {
            return Optional.of(new Number(sign * Double.parseDouble(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Identifier column(Node.Name name) {
        return new Identifier(name.path().get(name.path().size() - 1));
    }
}
