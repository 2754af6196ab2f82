package dev.partbridge.convert;

import dev.partbridge.convert.rule.CharRule;
import dev.partbridge.convert.rule.DateRule;
import dev.partbridge.convert.rule.NumberRule;
import dev.partbridge.convert.rule.RawRule;
import dev.partbridge.convert.rule.UnknownTypeRule;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Chooses each column's type in PostgreSQL: by the table of types, then by the rules of the table it is in. */
final class ColumnTypes {
    private static final Pattern NEXT_VALUE = Pattern.compile("(?is).*\\.\\s*\"?NEXTVAL\"?\\s*\\)*\\s*");

    private final OracleTable table;
    private final ConvertOptions options;
    private final Set<Identifier> partitionKey = new HashSet<>();
    private final Set<Identifier> uniqueKeys = new HashSet<>();

    ColumnTypes(OracleTable table, ConvertOptions options) {
        this.table = table;
        this.options = options;
        table.partitioning().map(Partitioning::key).ifPresent(partitionKey::addAll);
        table.subpartitioning().map(Subpartitioning::key).ifPresent(partitionKey::addAll);
        for (OracleConstraint constraint : table.constraints()) {
            if (constraint instanceof OracleConstraint.PrimaryKey || constraint instanceof OracleConstraint.Unique) {
                uniqueKeys.addAll(constraint.columns());
            }
        }
    }

    /** The column's type; absent for one that has no equal and is not kept as text. */
    Optional<String> of(OracleColumn column) {
        OracleType type = column.type();
        return switch (type.name()) {
            case "DATE" -> Optional.of(date(column));
            case "CHAR", "NCHAR" -> text(column);
            case "RAW" -> Optional.of(raw(type));
            case "NUMBER", "FLOAT" -> number(column);
            default ->
                TypeTable.convert(type, options.targetMajor())
                        .or(() -> UnknownTypeRule.of(choice(UnknownTypeRule.ID)) == UnknownTypeRule.TEXT
                                        && column.virtualText().isEmpty()
                                ? Optional.of("text")
                                : Optional.empty());
        };
    }

    /** Whether the rule number made a bigint of it. */
    boolean madeWhole(OracleColumn column) {
        return of(column).equals(Optional.of("bigint"))
                && !TypeTable.convert(column.type(), options.targetMajor()).equals(Optional.of("bigint"));
    }

    boolean inPartitionKey(Identifier column) {
        return partitionKey.contains(column);
    }

    /** A partition key keeps its time of day: its bounds may have one. */
    private String date(OracleColumn column) {
        boolean day = DateRule.of(choice(DateRule.ID)) == DateRule.DATE && !inPartitionKey(column.name());
        return day ? "date" : "timestamp(0)";
    }

    private Optional<String> text(OracleColumn column) {
        Optional<String> type = TypeTable.convert(column.type(), options.targetMajor());
        boolean varying = CharRule.of(choice(CharRule.ID)) == CharRule.VARCHAR && !inPartitionKey(column.name());
        return varying ? type.map(t -> "var" + t) : type;
    }

    private String raw(OracleType type) {
        boolean uuid = RawRule.of(choice(RawRule.ID)) == RawRule.UUID
                && type.precision().equals(Optional.of(16));
        return uuid ? "uuid" : "bytea";
    }

    private Optional<String> number(OracleColumn column) {
        OracleType type = column.type();
        Optional<String> exact = TypeTable.convert(type, options.targetMajor());
        boolean open = type.name().equals("FLOAT") || type.precision().isEmpty();
        boolean wide = exact.filter(t -> t.startsWith("numeric")).isPresent();
        NumberRule rule = NumberRule.of(choice(NumberRule.ID));
        if (!wide || column.virtualText().isPresent()) {
            return exact;
        }
        if (whole(column, open)
                && (rule != NumberRule.NUMERIC || column.identityText().isPresent())) {
            return Optional.of("bigint");
        }
        boolean floating = type.name().equals("FLOAT");
        boolean bare = floating || (open && type.scale().isEmpty());
        boolean key = uniqueKeys.contains(column.name()) || inPartitionKey(column.name());
        return rule == NumberRule.DOUBLE && bare && !key ? Optional.of("double precision") : exact;
    }

    /** What identity or sequence feeds has no fraction; a key of whole numbers has none either. */
    private boolean whole(OracleColumn column, boolean open) {
        OracleType type = column.type();
        if (type.name().equals("FLOAT") || type.scale().orElse(0) > 0) {
            return false;
        }
        boolean fed = column.identityText().isPresent()
                || column.defaultText()
                        .filter(d ->
                                NEXT_VALUE.matcher(d.toUpperCase(Locale.ROOT)).matches())
                        .isPresent();
        boolean wholeKey = open && type.scale().equals(Optional.of(0)) && uniqueKeys.contains(column.name());
        return fed || wholeKey;
    }

    private String choice(String rule) {
        return options.choices().of(rule, table.name());
    }
}
