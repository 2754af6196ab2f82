package dev.partbridge.convert;

import dev.partbridge.convert.PartitionKeys.Level;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The body of the function that sends a new row to its child: a few branches in a row for a few children, halving
 * branches for many, so that a thousand children cost ten comparisons and not a thousand.
 */
final class RouteBody {
    private final Draft draft;
    private final boolean nulls;
    private final Branches branches = new Branches();
    private boolean refuses;
    private boolean lookedUp;

    /** @param nulls keys with NULL are where Oracle has them; else a range refuses them */
    RouteBody(Draft draft, boolean nulls) {
        this.draft = draft;
        this.nulls = nulls;
    }

    String text() {
        Level first = draft.levels.orElseThrow().first();
        // the first time only tells whether there are rows that no child takes
        level(first, draft.leaves, "  ");
        return "\n" + (lookedUp ? "DECLARE\n  place integer;\n" : "") + "BEGIN\n" + StoredKeys.fill(draft)
                + level(first, draft.leaves, "  ")
                + (refuses ? noPartition() : "  RETURN NULL;\n") + "END ";
    }

    private String level(Level level, List<PgPartition> partitions, String indent) {
        return level.range() ? ranges(level, partitions, indent) : lists(level, partitions, indent);
    }

    /** What is done with a row of one child; nothing for one that has none. */
    private String action(Optional<PgPartition> child, String indent) {
        if (child.isEmpty()) {
            refuses = true;
            return indent + "NULL;\n";
        }
        return child.get().division().isPresent()
                ? level(
                        draft.levels.orElseThrow().second().orElseThrow(),
                        child.get().division().get().partitions(),
                        indent)
                : InheritanceRouting.insert(draft, draft.leaf(child.get()), indent)
                        + (refuses ? indent + "RETURN NULL;\n" : "");
    }

    private String ranges(Level level, List<PgPartition> partitions, String indent) {
        RangeConditions conditions = new RangeConditions(KeySql.inFunction(draft, level));
        List<Branches.Step> steps = new ArrayList<>();
        List<String> from = List.of("MINVALUE");
        Optional<PgPartition> rest = Optional.empty();
        boolean open = false;
        for (PgPartition partition : partitions) {
            if (!(partition.bound() instanceof PgBound.Range range)) {
                rest = Optional.of(partition);
                continue;
            }
            boolean gap =
                    !range.from().get(0).equals("MINVALUE") && !range.from().equals(from);
            if (gap) {
                steps.add(step(conditions.branch(range.from()), Optional.empty()));
            }
            open = RangeConditions.open(range.to());
            steps.add(step(open ? "true" : conditions.branch(range.to()), Optional.of(partition)));
            from = range.to();
        }
        if (!open) {
            steps.add(step("true", rest));
        }
        String routed = branches.halving(steps, indent);
        String missing = KeySql.inFunction(draft, level).stream()
                .filter(KeySql::nullable)
                .map(k -> k.sql() + " IS NULL")
                .collect(Collectors.joining(" OR "));
        if (nulls || missing.isEmpty() || rest.isPresent()) {
            return routed;
        }
        refuses = true;
        return indent + "IF " + missing + " THEN\n" + indent + "  NULL;\n" + indent + "ELSE\n"
                + branches.halving(steps, indent + "  ") + indent + "END IF;\n";
    }

    private String lists(Level level, List<PgPartition> partitions, String indent) {
        // unknown counts as not listed, so NULL needs no test of its own
        List<KeySql> key = KeySql.inFunction(draft, level).stream()
                .map(k -> new KeySql(k.sql(), false, k.type()))
                .toList();
        List<PgPartition> named =
                partitions.stream().filter(p -> !tuples(p).isEmpty()).toList();
        Branches.Step rest = step(
                "true", partitions.stream().filter(p -> tuples(p).isEmpty()).findFirst());
        List<Branches.Step> steps = new ArrayList<>();
        if (named.size() <= Branches.FEW) {
            for (PgPartition partition : named) {
                steps.add(step(new ListConditions(key).listed(tuples(partition)), Optional.of(partition)));
            }
            steps.add(rest);
            return branches.inARow(steps, indent);
        }
        lookedUp = true;
        ListLookup lookup = new ListLookup(key);
        for (int i = 0; i < named.size(); i++) {
            int place = i;
            tuples(named.get(i)).forEach(t -> lookup.add(t, place));
            steps.add(step("place < " + (i + 1), Optional.of(named.get(i))));
        }
        steps.add(rest);
        // a place that was not found is unknown, and so below none
        return indent + "place := NULL;\n" + lookup.text(indent) + branches.halving(steps, indent);
    }

    private Branches.Step step(String condition, Optional<PgPartition> child) {
        return new Branches.Step(condition, indent -> action(child, indent));
    }

    private static List<List<String>> tuples(PgPartition partition) {
        return InheritanceBounds.tuples(partition.bound());
    }

    private String noPartition() {
        List<Identifier> columns = draft.key;
        PartitionKeys levels = draft.levels.orElseThrow();
        List<KeySql> values = new ArrayList<>(KeySql.inWhen(draft, levels.first()));
        levels.second().ifPresent(s -> values.addAll(KeySql.inWhen(draft, s)));
        List<String> shown = values.stream().map(KeySql::sql).distinct().toList();
        String detail = "Partition key of the failing row contains ("
                + columns.stream().map(c -> Raise.percent(c.text())).collect(Collectors.joining(", ")) + ") = ("
                + shown.stream().map(s -> "%s").collect(Collectors.joining(", ")) + ").";
        return InheritanceRouting.noPartition(
                draft,
                detail,
                shown.stream().map(s -> "coalesce(" + s + "::text, 'null')").collect(Collectors.joining(", ")));
    }
}
