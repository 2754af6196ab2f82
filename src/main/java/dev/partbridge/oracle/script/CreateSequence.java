package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.math.BigInteger;
import java.util.Optional;

/** CREATE SEQUENCE. Oracle's own limits (28 nines upwards, 27 nines downwards) count as none. */
final class CreateSequence implements StatementParser {
    private static final BigInteger HIGHEST = BigInteger.TEN.pow(28).subtract(BigInteger.ONE);
    private static final BigInteger LOWEST =
            BigInteger.TEN.pow(27).subtract(BigInteger.ONE).negate();
    private static final int DEFAULT_CACHE = 20;

    static final Clauses KNOWN = new Clauses(
            """
            sequence:
            ORDER|NOORDER|KEEP|NOKEEP|NOSCALE|NOSHARD|GLOBAL
            replication:
            SHARING NONE|METADATA|DATA
            SHARING = NONE|METADATA|DATA
            """,
            """
            SCALE [ EXTEND|NOEXTEND ]
            SHARD [ EXTEND|NOEXTEND ]
            SESSION
            """);

    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        SourcePosition position = stream.position();
        stream.expect("CREATE", "SEQUENCE");
        stream.accept("IF", "NOT", "EXISTS");
        QualifiedName name = stream.qualifiedName("the sequence's name");
        ObjectId id = ObjectId.of(ObjectKind.SEQUENCE, name);
        Optional<BigInteger> start = Optional.empty();
        BigInteger increment = BigInteger.ONE;
        Optional<BigInteger> minimum = Optional.empty();
        Optional<BigInteger> maximum = Optional.empty();
        int cache = DEFAULT_CACHE;
        boolean cycle = false;
        while (!stream.atEnd()) {
            if (stream.accept("START", "WITH")) {
                start = Optional.of(stream.integer("a number"));
            } else if (stream.accept("INCREMENT", "BY")) {
                increment = stream.integer("a number");
            } else if (stream.accept("MINVALUE")) {
                minimum = Optional.of(stream.integer("a number"));
            } else if (stream.accept("MAXVALUE")) {
                maximum = Optional.of(stream.integer("a number"));
            } else if (stream.accept("NOMINVALUE")) {
                minimum = Optional.empty();
            } else if (stream.accept("NOMAXVALUE")) {
                maximum = Optional.empty();
            } else if (stream.accept("CACHE")) {
                cache = stream.integer("a number")
                        .min(BigInteger.valueOf(Integer.MAX_VALUE))
                        .intValue();
            } else if (stream.accept("NOCACHE")) {
                cache = 0;
            } else if (stream.accept("CYCLE")) {
                cycle = true;
            } else if (stream.accept("NOCYCLE")) {
                cycle = false;
            } else if (stream.atAny(",", ")")) {
                throw stream.error("an option of the sequence");
            } else {
                KNOWN.takeAny(stream, id, model.findings(), CreateSequence::atOption);
            }
        }
        boolean up = increment.signum() >= 0;
        BigInteger first = start.orElse(up ? BigInteger.ONE : BigInteger.ONE.negate());
        if (start.isEmpty()) {
            first = up ? minimum.orElse(first) : maximum.orElse(first);
        }
        model.add(new OracleSequence(
                name,
                first,
                increment,
                minimum.filter(m -> up ? !m.equals(BigInteger.ONE) : m.compareTo(LOWEST) > 0),
                maximum.filter(m -> up ? m.compareTo(HIGHEST) < 0 : !m.equals(BigInteger.ONE.negate())),
                cache,
                cycle,
                Optional.of(position)));
    }

    private static boolean atOption(TokenStream stream) {
        return stream.atAny(
                "START",
                "INCREMENT",
                "MINVALUE",
                "MAXVALUE",
                "NOMINVALUE",
                "NOMAXVALUE",
                "CACHE",
                "NOCACHE",
                "CYCLE",
                "NOCYCLE");
    }
}
