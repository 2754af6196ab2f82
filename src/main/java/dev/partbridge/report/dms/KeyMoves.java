package dev.partbridge.report.dms;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of a child's rows when change capture brings a new partition key of their parent: Oracle's log tells of
 * the parent alone.
 */
final class KeyMoves {
    /** From here on a foreign key's cascade takes children to other partitions. */
    private static final int FIRST_MOVING = 15;

    /** Who takes the children along. */
    enum Carrier {
        /** A trigger that fires in every replication role. */
        TRIGGER,
        /** The foreign key's cascade, in role origin alone. */
        CASCADE,
        /** The same within a partition; a row that changes partition is refused. */
        CASCADE_WITHIN_PARTITION,
        /** Nothing: the children keep the old key, without an error. */
        NOTHING
    }

    private final PostgresModel target;
    private final int targetMajor;

    KeyMoves(PostgresModel target, int targetMajor) {
        this.target = target;
        this.targetMajor = targetMajor;
    }

    Carrier carrier(PgTable child, KeyLookup lookup) {
        if (triggered(child, lookup)) {
            return Carrier.TRIGGER;
        }
        if (!cascades(child, lookup)) {
            return Carrier.NOTHING;
        }
        return targetMajor >= FIRST_MOVING ? Carrier.CASCADE : Carrier.CASCADE_WITHIN_PARTITION;
    }

    private static boolean cascades(PgTable child, KeyLookup lookup) {
        return child.constraints().stream()
                .anyMatch(c -> c instanceof PgConstraint.ForeignKey key
                        && key.onUpdateCascade()
                        && key.parent().equals(lookup.parent())
                        && key.columns().containsAll(lookup.addedColumns()));
    }

    private boolean triggered(PgTable child, KeyLookup lookup) {
        Set<QualifiedName> relations = target.table(lookup.parent()).stream()
                .flatMap(p -> Stream.concat(
                        Stream.of(p.name()), p.layout().all().stream().map((PgPartition leaf) -> p.leaf(leaf))))
                .collect(Collectors.toSet());
        String statement = "UPDATE " + PostgresSql.quote(child.name());
        return target.triggers().stream()
                .filter(t -> t.always() && t.timing().contains("UPDATE") && relations.contains(t.table()))
                .map(PgTrigger::function)
                .anyMatch(f -> target.functions().stream()
                        .filter(g -> g.name().equals(f))
                        .map(PgFunction::body)
                        .anyMatch(body -> body.contains(statement + " ") || body.contains(statement + "\n")));
    }
}
