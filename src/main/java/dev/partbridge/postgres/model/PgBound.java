package dev.partbridge.postgres.model;

import java.util.List;
import java.util.stream.Collectors;

/** Which keys a partition takes. Values are SQL literals, ready to print. */
public sealed interface PgBound {
    /** FROM (inclusive) TO (exclusive); a value is a literal or the word MINVALUE or MAXVALUE. */
    record Range(List<String> from, List<String> to) implements PgBound {
        public Range {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /** FOR VALUES IN; NULL is a value like the others. */
    record In(List<String> values) implements PgBound {
        public In {
            values = List.copyOf(values);
        }
    }

    /**
     * Values of several columns, for children that inherit: PostgreSQL's own LIST takes one column.
     *
     * @param tuples a value for each column of the key, or the word NULL
     */
    record InTuples(List<List<String>> tuples) implements PgBound {
        public InTuples {
            tuples = tuples.stream().map(List::copyOf).toList();
        }
    }

    /** WITH (MODULUS, REMAINDER) of a hash partition. */
    record Hash(int modulus, int remainder) implements PgBound {}

    /** DEFAULT: what no other partition takes. */
    record Default() implements PgBound {}

    /** The bound as it stands in CREATE TABLE ... PARTITION OF. */
    default String sql() {
        if (this instanceof Range range) {
            return "FOR VALUES FROM (" + String.join(", ", range.from()) + ") TO (" + String.join(", ", range.to())
                    + ")";
        }
        if (this instanceof In in) {
            return "FOR VALUES IN (" + String.join(", ", in.values()) + ")";
        }
        if (this instanceof InTuples in) {
            return "FOR VALUES IN ("
                    + in.tuples().stream()
                            .map(t -> "(" + String.join(", ", t) + ")")
                            .collect(Collectors.joining(", "))
                    + ")";
        }
        if (this instanceof Hash hash) {
            return "FOR VALUES WITH (MODULUS " + hash.modulus() + ", REMAINDER " + hash.remainder() + ")";
        }
        return "DEFAULT";
    }
}
