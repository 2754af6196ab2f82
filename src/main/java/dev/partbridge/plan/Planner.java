package dev.partbridge.plan;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.postgres.ddl.ConstraintDdl;
import dev.partbridge.postgres.ddl.Ddl;
import dev.partbridge.postgres.ddl.RegistryDdl;
import dev.partbridge.postgres.ddl.RoutineDdl;
import dev.partbridge.postgres.ddl.SchemaDdl;
import dev.partbridge.postgres.ddl.SequenceDdl;
import dev.partbridge.postgres.ddl.TableDdl;
import dev.partbridge.postgres.ddl.ViewDdl;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the steps of a migration in order. */
public final class Planner {
    /** Every database has it. */
    private static final String PUBLIC = "public";

    private final Conversion conversion;
    private final Map<QualifiedName, List<Chunk>> chunks;
    private final List<Step> steps = new ArrayList<>();
    private final Set<QualifiedName> keyed = new HashSet<>();
    /** The tables whose children inherit, and the functions that send their rows on. */
    private final Set<QualifiedName> parents = new HashSet<>();

    private final Set<QualifiedName> routing = new HashSet<>();

    private Planner(Conversion conversion, Map<QualifiedName, List<Chunk>> chunks) {
        this.conversion = conversion;
        this.chunks = chunks;
        conversion.target().tables().stream()
                .filter(t -> t.layout() instanceof PgLayout.Inheritance)
                .forEach(t -> parents.add(t.name()));
        conversion.target().triggers().stream().filter(this::routes).forEach(t -> routing.add(t.function()));
    }

    /**
     * Makes the plan.
     *
     * @param chunks slices of rows by Oracle's table; a table that is not in it has no rows to be copied
     * @param sourceFingerprint hash of the source's bytes, hexadecimal
     */
    public static Plan plan(Conversion conversion, Map<QualifiedName, List<Chunk>> chunks, String sourceFingerprint) {
        Planner planner = new Planner(conversion, chunks);
        planner.structure();
        planner.load();
        planner.afterLoad();
        planner.steps.add(new Step.Validate());
        return new Plan(
                conversion,
                planner.steps,
                sourceFingerprint,
                PlanHash.of(conversion.options().choices(), planner.steps));
    }

    private void structure() {
        PostgresModel target = conversion.target();
        target.schemas().stream()
                .filter(s -> !s.text().equals(PUBLIC))
                .forEach(s -> add(Phase.SCHEMAS, SchemaDdl.schema(s)));
        target.sequences().forEach(s -> add(Phase.SEQUENCES, SchemaDdl.sequence(s)));
        target.tables().forEach(t -> add(Phase.TABLES, TableDdl.table(t)));
        target.tables().forEach(t -> add(Phase.TABLES, TableDdl.comments(t)));
        target.tables().forEach(t -> add(Phase.PARTITIONS, TableDdl.leaves(t)));
        // there during the load: rows whose child the loader cannot tell go through the parent
        target.functions().stream().filter(this::routes).forEach(f -> add(Phase.PARTITIONS, RoutineDdl.function(f)));
        target.triggers().stream().filter(this::routes).forEach(t -> add(Phase.PARTITIONS, RoutineDdl.trigger(t)));
    }

    private boolean routes(PgFunction function) {
        return routing.contains(function.name());
    }

    private boolean routes(PgTrigger trigger) {
        return parents.contains(trigger.table());
    }

    /** Level by level; the key that the next level's rows are joined by is built between two levels. */
    private void load() {
        int levels =
                conversion.tables().stream().mapToInt(TableMapping::level).max().orElse(0);
        for (int level = 0; level <= levels; level++) {
            for (TableMapping table : ofLevel(level)) {
                table.keyLookup()
                        .map(KeyLookup::parent)
                        .flatMap(p -> conversion.target().table(p))
                        .ifPresent(this::keys);
            }
            for (TableMapping table : ofLevel(level)) {
                List<Chunk> own = chunks.getOrDefault(table.oracle(), List.of());
                if (!own.isEmpty()) {
                    steps.add(new Step.Copy(table, own));
                }
            }
        }
    }

    private List<TableMapping> ofLevel(int level) {
        return conversion.tables().stream().filter(t -> t.level() == level).toList();
    }

    private void afterLoad() {
        PostgresModel target = conversion.target();
        target.tables().forEach(this::keys);
        target.tables().forEach(t -> add(Phase.KEYS, ConstraintDdl.unvalidatedChecks(t)));
        target.indexes().forEach(i -> add(Phase.INDEXES, SchemaDdl.index(i)));
        target.tables().forEach(t -> add(Phase.FOREIGN_KEYS, ConstraintDdl.foreignKeys(t)));
        target.functions().stream().filter(f -> !routes(f)).forEach(f -> add(Phase.TRIGGERS, RoutineDdl.function(f)));
        target.views().forEach(v -> add(Phase.TRIGGERS, ViewDdl.view(v)));
        target.triggers().stream().filter(t -> !routes(t)).forEach(t -> add(Phase.TRIGGERS, RoutineDdl.trigger(t)));
        target.tables().forEach(t -> add(Phase.STATISTICS, SequenceDdl.behindLoad(t, target)));
        target.tables().forEach(t -> add(Phase.STATISTICS, TableDdl.statistics(t)));
    }

    private void keys(PgTable table) {
        if (keyed.add(table.name())) {
            conversion.target().registry(table.name()).ifPresent(r -> add(Phase.KEYS, RegistryDdl.fill(r)));
            add(Phase.KEYS, ConstraintDdl.keys(table));
        }
    }

    private void add(Phase phase, List<Ddl> all) {
        all.forEach(ddl -> add(phase, ddl));
    }

    private void add(Phase phase, Ddl ddl) {
        steps.add(new Step.Execute(new StatementId(phase, ddl.object()), ddl.sql(), ddl.undo()));
    }
}
