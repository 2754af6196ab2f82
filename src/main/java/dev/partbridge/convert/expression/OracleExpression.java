package dev.partbridge.convert.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries Oracle's scalar expressions over: whole, with just the same meaning, or not at all. */
public final class OracleExpression {
    private OracleExpression() {}

    /** A condition, of a check. */
    public static Converted condition(String oracle, Context context) {
        return convert(oracle, context, (writer, node) -> writer.condition(node));
    }

    /** A value, of an index or a virtual column. */
    public static Converted value(String oracle, Context context) {
        return convert(oracle, context, (writer, node) -> {
            Typed value = writer.value(node);
            NotConverted.unless(value.kind() != Kind.NULL, "it is NULL");
            return TextFunctions.padded(value);
        });
    }

    /**
     * A default.
     *
     * @param type the column's type in PostgreSQL
     */
    public static Converted assigned(String oracle, String type, Context context) {
        return convert(oracle, context, (writer, node) -> new Assignment(writer).to(node, writer.value(node), type));
    }

    /** The column that {@code column IS NOT NULL} speaks of, where the condition is just that. */
    public static List<String> notNull(String oracle) {
        try {
            return Parser.parse(oracle) instanceof Node.IsNull test
                            && test.not()
                            && test.left() instanceof Node.Name name
                    ? name.path()
                    : List.of();
        } catch (NotConverted e) {
            return List.of();
        }
    }

    @FunctionalInterface
    private interface Step {
        Typed write(Writer writer, Node node) throws NotConverted;
    }

    private static Converted convert(String oracle, Context context, Step step) {
        Writer writer = new Writer(context);
        try {
            Typed value = step.write(writer, Parser.parse(oracle));
            return new Converted(Optional.of(value), "", Set.copyOf(writer.notes));
        } catch (NotConverted e) {
            return Converted.refused(String.valueOf(e.getMessage()));
        }
    }
}
