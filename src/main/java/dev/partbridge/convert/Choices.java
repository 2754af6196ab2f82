package dev.partbridge.convert;

import dev.partbridge.finding.Registry;
import dev.partbridge.finding.RuleChoices;
import dev.partbridge.sql.QualifiedName;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was chosen where it differs from the default: {@code RULE} for all tables, {@code RULE@SCHEMA.TABLE} (Oracle's
 * names, the schema left out where the source has none) for one.
 */
public record Choices(Map<String, String> values) {
    public Choices {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        values.forEach(Choices::check);
    }

    public static Choices defaults() {
        return new Choices(Map.of());
    }

    /** With one more, replacing an earlier one of the same rule and table. */
    public Choices with(String ruleAndTable, String choice) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(ruleAndTable, choice);
        return new Choices(more);
    }

    /** Without one of them, {@code RULE} or {@code RULE@SCHEMA.TABLE}. */
    public Choices without(String ruleAndTable) {
        Map<String, String> fewer = new TreeMap<>(values);
        fewer.remove(ruleAndTable);
        return new Choices(fewer);
    }

    /** Without those that tables have of their own for the rule. */
    public Choices withoutOwn(String rule) {
        Map<String, String> fewer = new TreeMap<>(values);
        fewer.keySet().removeIf(k -> k.startsWith(rule + "@"));
        return new Choices(fewer);
    }

    /** What was chosen for the table itself; absent where it goes with all others. */
    public Optional<String> own(String rule, QualifiedName table) {
        return Optional.ofNullable(values.get(rule + "@" + table));
    }

    /** How many tables have a choice of their own for the rule. */
    public int ownNumber(String rule) {
        return (int)
                values.keySet().stream().filter(k -> k.startsWith(rule + "@")).count();
    }

    /** The table's own choice, else the one for all, else the default. */
    public String of(String rule, QualifiedName table) {
        String own = values.get(rule + "@" + table);
        return own != null ? own : of(rule);
    }

    /** The choice for all tables, else the default. */
    public String of(String rule) {
        return values.getOrDefault(rule, known(rule).defaultChoice());
    }

    private static void check(String ruleAndTable, String choice) {
        String rule = ruleAndTable.split("@", 2)[0];
        RuleChoices known = known(rule);
        if (!known.offers(choice)) {
            throw new IllegalArgumentException(known.refusal(choice));
        }
    }

    private static RuleChoices known(String rule) {
        Optional<RuleChoices> found = Registry.get().rule(rule);
        return found.orElseThrow(() -> new IllegalArgumentException("there is no rule \"" + rule + "\"; there are "
                + Registry.get().rules().stream().map(RuleChoices::id).toList()));
    }
}
