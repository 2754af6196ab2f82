package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.Partitioning;

/**
 * Rule {@code interval-future}: which partitions an interval table gets ahead of its rows.
 *
 * @param ahead how many are made above the last one
 */
public record IntervalFutureRule(int ahead) {
    public static final String ID = "interval-future";

    /** Where Oracle makes partitions of a range itself. */
    public static final RuleScope SCOPE = new RuleScope(
            ID, RuleScope.Group.PARTITIONS, (table, model) -> Tables.first(table, Partitioning.Range.class)
                    .filter(r -> r.interval().isPresent())
                    .isPresent());

    private static final String PREMAKE = "premake-";

    /** What a choice of the registry means. */
    public static IntervalFutureRule of(String choice) {
        return new IntervalFutureRule(
                choice.startsWith(PREMAKE) ? Integer.parseInt(choice.substring(PREMAKE.length())) : 0);
    }

    /** As the end of a sentence. */
    public String told() {
        return switch (ahead) {
            case 0 -> "none is made ahead, each must be added before its rows come";
            case 1 -> "1 is made ahead, later ones must be added";
            default -> ahead + " are made ahead, later ones must be added";
        };
    }
}
