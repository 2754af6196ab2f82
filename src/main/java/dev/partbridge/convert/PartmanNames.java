package dev.partbridge.convert;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.Intervals;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that pg_partman gives, beside those that are there: it passes over, without an error, a partition whose name
 * is taken, and version 4.7 sorts partitions by what stands behind the last {@code _p} of their names.
 */
final class PartmanNames {
    /** How many later names are compared with those that are there. */
    private static final int LOOKED_AHEAD = 2400;

    /** From here on version 4.7 cuts names. */
    private static final int LONGEST = 62;

    /** The beginning of a moment as version 4.7 writes it, or a number, which it takes for a year long ago. */
    private static final Pattern READ = Pattern.compile("(\\d{4})(?:_(\\d\\d)(?:_(\\d\\d)(?:_\\d{4,6})?)?)?|\\d{1,3}");

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final int major;
    private final String table;
    private final Interval interval;
    private final BoundValue last;
    private final List<String> there;

    PartmanNames(Draft draft, int major, Interval interval, BoundValue last) {
        this.major = major;
        this.table = draft.name.name().text();
        this.interval = interval;
        this.last = last;
        this.there = draft.leafNodes().stream()
                .map(PgPartition::name)
                .map(Identifier::text)
                .toList();
    }

    /** Why it cannot take the table over, as the end of a sentence. */
    Optional<String> reason() {
        int longest = (table + "_p" + suffix(LOOKED_AHEAD)).getBytes(StandardCharsets.UTF_8).length;
        if (table.contains(".")) {
            return Optional.of("it takes no name with a period");
        }
        if (longest > LONGEST) {
            return Optional.of("its name leaves no room for those that pg_partman gives to partitions");
        }
        if (there.contains(table + "_default")) {
            return Optional.of("the name " + table + "_default, which its DEFAULT partition would get, is that of a"
                    + " partition");
        }
        for (int i = 0; i < LOOKED_AHEAD; i++) {
            String name = table + "_p" + suffix(i);
            if (there.contains(name)) {
                return Optional.of("the name " + name + ", which it would give, is that of an earlier partition");
            }
        }
        return major == 4 ? unsorted() : Optional.empty();
    }

    private Optional<String> unsorted() {
        BigDecimal before = new BigDecimal(Long.MIN_VALUE);
        for (String name : there) {
            int at = name.lastIndexOf("_p");
            String end = at < 0 ? "" : name.substring(at + 2);
            boolean sorted;
            if (last instanceof BoundValue.Num number) {
                sorted = WHOLE.matcher(end).matches()
                        && before.compareTo(new BigDecimal(end)) < 0
                        && new BigDecimal(end).compareTo(number.value()) < 0;
                before = sorted ? new BigDecimal(end) : before;
            } else {
                sorted = end.isEmpty() ? at < 0 : earlier(end);
            }
            if (!sorted) {
                return Optional.of("version 4.7 sorts partitions by what stands behind _p in their names, and " + name
                        + " would be read as another one; rename the partition, or take partman-5");
            }
        }
        return Optional.empty();
    }

    private boolean earlier(String end) {
        Matcher read = READ.matcher(end);
        if (!read.matches()) {
            return false;
        }
        if (read.group(1) == null) {
            return true;
        }
        try {
            LocalDate.of(Integer.parseInt(read.group(1)), part(read.group(2)), part(read.group(3)));
        } catch (DateTimeException e) {
            return false;
        }
        return end.compareTo(suffix(0)) < 0;
    }

    private static int part(String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private String suffix(int ahead) {
        BoundValue low = Intervals.plus(last, interval, ahead);
        if (low instanceof BoundValue.Num number) {
            return number.value().stripTrailingZeros().toPlainString();
        }
        LocalDateTime moment = low instanceof BoundValue.Time time ? time.value() : ((BoundValue.Instant) low).value();
        return DateTimeFormatter.ofPattern(major == 4 ? four() : five(), Locale.ROOT)
                .format(moment);
    }

    private String four() {
        if (interval instanceof Interval.Months months) {
            return months.months() >= 12 ? "uuuu" : "uuuu_MM";
        }
        return withinDay() ? "uuuu_MM_dd_HHmm" : "uuuu_MM_dd";
    }

    private String five() {
        return withinDay() ? "uuuuMMdd_HHmmss" : "uuuuMMdd";
    }

    private boolean withinDay() {
        return interval instanceof Interval.Time time && time.length().compareTo(Duration.ofDays(1)) < 0;
    }
}
