package dev.partbridge.postgres.compare;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sequence's options with the server's defaults filled in (manual, CREATE SEQUENCE). */
record SequenceOptions(long start, long increment, long minimum, long maximum, long cache, boolean cycle) {
    private static final Pattern OPTION =
            Pattern.compile("(START(?: WITH)?|INCREMENT(?: BY)?|MINVALUE|MAXVALUE|CACHE) (-?\\d+)|(NO CYCLE|CYCLE)"
                    + "|NO MINVALUE|NO MAXVALUE");

    /** @param type bigint, integer or smallint: it sets the limits */
    static SequenceOptions of(
            String type,
            Optional<Long> start,
            long increment,
            Optional<Long> minimum,
            Optional<Long> maximum,
            long cache,
            boolean cycle) {
        long highest =
                switch (type) {
                    case "integer" -> Integer.MAX_VALUE;
                    case "smallint" -> Short.MAX_VALUE;
                    default -> Long.MAX_VALUE;
                };
        boolean up = increment > 0;
        long low = minimum.orElse(up ? 1 : -highest - 1);
        long high = maximum.orElse(up ? highest : -1);
        return new SequenceOptions(start.orElse(up ? low : high), increment, low, high, cache, cycle);
    }

    /** Of an identity column: {@code START WITH 100 INCREMENT BY 5}. */
    static SequenceOptions parse(String type, String text) {
        Optional<Long> start = Optional.empty();
        long increment = 1;
        Optional<Long> minimum = Optional.empty();
        Optional<Long> maximum = Optional.empty();
        long cache = 1;
        boolean cycle = false;
        Matcher option = OPTION.matcher(text.toUpperCase(Locale.ROOT));
        while (option.find()) {
            String word = option.group(1);
            if (word == null) {
                cycle = "CYCLE".equals(option.group(3));
                continue;
            }
            long value = Long.parseLong(option.group(2));
            switch (word.split(" ")[0]) {
                case "START" -> start = Optional.of(value);
                case "INCREMENT" -> increment = value;
                case "MINVALUE" -> minimum = Optional.of(value);
                case "MAXVALUE" -> maximum = Optional.of(value);
                default -> cache = value;
            }
        }
        return of(type, start, increment, minimum, maximum, cache, cycle);
    }

    @Override
    public String toString() {
        return "START " + start + " INCREMENT " + increment + " MINVALUE " + minimum + " MAXVALUE " + maximum
                + " CACHE " + cache + (cycle ? " CYCLE" : "");
    }
}
