package dev.partbridge.plan;

import dev.partbridge.postgres.ddl.ConstraintDdl;
import dev.partbridge.postgres.ddl.Ddl;
import dev.partbridge.postgres.ddl.RoutineDdl;
import dev.partbridge.postgres.ddl.SchemaDdl;
import dev.partbridge.postgres.ddl.TableDdl;
import dev.partbridge.postgres.ddl.ViewDdl;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Statements of a table that stand together in the review.
 *
 * @param name tells it from the table's other groups
 * @param phase of its statements, unless the plan has another
 */
record ReviewGroup(String name, Phase phase, List<Ddl> statements) {
    ReviewGroup {
        statements = List.copyOf(statements);
    }

    /** All of a table, in reading order; some may be empty. */
    static List<ReviewGroup> of(PostgresModel target, PgTable table) {
        return of(target, table, table);
    }

    /** The same, with its columns aligned as those of another table. */
    static List<ReviewGroup> of(PostgresModel target, PgTable table, PgTable aligned) {
        List<ReviewGroup> all = new ArrayList<>();
        all.add(new ReviewGroup("table", Phase.TABLES, List.of(TableDdl.table(table, aligned))));
        all.add(new ReviewGroup("partitions", Phase.PARTITIONS, TableDdl.leaves(table)));
        List<Ddl> keys = new ArrayList<>(ConstraintDdl.keys(table));
        keys.addAll(ConstraintDdl.unvalidatedChecks(table));
        all.add(new ReviewGroup("keys", Phase.KEYS, keys));
        Set<QualifiedName> relations = relations(table);
        all.add(new ReviewGroup(
                "indexes",
                Phase.INDEXES,
                target.indexes().stream()
                        .filter(i -> relations.contains(i.table()))
                        .map(SchemaDdl::index)
                        .toList()));
        all.add(new ReviewGroup("foreign keys", Phase.FOREIGN_KEYS, ConstraintDdl.foreignKeys(table)));
        target.functions().stream()
                .filter(f -> f.origin().equals(table.origin()))
                .forEach(f -> all.add(new ReviewGroup(
                        "function " + f.name() + f.arguments(), Phase.TRIGGERS, RoutineDdl.function(f))));
        target.views().stream()
                .filter(v -> v.of().equals(table.name()))
                .forEach(v -> all.add(new ReviewGroup("view " + v.name(), Phase.TRIGGERS, ViewDdl.view(v))));
        all.add(new ReviewGroup(
                "triggers",
                Phase.TRIGGERS,
                target.triggers().stream()
                        .filter(t -> t.origin().equals(table.origin()))
                        .flatMap(t -> RoutineDdl.trigger(t).stream())
                        .toList()));
        all.add(new ReviewGroup("comments", Phase.TABLES, TableDdl.comments(table)));
        return all;
    }

    private static Set<QualifiedName> relations(PgTable table) {
        Set<QualifiedName> relations = new HashSet<>();
        relations.add(table.name());
        table.layout().all().forEach(leaf -> relations.add(table.leaf(leaf)));
        return relations;
    }

    /** With what stands for each statement. */
    ReviewGroup with(Function<Ddl, List<Ddl>> all) {
        return new ReviewGroup(
                name,
                phase,
                statements.stream().flatMap(s -> all.apply(s).stream()).toList());
    }
}
