package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.OracleColumn;
import java.util.Locale;
import java.util.Optional;

/** Rule {@code clock-zone}: the zone that SYSDATE and SYSTIMESTAMP tell the time in: that of Oracle's host. */
public final class ClockZoneRule {
    public static final String ID = "clock-zone";
    /** That of each session. */
    public static final String SESSION = "session";

    /** Where a default takes the time. */
    public static final RuleScope SCOPE =
            new RuleScope(ID, RuleScope.Group.TYPES, (table, model) -> table.columns().stream()
                    .anyMatch(ClockZoneRule::tellsTheTime));

    private static final String ZONE = "zone:";

    private ClockZoneRule() {}

    static boolean tellsTheTime(OracleColumn column) {
        return column.defaultText()
                .filter(d -> d.toUpperCase(Locale.ROOT).matches("(?s).*\\bSYS(DATE|TIMESTAMP)\\b.*"))
                .isPresent();
    }

    /** The zone that was named; absent for the session's own. */
    public static Optional<String> zone(String choice) {
        return choice.startsWith(ZONE) ? Optional.of(choice.substring(ZONE.length())) : Optional.empty();
    }
}
