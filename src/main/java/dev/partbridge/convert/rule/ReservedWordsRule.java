package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.PostgresSql;
import java.util.Locale;
import java.util.stream.Stream;

/** Rule {@code reserved-words}: what becomes of names that PostgreSQL's grammar keeps for itself. */
public enum ReservedWordsRule {
    /** They stay: each must be written in double quotes. */
    QUOTE("quote"),
    /** They get an underscore at the end. */
    SUFFIX("suffix");

    public static final String ID = "reserved-words";

    /** Where the table or a column has such a name. */
    public static final RuleScope SCOPE = new RuleScope(
            ID, RuleScope.Group.NAMES, (table, model) -> names(table).anyMatch(ReservedWordsRule::isReserved));

    private final String choice;

    ReservedWordsRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static ReservedWordsRule of(String choice) {
        return choice.equals(SUFFIX.choice) ? SUFFIX : QUOTE;
    }

    /** The name that is given for a wanted one. */
    public String name(String wanted) {
        return this == SUFFIX && PostgresSql.isReserved(wanted) ? wanted + "_" : wanted;
    }

    static boolean isReserved(String name) {
        return PostgresSql.isReserved(name.toLowerCase(Locale.ROOT));
    }

    /** The table's own name and those of its columns. */
    static Stream<String> names(OracleTable table) {
        return Stream.concat(
                        Stream.of(table.name().name()), table.columns().stream().map(OracleColumn::name))
                .map(n -> n.text());
    }
}
