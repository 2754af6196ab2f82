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

    KeyMoves(PostgresModel target) {
        this.target = target;
    }

    Carrier carrier(PgTable child, KeyLookup lookup) {
        if (triggered(child, lookup)) {
            return Carrier.TRIGGER;
        }
        return cascades(child, lookup) ? Carrier.CASCADE : Carrier.NOTHING;
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
