package dev.partbridge.convert;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.postgres.ddl.PartmanDdl;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgPartman;
import dev.partbridge.sql.Identifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What pg_partman is told of an interval table, or why it cannot take it over. It moves the start that it is given back to
 * the first day of a month or year, to midnight or to the full hour, by the interval's length.
 */
final class PartmanSetup {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final int YEAR = 12;
    /** From ten years on it goes back to the decade. */
    private static final int DECADE = 120;
    /** Thirty days are a month to it. */
    private static final Duration MONTH = Duration.ofDays(30);

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
        if (draft.keyNullable()) {
            return Optional.of("its DEFAULT partition would take rows with NULL in " + draft.key.get(0)
                    + ", which Oracle refuses; declare the column NOT NULL");
        }
        if (draft.name.schema().map(Identifier::text).orElse("").contains(".")) {
            return Optional.of("it takes no schema with a period in its name");
        }
        Optional<String> counting = last instanceof BoundValue.Num number
                ? counting(number.value())
                : aligned(moment()) ? Optional.empty() : Optional.of("it counts " + interval + " from elsewhere");
        return counting.isPresent() ? counting : new PartmanNames(draft, major, interval, last).reason();
    }

    PgPartman setup() {
        boolean time = !(last instanceof BoundValue.Num);
        return new PgPartman(
                draft.name,
                major,
                draft.key.get(0),
                interval instanceof Interval.Amount amount ? whole(amount.amount()) : interval.toString(),
                last instanceof BoundValue.Num number
                        ? whole(number.value())
                        : MOMENT.format(moment()) + (last instanceof BoundValue.Instant ? "+00" : ""),
                time);
    }

    /** The first partition, from the lowest key on: pg_partman stops at MINVALUE. */
    PgPartition readable(PgPartition partition) {
        return partition.bound() instanceof PgBound.Range range && range.from().equals(List.of("MINVALUE"))
                ? partition.withBound(new PgBound.Range(List.of(PartmanKeys.lowest(keyType())), range.to()))
                : partition;
    }

    private Optional<String> counting(BigDecimal from) {
        if (major == 4 && !TypeTable.isInteger(keyType())) {
            return Optional.of("version 4.7 takes no " + keyType() + " as key");
        }
        BigDecimal step = ((Interval.Amount) interval).amount();
        if (step.stripTrailingZeros().scale() > 0 || from.remainder(step).signum() != 0) {
            return Optional.of("it counts whole numbers from 0");
        }
        if (major == 5 && step.compareTo(BigDecimal.ONE) == 0) {
            return Optional.of("version 5 makes no partitions of one number each");
        }
        BigDecimal ahead = step.multiply(BigDecimal.valueOf(PartmanDdl.AHEAD + 1L));
        return PartmanKeys.room(keyType(), from, ahead)
                ? Optional.empty()
                : Optional.of("the partitions that it makes ahead would go beyond "
                        + (TypeTable.isInteger(keyType()) ? keyType() : "what it counts or " + keyType() + " holds"));
    }

    private String keyType() {
        return draft.column(draft.key.get(0)).type();
    }

    private static String whole(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
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
            boolean year = months.months() < YEAR || (months.months() < DECADE && from.getMonthValue() == 1);
            return midnight && from.getDayOfMonth() == 1 && year;
        }
        Duration length = ((Interval.Time) interval).length();
        boolean hour = from.getMinute() == 0 && from.getSecond() == 0 && from.getNano() == 0;
        return length.getNano() == 0
                && length.compareTo(Duration.ofMinutes(1)) >= 0
                && length.compareTo(MONTH) < 0
                && (length.compareTo(Duration.ofDays(1)) < 0 ? hour : midnight);
    }
}
