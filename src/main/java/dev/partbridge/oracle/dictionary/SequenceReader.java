package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ALL_SEQUENCES: LAST_NUMBER is the next value that is not in any cache yet. */
final class SequenceReader implements RowReader {
    /** How Oracle calls the sequences of identity columns. */
    private static final String OF_IDENTITY = "ISEQ$$_";

    private final Identifier owner;
    private final Map<Identifier, OracleSequence> sequences = new LinkedHashMap<>();

    SequenceReader(Identifier owner) {
        this.owner = owner;
    }

    @Override
    public void row(Row row) {
        Identifier name = row.neededName("SEQUENCE_NAME");
        sequences.put(
                name,
                new OracleSequence(
                                QualifiedName.of(owner, name),
                                number(row, "LAST_NUMBER"),
                                number(row, "INCREMENT_BY"),
                                Optional.of(number(row, "MIN_VALUE")),
                                Optional.of(number(row, "MAX_VALUE")),
                                number(row, "CACHE_SIZE")
                                        .min(BigInteger.valueOf(Integer.MAX_VALUE))
                                        .intValue(),
                                row.is("CYCLE_FLAG", "Y"),
                                Optional.empty())
                        .withoutDefaultLimits());
    }

    private static BigInteger number(Row row, String column) {
        return new BigInteger(row.needed(column).strip());
    }

    Optional<BigInteger> next(Identifier sequence) {
        return Optional.ofNullable(sequences.get(sequence)).map(OracleSequence::start);
    }

    /** Those that stand for themselves. */
    List<OracleSequence> own(IdentityReader identities) {
        return sequences.entrySet().stream()
                .filter(e -> !e.getKey().text().startsWith(OF_IDENTITY) && !identities.owns(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
