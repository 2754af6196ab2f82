package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.Partitioning;

/**
 * Rule {@code interval-future}: which partitions an interval table gets ahead of its rows, and who makes those that come
 * later.
 *
 * @param ahead how many are made above the last one
 */
public record IntervalFutureRule(int ahead, Maker maker) {
    public static final String ID = "interval-future";

    /** Who makes later ones. */
    public enum Maker {
        NOBODY,
        /** A procedure of the target, which a scheduler calls. */
        JOB,
        PARTMAN_4,
        PARTMAN_5
    }
    /** Where Oracle makes partitions of a range itself. */
    public static final RuleScope SCOPE = new RuleScope(
            ID, RuleScope.Group.PARTITIONS, (table, model) -> Tables.first(table, Partitioning.Range.class)
                    .filter(r -> r.interval().isPresent())
                    .isPresent());

    private static final String PREMAKE = "premake-";
    private static final int USUAL = 12;

    /** What is done where a choice cannot be taken. */
    public static IntervalFutureRule usual() {
        return new IntervalFutureRule(USUAL, Maker.NOBODY);
    }

    /** What a choice of the registry means. */
    public static IntervalFutureRule of(String choice) {
        return switch (choice) {
            case "job" -> new IntervalFutureRule(USUAL, Maker.JOB);
            case "partman-4.7" -> new IntervalFutureRule(0, Maker.PARTMAN_4);
            case "partman-5" -> new IntervalFutureRule(0, Maker.PARTMAN_5);
            default ->
                new IntervalFutureRule(
                        choice.startsWith(PREMAKE) ? Integer.parseInt(choice.substring(PREMAKE.length())) : 0,
                        Maker.NOBODY);
        };
    }

    /** As the end of a sentence. */
    public String told() {
        String made =
                switch (ahead) {
                    case 0 -> "none is made ahead";
                    case 1 -> "1 is made ahead";
                    default -> ahead + " are made ahead";
                };
        return made
                + switch (maker) {
                    case JOB -> ", later ones by a procedure that a scheduler must call";
                    case PARTMAN_4, PARTMAN_5 ->
                        ", pg_partman makes them once 10-partman.sql of the bundle was run, which a migration does not";
                    case NOBODY ->
                        ahead == 0 ? ", each must be added before its rows come" : ", later ones must be added";
                };
    }
}
