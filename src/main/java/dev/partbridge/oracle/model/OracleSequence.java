package dev.partbridge.oracle.model;

import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A sequence.
 *
 * @param start the next value to be given
 * @param minimum absent for Oracle's own default
 * @param maximum absent for Oracle's own default, or where the source writes that default out
 * @param cache number of cached values; 0 for NOCACHE
 */
public record OracleSequence(
        QualifiedName name,
        BigInteger start,
        BigInteger increment,
        Optional<BigInteger> minimum,
        Optional<BigInteger> maximum,
        int cache,
        boolean cycle,
        Optional<SourcePosition> position) {
    private static final BigInteger HIGHEST = BigInteger.TEN.pow(28).subtract(BigInteger.ONE);
    private static final BigInteger LOWEST =
            BigInteger.TEN.pow(27).subtract(BigInteger.ONE).negate();

    /** Without limits that are Oracle's own defaults: 1 and 28 nines upwards, -1 and 27 nines downwards. */
    public OracleSequence withoutDefaultLimits() {
        boolean up = increment.signum() >= 0;
        return new OracleSequence(
                name,
                start,
                increment,
                minimum.filter(m -> up ? !m.equals(BigInteger.ONE) : m.compareTo(LOWEST) > 0),
                maximum.filter(m -> up ? m.compareTo(HIGHEST) < 0 : !m.equals(BigInteger.ONE.negate())),
                cache,
                cycle,
                position);
    }

    /** The same sequence under another name. */
    public OracleSequence named(QualifiedName other) {
        return new OracleSequence(other, start, increment, minimum, maximum, cache, cycle, position);
    }
}
