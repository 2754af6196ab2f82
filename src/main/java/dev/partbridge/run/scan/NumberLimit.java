package dev.partbridge.run.scan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which exact numbers a type takes as they are. An integer type refuses a fraction, numeric(p,s) rounds it without a
 * word (manual, 8.1 Numeric Types).
 *
 * @param digits before the point
 * @param scale digits behind the point
 * @param most the greatest value, and least but one; absent where the digits say it
 */
record NumberLimit(String type, int digits, int scale, Optional<BigDecimal> most) {
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+)(?:,(-?\\d+))?\\)");

    /** Absent for a type that takes all of Oracle's numbers, and for one that holds no exact number. */
    static Optional<NumberLimit> of(String type) {
        Matcher numeric = NUMERIC.matcher(type);
        if (numeric.matches()) {
            int scale = numeric.group(2) == null ? 0 : Integer.parseInt(numeric.group(2));
            return Optional.of(
                    new NumberLimit(type, Integer.parseInt(numeric.group(1)) - scale, scale, Optional.empty()));
        }
        return switch (type) {
            case "smallint" -> Optional.of(integer(type, Short.MAX_VALUE));
            case "integer" -> Optional.of(integer(type, Integer.MAX_VALUE));
            case "bigint" -> Optional.of(integer(type, Long.MAX_VALUE));
            default -> Optional.empty();
        };
    }

    private static NumberLimit integer(String type, long most) {
        BigDecimal value = BigDecimal.valueOf(most);
        return new NumberLimit(type, value.precision(), 0, Optional.of(value));
    }

    /** Why a number, as digits, is not taken as it is. */
    Optional<String> refusal(CharSequence number) {
        if (isShort(number)) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number.toString()).stripTrailingZeros();
        if (value.signum() == 0) {
            return Optional.empty();
        }
        boolean high = most.isPresent()
                ? value.compareTo(most.get()) > 0
                        || value.compareTo(most.get().negate().subtract(BigDecimal.ONE)) < 0
                : digits(value.setScale(scale, RoundingMode.HALF_UP)) > digits;
        if (high) {
            return Optional.of("is too large for " + type + ": " + shown(number));
        }
        return value.scale() > scale
                ? Optional.of("has digits that " + type
                        + (most.isPresent() ? " does not take: " : " would round away: ") + shown(number))
                : Optional.empty();
    }

    /** Few enough digits, and no more than digits: nearly all numbers are. */
    private boolean isShort(CharSequence number) {
        if (scale < 0 || number.length() >= digits) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if ((c < '0' || c > '9') && (c != '-' || i > 0)) {
                return false;
            }
        }
        return true;
    }

    private static int digits(BigDecimal value) {
        return value.signum() == 0 ? Integer.MIN_VALUE : value.precision() - value.scale();
    }

    private static String shown(CharSequence number) {
        return number.length() <= 60 ? number.toString() : number.subSequence(0, 60) + "...";
    }
}
