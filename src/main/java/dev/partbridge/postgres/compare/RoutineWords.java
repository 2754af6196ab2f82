package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** A target's functions and triggers as the plan would write them. */
final class RoutineWords {
    private final Comparison comparison;
    private final ObjectId origin;

    /** @param origin whose all of them are */
    RoutineWords(Comparison comparison, ObjectId origin) {
        this.comparison = comparison;
        this.origin = origin;
    }

    PgFunction function(List<PgFunction> wanted, PgFunction found) {
        Optional<PgFunction> want = wanted.stream()
                .filter(w -> RoutineDiffer.signature(w).equals(RoutineDiffer.signature(found)))
                .findFirst();
        return new PgFunction(
                found.name(),
                want.map(PgFunction::arguments).orElse(found.arguments()),
                want.filter(w -> RoutineDiffer.result(w).equals(RoutineDiffer.result(found)))
                        .map(PgFunction::returns)
                        .orElse(found.returns()),
                want.filter(w -> RoutineDiffer.attributes(w).equals(RoutineDiffer.attributes(found)))
                        .map(PgFunction::attributes)
                        .orElse(found.attributes()),
                found.body(),
                found.ownerOnly(),
                origin);
    }

    /** @param table has the columns of the trigger's relation */
    PgTrigger trigger(QualifiedName table, Optional<PgTrigger> wanted, PgTrigger found) {
        return new PgTrigger(
                found.name(),
                found.table(),
                wanted.filter(w -> RoutineDiffer.events(w).equals(RoutineDiffer.events(found)))
                        .map(PgTrigger::timing)
                        .orElse(found.timing()),
                found.whenSql().map(f -> wanted.flatMap(PgTrigger::whenSql)
                        .filter(w -> comparison.same(Optional.of(table), true, w, f))
                        .orElseGet(() -> ConstraintWords.bare(f))),
                found.function(),
                found.always(),
                origin);
    }
}
