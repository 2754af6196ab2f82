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

    /** The same sequence under another name. */
    public OracleSequence named(QualifiedName other) {
        return new OracleSequence(other, start, increment, minimum, maximum, cache, cycle, position);
    }
}
