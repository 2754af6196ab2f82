package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.postgres.model.PgSequence;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries sequences over; Oracle's have 28 digits, PostgreSQL's those of bigint. */
final class Sequences {
    private static final int BIGINT_BITS = 63;

    private final Names names;
    private final Findings findings;
    private final List<PgSequence> made = new ArrayList<>();
    private final Map<QualifiedName, QualifiedName> known = new LinkedHashMap<>();

    Sequences(Names names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    void add(OracleSequence sequence) {
        ObjectId id = ObjectId.of(ObjectKind.SEQUENCE, sequence.name());
        if (!fits(sequence.start()) || !fits(sequence.increment())) {
            findings.add(
                    "PB-SEQ-002",
                    id,
                    sequence.position(),
                    "Sequence " + sequence.name() + " starts at " + sequence.start() + " by " + sequence.increment()
                            + ", which bigint cannot hold; it is left out.");
            return;
        }
        boolean cut = sequence.minimum().filter(m -> !fits(m)).isPresent()
                || sequence.maximum().filter(m -> !fits(m)).isPresent();
        if (cut) {
            findings.add(
                    "PB-SEQ-001",
                    id,
                    sequence.position(),
                    "A limit of sequence " + sequence.name() + " is beyond bigint; it ends where bigint ends.");
        }
        QualifiedName target = names.sequence(sequence);
        known.put(sequence.name(), target);
        made.add(new PgSequence(
                target,
                sequence.start().longValueExact(),
                sequence.increment().longValueExact(),
                limit(sequence.minimum()),
                limit(sequence.maximum()),
                Math.max(1, sequence.cache()),
                sequence.cycle(),
                id));
    }

    /** One for a column that Oracle fills by itself. */
    QualifiedName identity(Draft draft, Identifier column, long start, long increment) {
        Identifier schema = draft.name.schema().orElseThrow();
        Identifier name =
                names.relation(schema, draft.name.name() + "_" + column + "_seq", draft.id(), draft.oracle.position());
        QualifiedName target = QualifiedName.of(schema, name);
        made.add(new PgSequence(target, start, increment, Optional.empty(), Optional.empty(), 1, false, draft.id()));
        return target;
    }

    List<PgSequence> made() {
        return List.copyOf(made);
    }

    /** Oracle's names to PostgreSQL's. */
    Map<QualifiedName, QualifiedName> known() {
        return known;
    }

    private static Optional<Long> limit(Optional<BigInteger> limit) {
        return limit.filter(Sequences::fits).map(BigInteger::longValueExact);
    }

    private static boolean fits(BigInteger value) {
        return value.bitLength() <= BIGINT_BITS;
    }
}
