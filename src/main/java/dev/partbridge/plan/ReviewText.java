package dev.partbridge.plan;

import dev.partbridge.convert.Conversion;
import dev.partbridge.postgres.ddl.Ddl;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that PostgreSQL gets for one Oracle table, in reading order: table, partitions, keys, indexes, foreign keys,
 * functions, triggers, comments.
 *
 * @param text ends with a newline
 * @param anchors where each statement begins, in order
 */
public record ReviewText(String text, List<Anchor> anchors) {
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
        return of(conversion, new ReviewWriter(), oracle);
    }

    /** The same with the plan's statements, those that were edited by hand as well. */
    public static ReviewText of(Plan plan, QualifiedName oracle) {
        return of(plan.conversion(), new ReviewWriter(plan), oracle);
    }

    private static ReviewText of(Conversion conversion, ReviewWriter writer, QualifiedName oracle) {
        Optional<PgTable> table = conversion.target().tables().stream()
                .filter(t -> t.origin().equals(ObjectId.table(oracle)))
                .findFirst();
        if (table.isEmpty()) {
            writer.append("-- " + oracle.toString().replace("\n", " ") + " is not converted.\n");
            conversion.findings().stream()
                    .filter(f -> f.subject().table().equals(oracle))
                    .forEach(writer::finding);
        }
        table.ifPresent(t -> ReviewGroup.of(conversion.target(), t).forEach(writer::group));
        return writer.done();
    }

    /** What the statements of a table's text make. */
    public static Set<ObjectId> objects(PostgresModel target, PgTable table) {
        return ReviewGroup.of(target, table).stream()
                .flatMap(g -> g.statements().stream())
                .map(Ddl::object)
                .collect(Collectors.toSet());
    }

    /**
     * The text of what a target has, in the order of the plan: what it lacks is not there, what no plan asks for stands
     * behind that which it follows in the target. An edited statement is as it was edited where the target has the same
     * words.
     *
     * @param found the table in the target, in the plan's words
     * @param all what the target has for one of its statements: itself or another, and what stands behind it
     */
    public static ReviewText found(Plan plan, QualifiedName oracle, PostgresModel found, Function<Ddl, List<Ddl>> all) {
        PostgresModel target = plan.conversion().target();
        Optional<PgTable> table = target.tables().stream()
                .filter(t -> t.origin().equals(ObjectId.table(oracle)))
                .findFirst();
        List<ReviewGroup> planned = table.map(t -> ReviewGroup.of(target, t)).orElse(List.of());
        Map<String, ReviewGroup> there = new LinkedHashMap<>();
        found.tables().stream()
                .flatMap(t -> ReviewGroup.of(found, t, table.orElse(t)).stream())
                .map(g -> g.with(all))
                .forEach(g -> there.put(g.name(), g));
        ReviewWriter writer = new ReviewWriter(plan);
        Map<String, ReviewGroup> wanted = new LinkedHashMap<>();
        planned.forEach(g -> wanted.put(g.name(), g));
        for (String name : ReviewOrder.merged(wanted.keySet(), there.keySet())) {
            writer.found(Optional.ofNullable(wanted.get(name)), Optional.ofNullable(there.get(name)));
        }
        return writer.done();
    }
}
