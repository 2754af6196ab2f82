package dev.partbridge.report;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.ddl.PartmanDdl;
import dev.partbridge.postgres.model.PgPartman;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * The texts of a bundle: plain SQL, no commands of psql, so that {@code cat 0*.sql} in the order of names is the whole
 * migration without the rows, and {@code cat rollback/*.sql} takes it back.
 */
public final class BundleFiles {
    private final Bundle bundle;
    private final Map<String, String> files = new TreeMap<>();

    private BundleFiles(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Name to text, sorted by name; files without a statement are left out. */
    static Map<String, String> of(Bundle bundle) {
        BundleFiles files = new BundleFiles(bundle);
        files.findings(() -> {
            for (Phase phase : phases()) {
                files.forward(phase);
            }
            files.allRollbacks();
            files.checks();
            files.partman();
        });
        return files.files;
    }

    /** What every way of applying the statements shares: {@code rollback/}, the proof's queries, the findings. */
    public static Map<String, String> shared(Bundle bundle) {
        BundleFiles files = new BundleFiles(bundle);
        files.findings(() -> {
            files.allRollbacks();
            files.checks();
        });
        return files.files;
    }

    /** The findings, beside the statements. */
    private void findings(Runnable statements) {
        CompletableFuture<String> json = CompletableFuture.supplyAsync(() -> FindingsJson.file(bundle.signed()));
        statements.run();
        files.put("findings.json", json.join());
    }

    private static List<Phase> phases() {
        List<Phase> phases = new ArrayList<>(List.of(Phase.values()));
        phases.removeAll(List.of(Phase.SCAN, Phase.LOAD, Phase.VACUUM, Phase.VALIDATION));
        return phases;
    }

    private void forward(Phase phase) {
        SqlFile file = new SqlFile();
        bundle.plan().statements(phase).forEach(file::add);
        file.leftOut(bundle.plan(), phase);
        put(phase.file() + ".sql", phase.title(), file);
    }

    private void allRollbacks() {
        List<Phase> phases = phases();
        Collections.reverse(phases);
        for (int i = 0; i < phases.size(); i++) {
            rollback(i + 1, phases.get(i));
        }
    }

    private void rollback(int number, Phase phase) {
        List<Step.Execute> steps = new ArrayList<>(bundle.plan().statements(phase));
        Collections.reverse(steps);
        SqlFile file = new SqlFile();
        for (Step.Execute step : steps) {
            if (!step.undo().isBlank()) {
                file.add(step.subject().toString(), step.undo());
            }
        }
        String name = phase.file().substring("00-".length());
        put(String.format(Locale.ROOT, "rollback/%02d-%s.sql", number, name), "takes back " + phase.title(), file);
    }

    private void checks() {
        SqlFile file = new SqlFile();
        bundle.checks().forEach(c -> {
            file.lines("");
            file.add(c);
        });
        put(Phase.VALIDATION.file() + ".sql", "the proof; only reads", file);
    }

    /** Outside {@code cat 0*.sql}: it needs the extension, and a scheduler behind it. */
    private void partman() {
        SqlFile file = new SqlFile();
        List<PgPartman> tables = bundle.plan().conversion().target().partman();
        if (!tables.isEmpty()) {
            file.lines(PartmanDdl.BEFORE);
        }
        for (PgPartman table : tables) {
            file.remark(table.table().toString());
            PartmanDdl.statements(table).forEach(file::add);
        }
        if (!tables.isEmpty()) {
            file.lines(PartmanDdl.AFTER);
        }
        put("10-partman.sql", "pg_partman goes on with interval tables; not run by a migration", file);
    }

    private void put(String name, String title, SqlFile file) {
        if (!file.isEmpty()) {
            files.put(name, file.text(bundle, name, title));
        }
    }
}
