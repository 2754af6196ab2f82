package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The options of CREATE SEQUENCE and ALTER SEQUENCE. Oracle's own limits (28 nines upwards, 27 nines downwards) count as
 * none.
 */
final class SequenceOptions {
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

    private final TokenStream stream;
    private final ObjectId id;
    private final Findings findings;
    private Optional<BigInteger> start = Optional.empty();
    private BigInteger increment = BigInteger.ONE;
    private Optional<BigInteger> minimum = Optional.empty();
    private Optional<BigInteger> maximum = Optional.empty();
    private int cache = DEFAULT_CACHE;
    private boolean cycle;

    SequenceOptions(TokenStream stream, ObjectId id, Findings findings) {
        this.stream = stream;
        this.id = id;
        this.findings = findings;
    }

    /** Begins with the options of a sequence that is there. */
    SequenceOptions from(OracleSequence sequence) {
        start = Optional.of(sequence.start());
        increment = sequence.increment();
        minimum = sequence.minimum();
        maximum = sequence.maximum();
        cache = sequence.cache();
        cycle = sequence.cycle();
        return this;
    }

    /** Reads the options up to the statement's end. */
    SequenceOptions read() {
        while (!stream.atEnd()) {
            option();
        }
        return this;
    }

    private void option() {
        if (stream.accept("RESTART")) {
            start = Optional.empty();
        } else if (stream.accept("START", "WITH")) {
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
            KNOWN.takeAny(stream, id, findings, SequenceOptions::atOption);
        }
    }

    OracleSequence sequence(QualifiedName name, Optional<SourcePosition> position) {
        boolean up = increment.signum() >= 0;
        BigInteger first =
                start.orElseGet(() -> up ? minimum.orElse(BigInteger.ONE) : maximum.orElse(BigInteger.ONE.negate()));
        return new OracleSequence(name, first, increment, minimum, maximum, cache, cycle, position)
                .withoutDefaultLimits();
    }

    private static boolean atOption(TokenStream stream) {
        return stream.atAny(
                "RESTART",
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
