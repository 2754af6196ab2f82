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

/**
 * The texts of a bundle: plain SQL, no commands of psql, so that {@code cat 0*.sql} in the order of names is the whole
 * migration without the rows, and {@code cat rollback/*.sql} takes it back.
 */
final class BundleFiles {
    private static final String SETTINGS = "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n";

    private final Bundle bundle;
    private final Map<String, String> files = new TreeMap<>();

    private BundleFiles(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Name to text, sorted by name; files without a statement are left out. */
    static Map<String, String> of(Bundle bundle) {
        BundleFiles files = new BundleFiles(bundle);
        List<Phase> phases = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            if (phase != Phase.LOAD && phase != Phase.VALIDATION) {
                phases.add(phase);
                files.forward(phase);
            }
        }
        Collections.reverse(phases);
        for (int i = 0; i < phases.size(); i++) {
            files.rollback(i + 1, phases.get(i));
        }
        files.checks();
        files.partman();
        files.files.put("findings.json", FindingsJson.file(bundle.findings()));
        return files.files;
    }

    private void forward(Phase phase) {
        StringBuilder text = new StringBuilder();
        for (Step.Execute step : bundle.plan().statements(phase)) {
            append(text, step, step.sql());
        }
        put(phase.file() + ".sql", phase.title(), text);
    }

    private void rollback(int number, Phase phase) {
        List<Step.Execute> steps = new ArrayList<>(bundle.plan().statements(phase));
        Collections.reverse(steps);
        StringBuilder text = new StringBuilder();
        for (Step.Execute step : steps) {
            if (!step.undo().isBlank()) {
                append(text, step, step.undo());
            }
        }
        String name = phase.file().substring("00-".length());
        put(String.format(Locale.ROOT, "rollback/%02d-%s.sql", number, name), "takes back " + phase.title(), text);
    }

    private void checks() {
        StringBuilder text = new StringBuilder();
        bundle.checks().forEach(c -> text.append('\n').append(statement(c)));
        put(Phase.VALIDATION.file() + ".sql", "the proof; only reads", text);
    }

    /** Outside {@code cat 0*.sql}: it needs the extension, and a scheduler behind it. */
    private void partman() {
        StringBuilder text = new StringBuilder();
        for (PgPartman table : bundle.plan().conversion().target().partman()) {
            text.append("\n-- ").append(comment(table.table().toString())).append('\n');
            PartmanDdl.statements(table).forEach(s -> text.append(statement(s)));
        }
        if (!text.isEmpty()) {
            text.append(
                    "\n-- for the scheduler, such as cron once a day:\n--   CALL partman.run_maintenance_proc();\n");
        }
        put("10-partman.sql", "pg_partman goes on with interval tables; not run by a migration", text);
    }

    private static void append(StringBuilder text, Step.Execute step, String sql) {
        text.append("\n-- ")
                .append(comment(step.subject().toString()))
                .append('\n')
                .append(statement(sql));
    }

    private void put(String name, String title, StringBuilder statements) {
        if (!statements.isEmpty()) {
            files.put(
                    name,
                    "-- Partbridge " + comment(bundle.toolVersion()) + ": "
                            + comment(bundle.source().name())
                            + " to PostgreSQL "
                            + bundle.plan().conversion().options().targetVersion() + "\n-- " + name + ": " + title
                            + "\n" + SETTINGS + statements);
        }
    }

    /** A semicolon behind a comment would belong to the comment. */
    private static String statement(String sql) {
        String text = sql.strip();
        String lastLine = text.substring(text.lastIndexOf('\n') + 1);
        if (lastLine.contains("--")) {
            return text + "\n;\n";
        }
        return text.endsWith(";") ? text + "\n" : text + ";\n";
    }

    /** A name may hold a line end, which would end the comment. */
    private static String comment(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    }
}
