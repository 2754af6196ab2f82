package dev.partbridge.report.dms;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.postgres.model.PostgresModel;
import java.util.stream.Stream;

/**
 * What becomes of a child's rows when change capture brings a new partition key of their parent: Oracle's log tells of
 * the parent alone.
 */
final class KeyCarriers {
    /** Who takes the children along. */
    enum Carrier {
        /** A trigger that fires in every replication role. */
        TRIGGER,
        /** The foreign key's cascade, in role origin alone. */
        CASCADE,
        /** Nothing: the children keep the old key, without an error. */
        NOTHING
    }

    private final PostgresModel target;

    KeyCarriers(PostgresModel target) {
        this.target = target;
    }

    Carrier carrier(PgTable child, KeyLookup lookup) {
        if (triggered(child, lookup)) {
            return Carrier.TRIGGER;
        }
        return cascades(child, lookup) ? Carrier.CASCADE : Carrier.NOTHING;
    }

    private static boolean cascades(PgTable child, KeyLookup lookup) {
        return carrying(child, lookup).anyMatch(PgConstraint.ForeignKey::onUpdateCascade);
    }

    /** The parent's trigger takes along what a foreign key ties to the whole key. */
    private boolean triggered(PgTable child, KeyLookup lookup) {
        return carrying(child, lookup).findAny().isPresent()
                && target.table(lookup.parent()).stream()
                        .flatMap(p -> Stream.concat(
                                Stream.of(p.name()), p.layout().all().stream().map((PgPartition leaf) -> p.leaf(leaf))))
                        .flatMap(r -> target.triggersOn(r).stream())
                        .anyMatch(t -> t.role() == PgTrigger.Role.KEY_MOVE && t.always());
    }

    private static Stream<PgConstraint.ForeignKey> carrying(PgTable child, KeyLookup lookup) {
        return child.constraints().stream()
                .filter(PgConstraint.ForeignKey.class::isInstance)
                .map(PgConstraint.ForeignKey.class::cast)
                .filter(key ->
                        key.parent().equals(lookup.parent()) && key.columns().containsAll(lookup.addedColumns()));
    }
}
