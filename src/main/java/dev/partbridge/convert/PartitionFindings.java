package dev.partbridge.convert;

import dev.partbridge.convert.PartitionKeys.Level;
import dev.partbridge.convert.rule.AutomaticListRule;
import dev.partbridge.convert.rule.IntervalFutureRule;
import dev.partbridge.convert.rule.NullKeysRule;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells what a table's partitioning loses or gains on its way. */
final class PartitionFindings {
    private final Draft draft;
    private final Choices choices;
    private final Findings findings;

    PartitionFindings(Draft draft, Choices choices, Findings findings) {
        this.draft = draft;
        this.choices = choices;
        this.findings = findings;
    }

    void tell(PartitionKeys keys) {
        Partitioning own = draft.oracle.partitioning().orElseThrow();
        level(keys.first(), own.partitions());
        keys.second()
                .ifPresent(second -> level(
                        second,
                        own.partitions().stream()
                                .flatMap(p -> p.subpartitions().stream())
                                .toList()));
        if (own instanceof Partitioning.BySystem) {
            add("PB-PART-014", "System partitions of " + name() + " become hash partitions of the primary key.");
        }
        growth(keys);
        if (draft.inheritance()) {
            inheritance(keys);
        }
        if (draft.oracle.partitioning().orElseThrow().key().stream().anyMatch(this::virtual)
                || draft.oracle
                        .subpartitioning()
                        .filter(s -> s.key().stream().anyMatch(this::virtual))
                        .isPresent()) {
            add(
                    "PB-PART-017",
                    "The partition key of " + name()
                            + " is a virtual column, in PostgreSQL its expression: keys hold within each partition only,"
                            + " and queries prune only where they use the very expression.");
        }
    }

    /** What Oracle makes itself; of the intervals of the first level more is told once its partitions are made. */
    private void growth(PartitionKeys keys) {
        boolean taken = AutomaticListRule.of(choices.of(AutomaticListRule.ID, draft.oracle.name()))
                == AutomaticListRule.DEFAULT_PARTITION;
        if (keys.first().automatic()) {
            add(
                    "PB-PART-016",
                    "Oracle makes a partition of " + name() + " for each new value itself; in PostgreSQL such rows "
                            + (taken ? "go to the DEFAULT partition." : "are refused."));
        }
        if (keys.second().filter(Level::automatic).isPresent()) {
            add(
                    "PB-PART-016",
                    "Oracle makes a subpartition of " + name() + " for each new value itself, below each partition; in"
                            + " PostgreSQL such rows "
                            + (taken ? "go to the DEFAULT subpartition of their partition." : "are refused."));
        }
        keys.second()
                .flatMap(Level::interval)
                .ifPresent(interval -> add(
                        "PB-PART-015",
                        "Oracle makes a subpartition of " + name() + " for each " + interval
                                + " itself, below each partition; in PostgreSQL rows beyond the last one go to the DEFAULT"
                                + " subpartition of their partition."));
    }

    /** What goes on with an interval, once its partitions are made. */
    void future(PartitionKeys keys) {
        keys.first()
                .interval()
                .ifPresent(interval -> add(
                        "PB-PART-015",
                        "Oracle makes a partition of " + name() + " for each " + interval
                                + " itself; PostgreSQL does not: " + draft.future.told() + "."));
    }

    /** @param why as the end of a sentence */
    void otherFuture(String why) {
        add(
                "PB-PART-065",
                "Choice " + choices.of(IntervalFutureRule.ID, draft.oracle.name())
                        + " of interval-future is not taken for " + name() + ": " + why + ".");
    }

    private boolean virtual(Identifier column) {
        Identifier name = draft.names(List.of(column)).get(0);
        // children that inherit name a generated column in their CHECKs
        return draft.virtualSql.containsKey(name) && !(draft.inheritance() && draft.generated.contains(name));
    }

    private void inheritance(PartitionKeys keys) {
        add(
                "PB-PART-040",
                "An INSERT into " + name() + " reports 0 rows and RETURNING gives none, since a trigger sends the rows"
                        + " on to the children; an UPDATE does not count the rows that it moves.");
        add(
                "PB-PART-043",
                "A role that inserts into " + name() + ", or moves rows by an update, needs the privilege on the"
                        + " children too.");
        add(
                "PB-PART-044",
                "A partition that " + name() + " gets later needs its CHECK, its keys, its trigger and a branch in the"
                        + " function of the parent's trigger.");
        if (keys.second().isEmpty() && draft.oracle.subpartitioning().isPresent()) {
            add(
                    "PB-PART-042",
                    "The subpartitions of " + name()
                            + " are by hash, which no CHECK tells; each partition is one child.");
        }
    }

    private void level(Level level, List<OraclePartition> partitions) {
        textForTime(level, partitions);
        if (level.hash()) {
            add(
                    "PB-PART-013",
                    "PostgreSQL's hash puts rows of " + name()
                            + " into other partitions than Oracle's; rows are compared all together.");
        }
        if (level.joined()) {
            add(
                    "PB-PART-063",
                    "The list key " + Keys.text(level.columns()) + " of " + name()
                            + " becomes the expression " + level.parts().get(0).sql()
                            + ": keys hold within each partition only, and queries prune only where they use it.");
        }
        if (level.nested() && draft.joinedLists) {
            add(
                    "PB-PART-064",
                    "The list key " + Keys.text(level.columns()) + " of " + name()
                            + " cannot become one expression, since a type of it has no text of its own; it is nested.");
        }
        if (level.nested() && !draft.inheritance()) {
            add(
                    "PB-PART-018",
                    "The list key " + Keys.text(level.columns()) + " of " + name()
                            + " becomes lists below lists; a partition may become several.");
        }
        if (level.range()) {
            nullKeys(level, partitions);
        }
    }

    private void nullKeys(Level level, List<OraclePartition> partitions) {
        NullPlacement placement = NullPlacement.of(draft, choices, level, partitions);
        String key = String.join(
                ", ", level.columns().stream().map(c -> oracle(c).text()).toList());
        if (draft.inheritance()) {
            boolean refused = NullPlacement.rule(draft, choices) == NullKeysRule.MAXVALUE_ONLY;
            if (level.nullable() && refused && (level.columns().size() > 1 || NullPlacement.isOpen(partitions))) {
                add("PB-PART-006", "Rows of " + name() + " without " + key + " are refused.");
            }
            return;
        }
        if (placement.maxvalueIsDefault() && level.columns().size() == 1) {
            add(
                    "PB-PART-005",
                    "The partition up to MAXVALUE of " + name() + " is the DEFAULT partition"
                            + (level.nullable() ? ", so that rows without " + key + " stay in it." : "."));
        }
        if (!level.nullable()) {
            return;
        }
        if (level.columns().size() > 1 && (placement.nulls() || placement.maxvalueIsDefault())) {
            String some = level.columns().stream()
                    .filter(c -> !draft.column(c).notNull())
                    .map(c -> OracleSql.quote(oracle(c)) + " IS NULL")
                    .collect(Collectors.joining(" OR "));
            add(
                    "PB-PART-007",
                    "The range key (" + key + ") of " + name() + " may hold NULL; PostgreSQL keeps such rows in "
                            + (placement.nulls() ? "a DEFAULT partition of their own" : "the partition up to MAXVALUE")
                            + ". In Oracle: SELECT count(*) FROM " + OracleSql.quote(draft.oracle.name()) + " WHERE "
                            + some + ".");
        } else if (placement.nulls()) {
            add(
                    "PB-PART-062",
                    "Rows of " + name() + " without " + key
                            + " go to a DEFAULT partition of their own, beside the one up to MAXVALUE.");
        } else if (!placement.maxvalueIsDefault() && (level.columns().size() > 1 || NullPlacement.isOpen(partitions))) {
            add("PB-PART-006", "Rows of " + name() + " without " + key + " are refused.");
        }
    }

    private Identifier oracle(Identifier column) {
        return draft.columnNames.entrySet().stream()
                .filter(e -> e.getValue().equals(column))
                .map(e -> e.getKey())
                .findFirst()
                .orElse(column);
    }

    private void textForTime(Level level, List<OraclePartition> partitions) {
        boolean text = partitions.stream().map(OraclePartition::bound).anyMatch(bound -> IntStream.range(
                        0, bound.size())
                .anyMatch(i -> bound.get(i) instanceof BoundValue.Text
                        && TypeTable.isTimestamp(
                                level.types().get(Math.min(i, level.types().size() - 1)))));
        if (text) {
            add("PB-PART-004", "Bounds of " + name() + " are texts such as '01-JAN-2017' for a DATE key.");
        }
    }

    private String name() {
        return draft.oracle.name().toString();
    }

    private void add(String code, String message) {
        findings.add(code, draft.id(), draft.oracle.position(), message);
    }
}
