package dev.partbridge.convert;

import dev.partbridge.convert.rule.KeysRule;
import dev.partbridge.convert.rule.MaxvalueRule;
import dev.partbridge.convert.rule.MissingDefaultRule;
import dev.partbridge.convert.rule.MultiColumnListRule;
import dev.partbridge.convert.rule.NullKeysRule;
import dev.partbridge.convert.rule.RuleScope;
import dev.partbridge.convert.rule.VirtualKeyRule;
import dev.partbridge.finding.Registry;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.List;

/** Tells of choices that a table's layout does not let be taken, where no other class does. */
final class ChoicesNotTaken {
    private final OracleModel model;
    private final Choices choices;
    private final Findings findings;

    ChoicesNotTaken(OracleModel model, Choices choices, Findings findings) {
        this.model = model;
        this.choices = choices;
        this.findings = findings;
    }

    /** For a table whose partitions are made. */
    void tell(Draft draft) {
        if (draft.inheritance()) {
            inheritance(draft);
        } else {
            declarative(draft);
        }
        if (draft.inheritance() || draft.declarative()) {
            model.indexesOf(draft.oracle.name()).forEach(i -> uniqueIndex(draft, i));
        }
    }

    private void declarative(Draft draft) {
        if (guardLeftOut(draft)) {
            tell(
                    draft,
                    MissingDefaultRule.ID,
                    "the tables by reference to it would need a guard as well, whose place their landing partition has");
        }
        if (nullsTakenByMaxvalue(draft)) {
            tell(
                    draft,
                    NullKeysRule.ID,
                    "by maxvalue default the partition up to MAXVALUE is the DEFAULT partition, which takes rows without"
                            + " key");
        }
    }

    /** Where the one rule makes a DEFAULT partition, the other cannot keep rows without key from it. */
    private boolean nullsTakenByMaxvalue(Draft draft) {
        NullKeysRule nulls = NullKeysRule.of(choices.of(NullKeysRule.ID, draft.oracle.name()));
        MaxvalueRule maxvalue = MaxvalueRule.of(choices.of(MaxvalueRule.ID, draft.oracle.name()));
        return draft.declarative()
                && maxvalue == MaxvalueRule.DEFAULT
                && (nulls == NullKeysRule.SEPARATE || nulls == NullKeysRule.MAXVALUE_ONLY)
                && NullKeysRule.SCOPE.concerns(draft.oracle, model)
                && MaxvalueRule.SCOPE.concerns(draft.oracle, model);
    }

    private void inheritance(Draft draft) {
        if (chosen(draft, MaxvalueRule.SCOPE)) {
            tell(
                    draft,
                    MaxvalueRule.ID,
                    "it is laid out by inheritance, where the CHECK of the last child has no upper bound and null-keys"
                            + " alone decides whether it takes rows without key");
        }
        if (chosen(draft, MissingDefaultRule.SCOPE)) {
            tell(
                    draft,
                    MissingDefaultRule.ID,
                    "it is laid out by inheritance, where the trigger refuses what no child takes");
        }
        boolean separate = NullKeysRule.of(choices.of(NullKeysRule.ID, draft.oracle.name())) == NullKeysRule.SEPARATE;
        if (separate && chosen(draft, NullKeysRule.SCOPE)) {
            tell(
                    draft,
                    NullKeysRule.ID,
                    "it is laid out by inheritance; default-partition is done in its place: the last child takes rows"
                            + " without key");
        }
        if (draft.stored.isEmpty() && chosen(draft, VirtualKeyRule.SCOPE)) {
            tell(
                    draft,
                    VirtualKeyRule.ID,
                    "it is laid out by inheritance, where CHECKs and queries can name the generated column itself");
        }
        if (chosen(draft, MultiColumnListRule.SCOPE)) {
            tell(
                    draft,
                    MultiColumnListRule.ID,
                    "it is laid out by inheritance, where a CHECK tells the values of several columns apart");
        }
    }

    /** A parent by reference gets none; the rule is not offered for it, but may be chosen for all tables. */
    private boolean guardLeftOut(Draft draft) {
        String choice = choices.of(MissingDefaultRule.ID, draft.oracle.name());
        return draft.parentByReference
                && MissingDefaultRule.of(choice) == MissingDefaultRule.GUARD
                && !draft.strategy.equals("HASH")
                && draft.leaves.stream().noneMatch(l -> l.bound() instanceof PgBound.Default);
    }

    /** Another choice than the default, of a rule that matters to the table. */
    private boolean chosen(Draft draft, RuleScope scope) {
        String usual = Registry.get().rule(scope.rule()).orElseThrow().defaultChoice();
        return !choices.of(scope.rule(), draft.oracle.name()).equals(usual) && scope.concerns(draft.oracle, model);
    }

    private void tell(Draft draft, String rule, String why) {
        findings.add(
                "PB-PART-070",
                draft.id(),
                draft.oracle.position(),
                "Choice " + choices.of(rule, draft.oracle.name()) + " of " + rule + " is not taken for "
                        + draft.oracle.name() + ": " + why + ".");
    }

    /** The rule is about keys; a unique index is widened, whatever is chosen. */
    private void uniqueIndex(Draft draft, OracleIndex index) {
        KeysRule rule = KeysRule.chosen(choices.of(KeysRule.ID, draft.oracle.name()));
        List<Identifier> columns =
                index.parts().stream().flatMap(p -> p.column().stream()).toList();
        boolean chosen = rule == KeysRule.REGISTRY || (rule == KeysRule.PER_PARTITION && draft.declarative());
        boolean key = draft.oracle.constraints().stream()
                .anyMatch(c -> c.columns().equals(columns)
                        && c.columns().size() == index.parts().size());
        boolean whole = draft.knows(columns) && draft.names(columns).containsAll(draft.key);
        if (!index.unique() || !chosen || key || whole) {
            return;
        }
        findings.add(
                "PB-KEY-052",
                ObjectId.index(index.table(), index.name().name()),
                index.position(),
                "Choice " + rule.choice() + " of keys is not taken for the unique index "
                        + index.name().name() + " of " + draft.oracle.name()
                        + ", which is no key: declare it a UNIQUE constraint in Oracle to have it taken.");
    }
}
