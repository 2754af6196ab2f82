package dev.partbridge.convert;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.Intervals;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names for partitions that have none: Oracle would say SYS_P and a number that nobody can foretell. */
final class PartitionNames {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu_MM", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu_MM_dd", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu_MM_dd_HHmmss", Locale.ROOT);

    private PartitionNames() {}

    /** The partition's own name, else one after its lowest key, else its place. */
    static Identifier partition(OracleTable table, OraclePartition partition, int index) {
        if (partition.name().isPresent()) {
            return partition.name().get();
        }
        Optional<Interval> interval = table.partitioning()
                .filter(p -> p instanceof Partitioning.Range)
                .flatMap(p -> ((Partitioning.Range) p).interval());
        if (partition.grown() && interval.isPresent()) {
            return byInterval(Intervals.plus(partition.bound().get(0), interval.get(), -1), interval.get());
        }
        return new Identifier("P" + (index + 1));
    }

    /**
     * The subpartition's own name, else the partition's with that of the template behind it, as Oracle has it, else one
     * after its place in its partition.
     *
     * @param all the subpartitions of the partition
     */
    static Identifier subpartition(OracleTable table, Identifier partition, List<OraclePartition> all, int index) {
        List<OraclePartition> template =
                table.subpartitioning().map(Subpartitioning::template).orElse(List.of());
        // a partition without name leaves those below it without one, though the template tells theirs
        boolean fromTemplate = template.size() == all.size()
                && template.get(index).bound().equals(all.get(index).bound());
        Optional<Identifier> given = fromTemplate ? template.get(index).name() : Optional.empty();
        return all.get(index)
                .name()
                .orElseGet(() -> new Identifier(
                        partition.text() + "_" + given.map(Identifier::text).orElse(Integer.toString(index + 1))));
    }

    /** The name of the partition that begins at a bound. */
    static Identifier byInterval(BoundValue low, Interval interval) {
        if (low instanceof BoundValue.Num number) {
            return new Identifier(
                    "P" + number.value().toPlainString().replace('-', 'M').replace('.', '_'));
        }
        LocalDateTime moment = low instanceof BoundValue.Time time
                ? time.value()
                : low instanceof BoundValue.Instant instant ? instant.value() : LocalDateTime.MIN;
        boolean months = interval instanceof Interval.Months && moment.getDayOfMonth() == 1;
        boolean midnight = moment.toLocalTime().toNanoOfDay() == 0;
        boolean days = interval instanceof Interval.Months
                || (interval instanceof Interval.Time time
                        && time.length().toSeconds() % Duration.ofDays(1).toSeconds() == 0);
        DateTimeFormatter format = months && midnight ? MONTH : days && midnight ? DAY : SECOND;
        return new Identifier("P" + format.format(moment).replace('-', 'M'));
    }
}
