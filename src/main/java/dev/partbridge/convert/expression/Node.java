package dev.partbridge.convert.expression;

import java.util.List;
import java.util.Optional;

/** What an Oracle expression consists of. */
sealed interface Node {
    /** A number as it is written, {@code 1.5e3} or {@code 2d}. */
    @SuppressWarnings("JavaLangClash")
    record Number(String text) implements Node {}

    /** A text that is not empty. */
    record Text(String value) implements Node {}

    /** NULL, and the empty text, which is the same to Oracle. */
    record Null() implements Node {}

    /** {@code DATE '...'} or {@code TIMESTAMP '...'}. */
    record TimeLiteral(String word, String text) implements Node {}

    /** {@code INTERVAL '...' from TO to}; both fields the same for one field. */
    record IntervalLiteral(String text, String from, String to) implements Node {}

    /** A column, a pseudo column or a function without parentheses; quoted names may be anything. */
    record Name(List<String> path, boolean quoted) implements Node {}

    /** {@code f(a, b)}; also TRIM, CAST and EXTRACT, whose words come first as texts. */
    record Call(String function, List<Node> arguments) implements Node {}

    /** {@code - + * / ||}; a sign has one operand. */
    record Operation(String operator, List<Node> operands) implements Node {}

    /** {@code AND} or {@code OR}. */
    record Logic(String word, Node left, Node right) implements Node {}

    /** NOT. */
    record Not(Node inner) implements Node {}

    /** Of two values; the operator in PostgreSQL's spelling. */
    record Comparison(String operator, Node left, Node right) implements Node {}

    /** IN a list. */
    record In(Node left, List<Node> values, boolean not) implements Node {}

    /** BETWEEN. */
    record Between(Node left, Node low, Node high, boolean not) implements Node {}

    /** LIKE. */
    record Like(Node left, Node pattern, Optional<Node> escape, boolean not) implements Node {}

    /** IS NULL. */
    record IsNull(Node left, boolean not) implements Node {}

    /** IS JSON. */
    record IsJson(Node left, boolean not, boolean strict, boolean uniqueKeys) implements Node {}

    /** CASE of both forms. */
    record Case(Optional<Node> operand, List<When> whens, Optional<Node> otherwise) implements Node {}

    /** A branch of a CASE. */
    record When(Node condition, Node value) implements Node {}

    /** CAST. */
    record Cast(Node inner, String type, List<Integer> arguments) implements Node {}

    /** JSON_VALUE and JSON_EXISTS with a path that is a text. */
    record Json(String function, Node document, String path, Optional<String> returning) implements Node {}

    /** Several values in parentheses. */
    record Tuple(List<Node> values) implements Node {}
}
