package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Landings that are gone whole, as the procedure that drops them leaves it: trigger, function and, where it is there for
 * them alone, the partition. That is no difference from the plan, which has the procedure; half of it would be.
 */
public final class DroppedLandings {
    private DroppedLandings() {}

    /** The leaves that were landings. */
    public static List<QualifiedName> of(PostgresModel wanted, PostgresModel found) {
        return dropped(wanted, found).stream().map(PgTrigger::table).toList();
    }

    /** What is still wanted. */
    static PostgresModel without(PostgresModel wanted, PostgresModel found) {
        List<PgTrigger> dropped = dropped(wanted, found);
        if (dropped.isEmpty()) {
            return wanted;
        }
        Set<QualifiedName> leaves = dropped.stream().map(PgTrigger::table).collect(Collectors.toSet());
        Set<QualifiedName> functions = dropped.stream().map(PgTrigger::function).collect(Collectors.toSet());
        return new PostgresModel(
                wanted.schemas(),
                wanted.sequences(),
                wanted.tables().stream().map(t -> without(t, leaves)).toList(),
                wanted.indexes(),
                wanted.functions().stream()
                        .filter(f -> !functions.contains(f.name()))
                        .toList(),
                wanted.triggers().stream().filter(t -> !dropped.contains(t)).toList(),
                wanted.views(),
                wanted.registries(),
                wanted.partman());
    }

    private static List<PgTrigger> dropped(PostgresModel wanted, PostgresModel found) {
        List<PgTrigger> gone = wanted.triggers().stream()
                .filter(t -> t.role() == PgTrigger.Role.LANDING)
                .filter(t -> found.triggers().stream()
                        .noneMatch(f -> f.table().equals(t.table()) && f.name().equals(t.name())))
                .filter(t -> found.functions().stream().noneMatch(f -> f.name().equals(t.function())))
                .toList();
        if (gone.isEmpty()) {
            return gone;
        }
        Set<QualifiedName> landings = wanted.landings();
        Set<QualifiedName> there = found.tables().stream()
                .flatMap(t -> t.layout().partitions().stream().map(t::leaf))
                .collect(Collectors.toSet());
        return gone.stream()
                .filter(t -> !landings.contains(t.table()) || !there.contains(t.table()))
                .toList();
    }

    private static PgTable without(PgTable table, Set<QualifiedName> leaves) {
        Predicate<PgPartition> goes = p -> p.role() == PgPartition.Role.LANDING && leaves.contains(table.leaf(p));
        if (!(table.layout() instanceof PgLayout.Declarative layout)
                || layout.partitions().stream().noneMatch(goes)) {
            return table;
        }
        return new PgTable(
                table.name(),
                table.columns(),
                new PgLayout.Declarative(
                        layout.strategy(),
                        layout.parts(),
                        layout.partitions().stream().filter(goes.negate()).toList()),
                table.constraints(),
                table.level(),
                table.comment(),
                table.tablespace(),
                table.origin());
    }
}
