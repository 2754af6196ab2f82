package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import java.util.Optional;

/** Rule {@code strategy}: PostgreSQL's own partitioning, or children that inherit. */
public final class StrategyRule {
    public static final String ID = "strategy";

    /** A table by reference is laid out as its parent is; what no column decides has no strategy. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.PARTITIONS,
            (table, model) -> Tables.partitioned(table)
                    && !Tables.byReference(table)
                    && !Tables.by(table, Partitioning.BySystem.class));

    public static final String DECLARATIVE = "declarative";
    public static final String INHERITANCE = "inheritance";

    /**
     * PostgreSQL 10 has PARTITION BY but neither keys, indexes nor DEFAULT on the root; 11 takes no foreign key to a
     * partitioned table.
     */
    public static final int FIRST_DECLARATIVE_MAJOR = 12;

    private StrategyRule() {}

    /** How a table is laid out. */
    public enum Layout {
        PLAIN,
        DECLARATIVE,
        INHERITANCE
    }

    /**
     * What is done, and why it is not what was chosen.
     *
     * @param layout absent when the table cannot be converted this way
     * @param code finding code of the reason; absent when all is as chosen
     */
    public record Decision(Optional<Layout> layout, Optional<String> code) {
        static Decision take(Layout layout) {
            return new Decision(Optional.of(layout), Optional.empty());
        }

        static Decision refuse(String code) {
            return new Decision(Optional.empty(), Optional.of(code));
        }
    }

    /** Whether a partitioned table is laid out by inheritance, if it can be. */
    public static boolean inherits(String choice, int targetMajor) {
        return choice.equals(INHERITANCE) || targetMajor < FIRST_DECLARATIVE_MAJOR;
    }

    /**
     * Decides for one table.
     *
     * @param inChain it is partitioned by reference, or other tables are by reference to it
     * @param hash what becomes of hash partitions under inheritance
     * @param chain what becomes of a chain under inheritance
     */
    public static Decision decide(
            OracleTable table,
            boolean inChain,
            String choice,
            int targetMajor,
            HashInheritanceRule hash,
            ReferenceInheritanceRule chain) {
        Optional<Partitioning> partitioning = table.partitioning();
        if (partitioning.isEmpty()) {
            return Decision.take(Layout.PLAIN);
        }
        if (!inherits(choice, targetMajor)) {
            return Decision.take(Layout.DECLARATIVE);
        }
        boolean chosen = choice.equals(INHERITANCE);
        if (inChain && chain == ReferenceInheritanceRule.REFUSE) {
            return Decision.refuse(chosen ? "PB-REF-006" : "PB-REF-005");
        }
        if (partitioning.get() instanceof Partitioning.Reference) {
            return new Decision(Optional.of(Layout.PLAIN), Optional.of("PB-REF-020"));
        }
        boolean ordered =
                partitioning.get() instanceof Partitioning.Range || partitioning.get() instanceof Partitioning.ByList;
        if (!ordered) {
            return hash == HashInheritanceRule.PLAIN_TABLE
                    ? new Decision(Optional.of(Layout.PLAIN), Optional.of("PB-PART-041"))
                    : Decision.refuse("PB-PART-009");
        }
        return new Decision(Optional.of(Layout.INHERITANCE), chosen ? Optional.empty() : Optional.of("PB-PART-010"));
    }
}
