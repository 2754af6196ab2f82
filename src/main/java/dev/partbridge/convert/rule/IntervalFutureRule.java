package dev.partbridge.convert.rule;

/**
 * Rule {@code interval-future}: which partitions an interval table gets ahead of its rows.
 *
 * @param ahead how many are made above the last one
 */
public record IntervalFutureRule(int ahead) {
    public static final String ID = "interval-future";

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
