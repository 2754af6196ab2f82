package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.script.DictionaryText;
import dev.partbridge.oracle.script.UnreadableText;
import dev.partbridge.sql.Identifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ALL_TAB_IDENTITY_COLS; its options are {@code START WITH: 1, INCREMENT BY: 1, MAX_VALUE: 123, ...}. */
final class IdentityReader implements RowReader {
    private final Map<Identifier, Map<Identifier, Found>> columns = new HashMap<>();

    private static final Set<String> OPTIONS = Set.of(
            "START WITH",
            "INCREMENT BY",
            "MAX_VALUE",
            "MIN_VALUE",
            "CACHE_SIZE",
            "CYCLE_FLAG",
            "ORDER_FLAG",
            "SCALE_FLAG",
            "EXTEND_FLAG",
            "SESSION_FLAG",
            "KEEP_VALUE");

    /**
     * An identity column.
     *
     * @param kind ALWAYS or BY DEFAULT
     * @param sequence that it draws from
     */
    record Found(String kind, Optional<Identifier> sequence, String options) {
        /**
         * The clause as a script's is kept.
         *
         * @param next the next value of the sequence, where that is known
         */
        String clause(boolean onNull, Optional<BigInteger> next) throws UnreadableText {
            List<String> words = new ArrayList<>();
            for (String option : options.split(",", -1)) {
                String[] parts = option.split(":", 2);
                if (parts.length == 2) {
                    word(parts[0].strip(), parts[1].strip(), next).ifPresent(words::add);
                }
            }
            return DictionaryText.identity(
                    kind + (onNull && kind.equals("BY DEFAULT") ? " ON NULL" : ""), String.join(" ", words));
        }

        private static Optional<String> word(String name, String value, Optional<BigInteger> next) {
            return switch (name) {
                case "START WITH" ->
                    Optional.of("START WITH " + next.map(String::valueOf).orElse(value));
                case "INCREMENT BY" -> Optional.of("INCREMENT BY " + value);
                case "MAX_VALUE" -> Optional.of("MAXVALUE " + value);
                case "MIN_VALUE" -> Optional.of("MINVALUE " + value);
                case "CACHE_SIZE" -> Optional.of(value.equals("0") ? "NOCACHE" : "CACHE " + value);
                case "CYCLE_FLAG" -> flag(value, "CYCLE");
                case "ORDER_FLAG" -> flag(value, "ORDER");
                case "SCALE_FLAG" -> flag(value, "SCALE");
                case "EXTEND_FLAG" -> flag(value, "EXTEND");
                case "SESSION_FLAG" -> flag(value, "SESSION");
                case "KEEP_VALUE" -> flag(value, "KEEP");
                default -> Optional.empty();
            };
        }

        /** Options of a later release, which are not carried over. */
        List<String> unknown() {
            return Arrays.stream(options.split(",", -1))
                    .map(o -> o.split(":", 2)[0].strip())
                    .filter(n -> !n.isEmpty() && !OPTIONS.contains(n))
                    .toList();
        }

        private static Optional<String> flag(String value, String word) {
            return value.equals("Y") ? Optional.of(word) : Optional.empty();
        }
    }

    @Override
    public void row(Row row) {
        columns.computeIfAbsent(row.neededName("TABLE_NAME"), t -> new HashMap<>())
                .put(
                        row.neededName("COLUMN_NAME"),
                        new Found(
                                row.needed("GENERATION_TYPE"),
                                row.name("SEQUENCE_NAME"),
                                row.text("IDENTITY_OPTIONS").orElse("")));
    }

    Optional<Found> of(Identifier table, Identifier column) {
        return Optional.ofNullable(columns.getOrDefault(table, Map.of()).get(column));
    }

    /** The sequences that belong to identity columns. */
    boolean owns(Identifier sequence) {
        return columns.values().stream().flatMap(c -> c.values().stream()).anyMatch(f -> f.sequence()
                .equals(Optional.of(sequence)));
    }
}
