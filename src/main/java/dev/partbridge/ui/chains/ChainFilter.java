package dev.partbridge.ui.chains;

import dev.partbridge.oracle.model.OracleTable;
import java.util.Locale;
import java.util.Set;

/**
 * Which tables the user wants to see.
 *
 * @param text a part of the name; empty for all
 * @param kinds ways of being partitioned; empty for all
 * @param withFindings those with findings alone
 */
record ChainFilter(String text, Set<TableKind> kinds, boolean withFindings) {
    ChainFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        kinds = Set.copyOf(kinds);
    }

    boolean shows(OracleTable table, FactsReader facts) {
        return (text.isEmpty()
                        || table.name().toString().toLowerCase(Locale.ROOT).contains(text))
                && (kinds.isEmpty() || kinds.stream().anyMatch(k -> k.holds(table)))
                && (!withFindings || facts.hasFindings(table.name()));
    }
}
