package dev.partbridge.run.trial;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

/** Where in the source an object of the target comes from. */
final class Places {
    private final Conversion conversion;

    Places(Conversion conversion) {
        this.conversion = conversion;
    }

    /** Its own place, else that of its table; none of a source that is no script. */
    Optional<SourcePosition> of(ObjectId subject) {
        Optional<SourcePosition> own =
                switch (subject.kind()) {
                    case INDEX -> subject.name().flatMap(this::index);
                    case SEQUENCE -> sequence(subject);
                    case CONSTRAINT -> table(subject.table()).flatMap(t -> constraint(t, subject));
                    default -> Optional.empty();
                };
        return own.or(() -> table(subject.table()).flatMap(OracleTable::position));
    }

    private Optional<SourcePosition> index(Identifier name) {
        return conversion.target().indexes().stream()
                .filter(i -> i.name().equals(name))
                .map(PgIndex::origin)
                .flatMap(Optional::stream)
                .flatMap(origin -> conversion.source().indexes().stream()
                        .filter(i ->
                                origin.name().filter(i.name().name()::equals).isPresent()))
                .findFirst()
                .flatMap(OracleIndex::position);
    }

    private Optional<SourcePosition> sequence(ObjectId subject) {
        return conversion.target().sequences().stream()
                .filter(s -> s.name().equals(subject.table()))
                .flatMap(made -> conversion.source().sequences().stream()
                        .filter(s -> s.name().equals(made.origin().table())))
                .findFirst()
                .flatMap(OracleSequence::position);
    }

    private static Optional<SourcePosition> constraint(OracleTable table, ObjectId subject) {
        return table.constraints().stream()
                .filter(c -> c.name()
                        .map(Identifier::text)
                        .filter(n -> subject.name().orElseThrow().text().equalsIgnoreCase(n))
                        .isPresent())
                .findFirst()
                .flatMap(OracleConstraint::position);
    }

    /** Of a partition that is a table of its own too. */
    private Optional<OracleTable> table(QualifiedName relation) {
        return conversion.tables().stream()
                .filter(t -> t.postgres().equals(relation)
                        || t.partitions().stream().anyMatch(p -> p.leaves().contains(relation)))
                .map(TableMapping::oracle)
                .findFirst()
                .or(() ->
                        conversion.target().table(relation).map(PgTable::origin).map(ObjectId::table))
                .flatMap(conversion.source()::table);
    }
}
