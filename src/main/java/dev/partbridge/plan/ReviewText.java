package dev.partbridge.plan;

import dev.partbridge.convert.Conversion;
import dev.partbridge.finding.Finding;
import dev.partbridge.postgres.ddl.ConstraintDdl;
import dev.partbridge.postgres.ddl.Ddl;
import dev.partbridge.postgres.ddl.RoutineDdl;
import dev.partbridge.postgres.ddl.SchemaDdl;
import dev.partbridge.postgres.ddl.TableDdl;
import dev.partbridge.postgres.ddl.ViewDdl;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that PostgreSQL gets for one Oracle table, in reading order: table, partitions, keys, indexes, foreign keys,
 * functions, triggers, comments.
 *
 * @param text ends with a newline
 * @param anchors where each statement begins, in order
 */
public record ReviewText(String text, List<Anchor> anchors) {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    public ReviewText {
        anchors = List.copyOf(anchors);
    }

    /**
     * The place of a statement.
     *
     * @param line counted from 1; a carriage return alone ends one as well, as in the editors that show it
     * @param edited whether it is not as it is generated; of one that is left out a comment says so
     */
    public record Anchor(StatementId statement, int line, boolean edited) {}

    /** The text as it is generated; for a table that is not converted it says why, as comments. */
    public static ReviewText of(Conversion conversion, QualifiedName oracle) {
        return of(conversion, new Writer(), oracle);
    }

    /** The same with the plan's statements, those that were edited by hand as well. */
    public static ReviewText of(Plan plan, QualifiedName oracle) {
        return of(plan.conversion(), new Writer(plan), oracle);
    }

    private static ReviewText of(Conversion conversion, Writer writer, QualifiedName oracle) {
        Optional<PgTable> table = conversion.target().tables().stream()
                .filter(t -> t.origin().equals(ObjectId.table(oracle)))
                .findFirst();
        if (table.isEmpty()) {
            writer.append("-- " + oracle.toString().replace("\n", " ") + " is not converted.\n");
            conversion.findings().stream()
                    .filter(f -> f.subject().table().equals(oracle))
                    .forEach(writer::finding);
        }
        table.ifPresent(t -> write(conversion.target(), t, writer));
        return new ReviewText(writer.text.toString(), writer.anchors);
    }

    private static void write(PostgresModel target, PgTable table, Writer writer) {
        writer.group(Phase.TABLES, List.of(TableDdl.table(table)));
        writer.group(Phase.PARTITIONS, TableDdl.leaves(table));
        List<Ddl> keys = new ArrayList<>(ConstraintDdl.keys(table));
        keys.addAll(ConstraintDdl.unvalidatedChecks(table));
        writer.group(Phase.KEYS, keys);
        writer.group(
                Phase.INDEXES,
                target.indexes().stream()
                        .filter(i -> belongs(i.table(), table))
                        .map(SchemaDdl::index)
                        .toList());
        writer.group(Phase.FOREIGN_KEYS, ConstraintDdl.foreignKeys(table));
        target.functions().stream()
                .filter(f -> f.origin().equals(table.origin()))
                .forEach(f -> writer.group(Phase.TRIGGERS, RoutineDdl.function(f)));
        target.views().stream()
                .filter(v -> v.of().equals(table.name()))
                .forEach(v -> writer.group(Phase.TRIGGERS, ViewDdl.view(v)));
        writer.group(
                Phase.TRIGGERS,
                target.triggers().stream()
                        .filter(t -> t.origin().equals(table.origin()))
                        .flatMap(t -> RoutineDdl.trigger(t).stream())
                        .toList());
        writer.group(Phase.TABLES, TableDdl.comments(table));
    }

    private static boolean belongs(QualifiedName relation, PgTable table) {
        return relation.equals(table.name())
                || table.layout().all().stream()
                        .anyMatch(leaf -> table.leaf(leaf).equals(relation));
    }

    /** Writes groups of statements with a blank line between two, and counts lines. */
    private static final class Writer {
        private final Map<ObjectId, StatementId> planned = new HashMap<>();
        private final Map<StatementId, EditedStatement> edits = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Anchor> anchors = new ArrayList<>();
        private int line = 1;

        Writer() {}

        Writer(Plan plan) {
            plan.edits()
                    .changes()
                    .forEach(e -> edits.put(e.generated().orElseThrow().statement(), e));
            Stream.concat(
                            plan.steps().stream()
                                    .filter(s -> s instanceof Step.Execute)
                                    .map(s -> ((Step.Execute) s).statement()),
                            edits.keySet().stream())
                    // which is not shown, and is of the table too
                    .filter(s -> s.phase() != Phase.STATISTICS)
                    .forEach(s -> planned.put(s.object(), s));
        }

        private void group(Phase phase, List<Ddl> statements) {
            if (!statements.isEmpty() && !text.isEmpty()) {
                append("\n");
            }
            for (Ddl ddl : statements) {
                // a trigger that is there during the load has another phase than the others
                StatementId id = planned.getOrDefault(ddl.object(), new StatementId(phase, ddl.object()));
                EditedStatement edit = edits.get(id);
                anchors.add(new Anchor(id, line, edit != null));
                append(edit == null ? ddl.sql() + ";\n" : edited(id, edit));
            }
        }

        private static String edited(StatementId id, EditedStatement edit) {
            return edit.state() == EditState.LEFT_OUT
                    ? "-- left out by hand: " + id.object().toString().replaceAll("\\R", " ") + "\n"
                    : closed(edit.text());
        }

        /** Behind a comment a semicolon would belong to it. */
        private static String closed(String sql) {
            return sql.substring(sql.lastIndexOf('\n') + 1).contains("--") ? sql + "\n;\n" : sql + ";\n";
        }

        private void finding(Finding finding) {
            append("-- " + finding.code() + " " + finding.message().replace("\n", " ") + "\n");
        }

        private void append(String more) {
            text.append(more);
            line += (int) LINE_END.matcher(more).results().count();
        }
    }
}
