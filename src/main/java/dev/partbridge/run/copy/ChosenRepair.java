package dev.partbridge.run.copy;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.rule.NulRule;
import dev.partbridge.postgres.copy.NulRepair;

/** The repairs that were chosen for a table's values. */
public final class ChosenRepair {
    private ChosenRepair() {}

    /** What was chosen for NUL in texts. */
    public static NulRule rule(Conversion conversion, TableMapping table) {
        return NulRule.of(conversion.options().choices().of(NulRule.ID, table.oracle()));
    }

    /** What is done about NUL in texts; one for each chunk, since it counts. */
    public static NulRepair nul(Conversion conversion, TableMapping table) {
        return switch (rule(conversion, table)) {
            case REJECT -> NulRepair.none();
            case REMOVE -> NulRepair.with("");
            case REPLACE -> NulRepair.with("\uFFFD");
        };
    }
}
