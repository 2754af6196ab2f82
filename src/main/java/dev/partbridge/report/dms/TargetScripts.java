package dev.partbridge.report.dms;

import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.StatementId;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.ddl.ConstraintDdl;
import dev.partbridge.postgres.ddl.Ddl;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.report.Bundle;
import dev.partbridge.report.SqlFile;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * PostgreSQL's scripts in the order that DMS needs. Keys and triggers stand before the load: rows that come without their
 * partition key are looked up and sent on, large objects are brought by key, and a load done twice must be refused.
 */
final class TargetScripts {
    private static final String ALWAYS = "GENERATED ALWAYS AS IDENTITY";

    private final Bundle bundle;
    private final Scope scope;
    private final Map<String, String> files = new TreeMap<>();

    private TargetScripts(Bundle bundle, Scope scope) {
        this.bundle = bundle;
        this.scope = scope;
    }

    /** Name to text. */
    static Map<String, String> of(Bundle bundle, Scope scope) {
        TargetScripts scripts = new TargetScripts(bundle, scope);
        scripts.before();
        scripts.after();
        scripts.cutOver();
        return scripts.files;
    }

    private void before() {
        String folder = "target/1-before-load/";
        for (Phase phase : List.of(Phase.SCHEMAS, Phase.SEQUENCES, Phase.TABLES, Phase.PARTITIONS)) {
            phase(folder + phase.file(), phase);
        }
        Set<ObjectId> unvalidated = unvalidated();
        SqlFile keys = new SqlFile();
        bundle.plan().statements(Phase.KEYS).stream()
                .filter(s -> !unvalidated.contains(s.subject()))
                .forEach(keys::add);
        keys.leftOut(bundle.plan(), Phase.KEYS);
        put(folder + "05-keys", "keys, by which children find their parents", keys);
        phase(folder + "06-triggers", Phase.TRIGGERS);
        SqlFile relaxed = new SqlFile();
        scope.tables().forEach(t -> relax(t, relaxed, false, edited(t)));
        put(folder + "07-for-the-load", "what DMS could not fill otherwise; taken back at cut-over", relaxed);
    }

    private void after() {
        String folder = "target/2-after-load/";
        Set<ObjectId> unvalidated = unvalidated();
        SqlFile checks = new SqlFile();
        bundle.plan().statements(Phase.KEYS).stream()
                .filter(s -> unvalidated.contains(s.subject()))
                .forEach(checks::add);
        put(folder + "01-checks", "checks of new rows alone", checks);
        phase(folder + "02-indexes", Phase.INDEXES);
        phase(folder + "03-foreign-keys", Phase.FOREIGN_KEYS);
        SqlFile statistics = new SqlFile();
        bundle.plan().statements(Phase.STATISTICS).stream()
                .filter(TargetScripts::analyzes)
                .forEach(statistics::add);
        put(folder + "04-statistics", "statistics", statistics);
    }

    private void cutOver() {
        String folder = "target/3-cut-over/";
        SqlFile strict = new SqlFile();
        scope.tables().forEach(t -> relax(t, strict, true, edited(t)));
        put(folder + "01-as-planned", "takes back what was changed for the load", strict);
        phase(folder + "02-sequences-and-statistics", Phase.STATISTICS);
    }

    /** Whether it has the columns as they are planned nobody knows of a table that is made by an edited text. */
    private String edited(DmsTable table) {
        String id =
                new StatementId(Phase.TABLES, ObjectId.table(table.postgres().name())).toString();
        return bundle.plan().edits().of(id).filter(e -> e.state().changes()).isPresent()
                ? " (its table is edited by hand: see whether this still fits)"
                : "";
    }

    /** Large objects come after their row, and identity values with it. */
    private static void relax(DmsTable table, SqlFile file, boolean back, String edited) {
        PgTable target = table.postgres();
        String alter = "ALTER TABLE " + PostgresSql.quote(target.name()) + " ALTER COLUMN ";
        for (PgColumn column : target.columns()) {
            String clause = column.identitySql().orElse("");
            if (clause.startsWith(ALWAYS)) {
                file.add(
                        target.name() + "." + column.name() + edited,
                        alter + PostgresSql.quote(column.name()) + " SET GENERATED "
                                + (back ? "ALWAYS" : "BY DEFAULT"));
            }
        }
        for (ColumnMapping column : table.largeObjects()) {
            if (column.notNull()) {
                file.add(
                        target.name() + "." + column.postgres() + edited,
                        alter + PostgresSql.quote(column.postgres()) + (back ? " SET" : " DROP") + " NOT NULL");
            }
        }
    }

    /** By what they make: the text may be edited. */
    private Set<ObjectId> unvalidated() {
        return bundle.plan().conversion().target().tables().stream()
                .flatMap(t -> ConstraintDdl.unvalidatedChecks(t).stream())
                .map(Ddl::object)
                .collect(Collectors.toSet());
    }

    /** The others move sequences, which are named by their columns. */
    private static boolean analyzes(Step.Execute step) {
        return step.subject().kind() == ObjectKind.TABLE;
    }

    private void phase(String name, Phase phase) {
        SqlFile file = new SqlFile();
        bundle.plan().statements(phase).forEach(file::add);
        file.leftOut(bundle.plan(), phase);
        put(name, phase.title(), file);
    }

    private void put(String name, String title, SqlFile file) {
        if (!file.isEmpty()) {
            files.put(name + ".sql", file.text(bundle, name + ".sql", title));
        }
    }
}
