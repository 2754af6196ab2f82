package dev.partbridge.convert;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.Intervals;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgPartman;
import dev.partbridge.sql.Identifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What pg_partman is told of an interval table, or why it cannot take it over. It counts months from the first and days
 * from midnight, and passes over, without an error, a partition whose name is taken.
 */
final class PartmanSetup {
    /** How many later names are compared with those that are there. */
    private static final int LOOKED_AHEAD = 2400;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Draft draft;
    private final int major;
    private final Interval interval;
    private final BoundValue last;

    /** @param major pg_partman's version, 4 or 5 */
    PartmanSetup(Draft draft, int major, Interval interval) {
        this.draft = draft;
        this.major = major;
        this.interval = interval;
        List<OraclePartition> all =
                draft.oracle.partitioning().map(Partitioning::partitions).orElseThrow();
        this.last = all.get(all.size() - 1).bound().get(0);
    }

    /** As the end of a sentence; absent where it can take the table over. */
    Optional<String> reason() {
        if (draft.oracle.subpartitioning().isPresent()) {
            return Optional.of("it does not divide partitions by a template");
        }
        if (draft.leaves.stream().anyMatch(l -> l.bound() instanceof PgBound.Default)) {
            return Optional.of("it makes the DEFAULT partition itself");
        }
        if (draft.expressionKey) {
            return Optional.of("it takes no expression as key");
        }
        if (last instanceof BoundValue.Num number) {
            String type = draft.column(draft.key.get(0)).type();
            if (major == 4 && !TypeTable.isInteger(type)) {
                return Optional.of("version 4.7 takes no " + type + " as key");
            }
            BigDecimal step = ((Interval.Amount) interval).amount();
            boolean whole = step.stripTrailingZeros().scale() <= 0
                    && number.value().remainder(step).signum() == 0;
            return whole ? taken() : Optional.of("it counts whole numbers from 0");
        }
        return aligned(moment()) ? taken() : Optional.of("it counts " + interval + " from elsewhere");
    }

    PgPartman setup() {
        boolean time = !(last instanceof BoundValue.Num);
        return new PgPartman(
                draft.name,
                major,
                draft.key.get(0),
                interval.toString(),
                last instanceof BoundValue.Num number
                        ? number.value().toPlainString()
                        : MOMENT.format(moment()) + (last instanceof BoundValue.Instant ? "+00" : ""),
                time);
    }

    private LocalDateTime moment() {
        if (last instanceof BoundValue.Time time) {
            return time.value();
        }
        return ((BoundValue.Instant) last).value();
    }

    private boolean aligned(LocalDateTime from) {
        boolean midnight = from.toLocalTime().toNanoOfDay() == 0;
        if (interval instanceof Interval.Months months) {
            boolean year = months.months() % 12 != 0 || (months.months() == 12 && from.getMonthValue() == 1);
            return midnight && from.getDayOfMonth() == 1 && year;
        }
        // weeks it counts from Monday, longer ones as it likes
        return midnight
                && interval instanceof Interval.Time time
                && time.length().equals(Duration.ofDays(1));
    }

    private Optional<String> taken() {
        Set<String> there = new HashSet<>();
        draft.leafNodes().stream().map(PgPartition::name).map(Identifier::text).forEach(there::add);
        for (int i = 0; i < LOOKED_AHEAD; i++) {
            String name = draft.name.name().text() + "_p" + suffix(Intervals.plus(last, interval, i));
            if (there.contains(name)) {
                return Optional.of("the name " + name + ", which it would give, is that of an earlier partition");
            }
        }
        return Optional.empty();
    }

    private String suffix(BoundValue low) {
        if (low instanceof BoundValue.Num number) {
            return number.value().toPlainString();
        }
        LocalDateTime moment = low instanceof BoundValue.Time time ? time.value() : ((BoundValue.Instant) low).value();
        String pattern = major == 5
                ? "uuuuMMdd"
                : interval instanceof Interval.Months months
                        ? months.months() == 12 ? "uuuu" : "uuuu_MM"
                        : "uuuu_MM_dd";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(moment);
    }
}
