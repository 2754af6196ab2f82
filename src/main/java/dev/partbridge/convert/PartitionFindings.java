package dev.partbridge.convert;

import dev.partbridge.convert.PartitionKeys.Level;
import dev.partbridge.convert.rule.AutomaticListRule;
import dev.partbridge.convert.rule.IntervalFutureRule;
import dev.partbridge.convert.rule.NullKeysRule;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import java.util.List;
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
        keys.first()
                .interval()
                .ifPresent(interval -> add(
                        "PB-PART-015",
                        "Oracle makes a partition of " + name() + " for each " + interval
                                + " itself; PostgreSQL does not: "
                                + IntervalFutureRule.of(choices.of(IntervalFutureRule.ID, draft.oracle.name()))
                                        .told()
                                + "."));
        if (keys.first().automatic()) {
            boolean taken = AutomaticListRule.of(choices.of(AutomaticListRule.ID, draft.oracle.name()))
                    == AutomaticListRule.DEFAULT_PARTITION;
            add(
                    "PB-PART-016",
                    "Oracle makes a partition of " + name() + " for each new value itself; in PostgreSQL such rows "
                            + (taken ? "go to the DEFAULT partition." : "are refused."));
        }
        if (draft.inheritance()) {
            inheritance(keys);
        }
        if (keys.expression()) {
            add(
                    "PB-PART-017",
                    "The partition key of " + name()
                            + " is a virtual column, in PostgreSQL its expression: keys hold within each partition only,"
                            + " and queries prune only where they use the very expression.");
        }
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
        if (level.nested() && !draft.inheritance()) {
            add(
                    "PB-PART-018",
                    "The list key " + Keys.text(level.columns()) + " of " + name()
                            + " becomes lists below lists; a partition may become several.");
        }
        if (level.range() && level.nullable()) {
            nullKeys(level, partitions);
        }
    }

    private void nullKeys(Level level, List<OraclePartition> partitions) {
        boolean open = partitions.stream()
                .anyMatch(p -> !p.bound().isEmpty() && p.bound().get(0) instanceof BoundValue.MaxValue);
        boolean byDefault = NullKeysRule.of(choices.of(NullKeysRule.ID, draft.oracle.name()))
                .takesDefault(true);
        String key = String.join(
                ", ", level.columns().stream().map(c -> oracle(c).text()).toList());
        boolean several = level.columns().size() > 1;
        if (draft.inheritance()) {
            if (!byDefault && (open || several)) {
                add("PB-PART-006", "Rows of " + name() + " without " + key + " are refused.");
            }
        } else if (several) {
            add(
                    byDefault ? "PB-PART-007" : "PB-PART-006",
                    byDefault
                            ? "The range key (" + key + ") of " + name()
                                    + " may hold NULL; PostgreSQL keeps such rows in DEFAULT, so rows are compared all together."
                            : "Rows of " + name() + " with NULL in (" + key + ") are refused.");
        } else if (open) {
            add(
                    byDefault ? "PB-PART-005" : "PB-PART-006",
                    byDefault
                            ? "The partition up to MAXVALUE of " + name()
                                    + " is the DEFAULT partition, so that rows without " + key + " stay in it."
                            : "Rows of " + name() + " without " + key + " are refused.");
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
