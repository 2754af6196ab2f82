package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rule {@code mask}: columns whose values are kept out of the reject table, of files written from it and of messages.
 *
 * @param columns Oracle's, in capitals: two names that differ in nothing but that are both meant
 */
public record MaskRule(Set<String> columns) {
    public static final String ID = "mask";

    /** Any table's rows may be rejected. */
    public static final RuleScope SCOPE = new RuleScope(ID, RuleScope.Group.TYPES, (table, model) -> true);

    private static final String COLUMNS = "columns:";

    public MaskRule {
        columns = Set.copyOf(columns);
    }

    /** What a choice of the registry means. */
    public static MaskRule of(String choice) {
        return new MaskRule(
                choice.startsWith(COLUMNS)
                        ? new TreeSet<>(List.of(choice.substring(COLUMNS.length())
                                .toUpperCase(Locale.ROOT)
                                .split(",")))
                        : Set.of());
    }

    public boolean masks(Identifier column) {
        return columns.contains(column.text().toUpperCase(Locale.ROOT));
    }

    /** A column that a choice names and no table has that it is for: a slip, for which values would be told. */
    public static Optional<String> stray(OracleModel model, String choice, Optional<String> table) {
        Set<String> left = new TreeSet<>(of(choice).columns());
        for (OracleTable each : model.tables()) {
            if (table.isEmpty() || each.name().toString().equals(table.get())) {
                each.columns().forEach(c -> left.remove(c.name().text().toUpperCase(Locale.ROOT)));
            }
        }
        return left.stream().findFirst();
    }
}
