package dev.partbridge.convert.rule;

/**
 * Rule {@code inheritance-proof}: at how many children the proof looks. The planner looks at every child for each
 * query, so that all of a thousand take minutes.
 */
public final class InheritanceProofRule {
    public static final String ID = "inheritance-proof";

    /** So many children are looked at, the first and the last among them. */
    public static final int SAMPLE = 64;

    /** Where there are more children than a sample has. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.PARTITIONS,
            (table, model) -> StrategyRule.SCOPE.concerns(table, model) && table.places() > SAMPLE);

    private static final String ALL = "all";

    private InheritanceProofRule() {}

    /** Whether this choice of the registry asks for every child. */
    public static boolean isWhole(String choice) {
        return choice.equals(ALL);
    }
}
