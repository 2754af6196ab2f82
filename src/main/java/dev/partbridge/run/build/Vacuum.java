package dev.partbridge.run.build;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.StatementId;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.ddl.LeafDdl;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgPartition.Role;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * VACUUM (FREEZE) of all that holds rows, after the statistics. Without ANALYZE: the plan's ANALYZE of a partitioned table
 * is one of each leaf as well (SQL Commands, ANALYZE), and children that inherit have their own. Autovacuum is left as
 * it is all the time, so there is nothing to be set back.
 */
public final class Vacuum {
    private Vacuum() {}

    /** In the order of the tables. */
    public static List<Step.Execute> of(PostgresModel model) {
        List<Step.Execute> all = new ArrayList<>();
        for (PgTable table : model.tables()) {
            if (table.layout() instanceof PgLayout.Plain) {
                all.add(step(table, Optional.empty()));
            }
            for (PgPartition leaf : table.layout().leaves()) {
                // the two that are always empty
                if (leaf.role() != Role.LANDING && leaf.role() != Role.GUARD) {
                    all.add(step(table, Optional.of(leaf.name())));
                }
            }
        }
        return all;
    }

    /** Side by side. */
    public static Wave wave(List<Step.Execute> statements) {
        return Wave.of(statements.stream().map(s -> List.of(Unit.whole(s))).toList());
    }

    private static Step.Execute step(PgTable table, Optional<Identifier> leaf) {
        var ddl = LeafDdl.vacuum(table.name(), leaf);
        return new Step.Execute(new StatementId(Phase.VACUUM, ddl.object()), ddl.sql(), ddl.undo());
    }
}
