package dev.partbridge.report.dms;

import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.ddl.ConstraintDdl;
import dev.partbridge.postgres.ddl.Ddl;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.report.Bundle;
import dev.partbridge.report.SqlFile;
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
        Set<String> unvalidated = unvalidated();
        SqlFile keys = new SqlFile();
        bundle.plan().statements(Phase.KEYS).stream()
                .filter(s -> !unvalidated.contains(s.sql()))
                .forEach(keys::add);
        put(folder + "05-keys", "keys, by which children find their parents", keys);
        phase(folder + "06-triggers", Phase.TRIGGERS);
        SqlFile relaxed = new SqlFile();
        scope.tables().forEach(t -> relax(t, relaxed, false));
        put(folder + "07-for-the-load", "what DMS could not fill otherwise; taken back at cut-over", relaxed);
    }

    private void after() {
        String folder = "target/2-after-load/";
        Set<String> unvalidated = unvalidated();
        SqlFile checks = new SqlFile();
        bundle.plan().statements(Phase.KEYS).stream()
                .filter(s -> unvalidated.contains(s.sql()))
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
        scope.tables().forEach(t -> relax(t, strict, true));
        put(folder + "01-as-planned", "takes back what was changed for the load", strict);
        phase(folder + "02-sequences-and-statistics", Phase.STATISTICS);
    }

    /** Large objects come after their row, and identity values with it. */
    private static void relax(DmsTable table, SqlFile file, boolean back) {
        PgTable target = table.postgres();
        String alter = "ALTER TABLE " + PostgresSql.quote(target.name()) + " ALTER COLUMN ";
        for (PgColumn column : target.columns()) {
            String clause = column.identitySql().orElse("");
            if (clause.startsWith(ALWAYS)) {
                file.add(
                        target.name() + "." + column.name(),
                        alter + PostgresSql.quote(column.name()) + " SET GENERATED "
                                + (back ? "ALWAYS" : "BY DEFAULT"));
            }
        }
        for (ColumnMapping column : table.largeObjects()) {
            if (column.notNull()) {
                file.add(
                        target.name() + "." + column.postgres(),
                        alter + PostgresSql.quote(column.postgres()) + (back ? " SET" : " DROP") + " NOT NULL");
            }
        }
    }

    private Set<String> unvalidated() {
        return bundle.plan().conversion().target().tables().stream()
                .flatMap(t -> ConstraintDdl.unvalidatedChecks(t).stream())
                .map(Ddl::sql)
                .collect(Collectors.toSet());
    }

    private static boolean analyzes(Step.Execute step) {
        return step.sql().startsWith("ANALYZE");
    }

    private void phase(String name, Phase phase) {
        SqlFile file = new SqlFile();
        bundle.plan().statements(phase).forEach(file::add);
        put(name, phase.title(), file);
    }

    private void put(String name, String title, SqlFile file) {
        if (!file.isEmpty()) {
            files.put(name + ".sql", file.text(bundle, name + ".sql", title));
        }
    }
}
