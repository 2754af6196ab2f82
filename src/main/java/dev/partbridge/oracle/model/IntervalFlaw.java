package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.Optional;

/** INTERVAL wants one column that can be counted on, from a bound that it can count from. */
final class IntervalFlaw {
    private IntervalFlaw() {}

    static Optional<PartitionFlaw> of(OracleTable table, Partitioning.Range range, Interval interval) {
        if (range.key().size() != 1) {
            return flaw(
                    table,
                    "an interval needs a key of one column",
                    "ORA-14750",
                    "Partition by one column, or take INTERVAL out.");
        }
        if (range.partitions().isEmpty()) {
            return flaw(
                    table,
                    "an interval needs a first partition, whose bound it counts from",
                    "ORA-14753",
                    "Write a first partition.");
        }
        for (OraclePartition partition : range.partitions()) {
            if (partition.bound().contains(new BoundValue.MaxValue())) {
                return flaw(
                        table,
                        "partition " + partition.name().map(Identifier::text).orElse("without name")
                                + " ends at MAXVALUE, which leaves no room for an interval",
                        "ORA-14761",
                        "Take the MAXVALUE partition out, or INTERVAL.");
            }
        }
        return fits(table, range, interval).or(() -> countable(table, range, interval));
    }

    private static Optional<PartitionFlaw> fits(OracleTable table, Partitioning.Range range, Interval interval) {
        Optional<KeyType> type = table.column(range.key().get(0)).flatMap(c -> KeyType.of(c.type()));
        boolean number = type.filter(t -> t == KeyType.NUMBER).isPresent();
        boolean time =
                type.filter(t -> t == KeyType.TIME || t == KeyType.INSTANT).isPresent();
        boolean fits = interval instanceof Interval.Amount ? number : time;
        return type.isPresent() && !fits
                ? flaw(
                        table,
                        "the interval " + interval + " does not fit the key column "
                                + range.key().get(0),
                        "ORA-14751",
                        "Write an interval of the key's type: a number, NUMTOYMINTERVAL or NUMTODSINTERVAL.")
                : Optional.empty();
    }

    private static Optional<PartitionFlaw> countable(OracleTable table, Partitioning.Range range, Interval interval) {
        BoundValue last = range.partitions().get(range.partitions().size() - 1).bound().stream()
                .findFirst()
                .orElse(new BoundValue.MaxValue());
        boolean late = interval instanceof Interval.Months
                && last instanceof BoundValue.Time moment
                && moment.value().getDayOfMonth() > 28;
        return late
                ? flaw(
                        table,
                        "an interval of months cannot count from " + last + ": not every month has that day",
                        "ORA-14767",
                        "End the last partition on one of the days 1 to 28.")
                : Optional.empty();
    }

    private static Optional<PartitionFlaw> flaw(OracleTable table, String what, String code, String cure) {
        return Optional.of(new PartitionFlaw(table, ObjectId.table(table.name()), table.position(), what, code, cure));
    }
}
