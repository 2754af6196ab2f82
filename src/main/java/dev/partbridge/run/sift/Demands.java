package dev.partbridge.run.sift;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.StatementId;
import dev.partbridge.postgres.ddl.Ddl;
import dev.partbridge.postgres.ddl.RegistryDdl;
import dev.partbridge.postgres.ddl.SchemaDdl;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgRegistry;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the statements of a plan ask of rows, by the id of the statement. Made when a statement was refused. */
final class Demands {
    private final PostgresModel target;
    private final Map<QualifiedName, Relation> relations = new HashMap<>();
    private final Map<String, Demand> byStatement = new LinkedHashMap<>();

    Demands(PostgresModel target) {
        this.target = target;
        for (PgTable table : target.tables()) {
            relations.put(table.name(), new Relation(table.name(), table));
            table.layout().all().forEach(p -> relations.put(table.leaf(p), new Relation(table.leaf(p), table)));
        }
        for (PgTable table : target.tables()) {
            table.constraints().forEach(c -> add(table.name(), c));
            for (PgPartition partition : table.layout().all()) {
                partition.constraints().forEach(c -> add(table.leaf(partition), c));
            }
        }
        target.registries().forEach(this::add);
        target.indexes().stream().filter(PgIndex::unique).forEach(this::add);
    }

    Optional<Demand> of(String statement) {
        return Optional.ofNullable(byStatement.get(statement));
    }

    /** All foreign keys, those that are added NOT VALID too. */
    List<Demand.Parent> parents() {
        return byStatement.values().stream()
                .filter(d -> d instanceof Demand.Parent)
                .map(d -> (Demand.Parent) d)
                .toList();
    }

    /** The statement that fills a registry. */
    static String filled(PgRegistry registry) {
        return new StatementId(Phase.KEYS, RegistryDdl.fill(registry).object()).toString();
    }

    private void add(QualifiedName of, PgConstraint constraint) {
        if (constraint instanceof PgConstraint.PrimaryKey key) {
            unique(of, key.name(), key.columns(), true, false);
        } else if (constraint instanceof PgConstraint.Unique key) {
            unique(of, key.name(), key.columns(), false, key.nullsNotDistinct());
        } else if (constraint instanceof PgConstraint.ForeignKey key) {
            String id = id(Phase.FOREIGN_KEYS, of, key.name());
            // both are of the model: keys to other tables are not converted
            byStatement.put(
                    id,
                    new Demand.Parent(
                            id, rows(of), key.name().text(), key.columns(), rows(key.parent()), key.parentColumns()));
        }
    }

    private void unique(QualifiedName of, Identifier name, List<Identifier> columns, boolean primary, boolean alike) {
        String id = id(Phase.KEYS, of, name);
        // a registry leaves out keys with NULL
        boolean whole =
                primary && target.registry(of).filter(PgRegistry::nullable).isEmpty();
        List<String> parts = columns.stream().map(PostgresSql::quote).toList();
        byStatement.put(id, new Demand.Unique(id, rows(of), name.text(), parts, whole, alike));
    }

    private void add(PgRegistry registry) {
        String id = filled(registry);
        List<String> parts = registry.all().stream().map(PostgresSql::quote).toList();
        String name = registry.name().name().text();
        byStatement.put(id, new Demand.Unique(id, rows(registry.name()), name, parts, !registry.nullable(), false));
    }

    private void add(PgIndex index) {
        Ddl ddl = SchemaDdl.index(index);
        String id = new StatementId(Phase.INDEXES, ddl.object()).toString();
        List<String> parts =
                index.parts().stream().map(p -> p.replaceFirst(" DESC$", "")).toList();
        byStatement.put(
                id, new Demand.Unique(id, rows(index.table()), index.name().text(), parts, false, false));
    }

    private static String id(Phase phase, QualifiedName relation, Identifier name) {
        return new StatementId(phase, ObjectId.constraint(relation, name)).toString();
    }

    /** The relation that holds the rows: of a registry the table of its keys, whose columns bear the same names. */
    private Relation rows(QualifiedName name) {
        QualifiedName holder = target.registry(name).map(PgRegistry::of).orElse(name);
        Relation relation = relations.get(holder);
        if (relation == null) {
            throw new IllegalStateException(holder + " is no relation of the plan");
        }
        return relation;
    }
}
