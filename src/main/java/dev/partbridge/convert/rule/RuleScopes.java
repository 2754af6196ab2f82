package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import java.util.Comparator;
import java.util.List;

/** The scopes of all rules; that none of the registry is missing is tested. */
public final class RuleScopes {
    private static final List<RuleScope> ALL = List.of(
            StrategyRule.SCOPE,
            NullKeysRule.SCOPE,
            DuplicatesRule.SCOPE,
            MaxvalueRule.SCOPE,
            MultiColumnListRule.SCOPE,
            IntervalFutureRule.SCOPE,
            AutomaticListRule.SCOPE,
            MissingDefaultRule.SCOPE,
            SystemRule.SCOPE,
            VirtualKeyRule.SCOPE,
            TextRangeCollationRule.SCOPE,
            SourceCharsetRule.SCOPE,
            HashInheritanceRule.SCOPE,
            ReferenceInheritanceRule.SCOPE,
            LandingRule.SCOPE,
            KeyMovesRule.SCOPE,
            KeysRule.SCOPE,
            DateRule.SCOPE,
            NumberRule.SCOPE,
            CharRule.SCOPE,
            RawRule.SCOPE,
            EmptyTextRule.SCOPE,
            NulRule.SCOPE,
            MaskRule.SCOPE,
            ZoneOffsetRule.SCOPE,
            ClockZoneRule.SCOPE,
            DefaultOnNullRule.SCOPE,
            UnknownTypeRule.SCOPE,
            IdentifierCaseRule.SCOPE,
            ReservedWordsRule.SCOPE,
            LeafNamesRule.SCOPE,
            TablespacesRule.SCOPE);

    private RuleScopes() {}

    public static List<RuleScope> all() {
        return ALL;
    }

    /** The scopes whose rules change what becomes of the table, group by group. */
    public static List<RuleScope> of(OracleTable table, OracleModel model) {
        return ALL.stream()
                .filter(s -> s.concerns(table, model))
                .sorted(Comparator.comparing(RuleScope::group))
                .toList();
    }
}
