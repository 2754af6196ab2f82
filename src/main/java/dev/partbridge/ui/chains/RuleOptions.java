package dev.partbridge.ui.chains;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.rule.RuleScope;
import dev.partbridge.convert.rule.RuleScopes;
import dev.partbridge.convert.rule.StrategyRule;
import dev.partbridge.finding.Finding;
import dev.partbridge.finding.FindingCode;
import dev.partbridge.finding.Registry;
import dev.partbridge.finding.RuleChoices;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules as they stand now, with what their choices are about in numbers. */
final class RuleOptions {
    private final WorkbenchState state;

    RuleOptions(WorkbenchState state) {
        this.state = state;
    }

    /**
     * Every rule, as it stands for tables without a choice of their own.
     *
     * @param reach how many of the chosen tables each concerns; absent until that is known
     */
    List<RuleOption> forAll(Optional<Map<String, Integer>> reach) {
        return RuleScopes.all().stream()
                .sorted(Comparator.comparing(RuleScope::group))
                .map(s -> forAll(s, reach))
                .toList();
    }

    private RuleOption forAll(RuleScope scope, Optional<Map<String, Integer>> reach) {
        RuleChoices rule = Registry.get().rule(scope.rule()).orElseThrow();
        String choice = choices().of(rule.id());
        int own = choices().ownNumber(rule.id());
        String concerned = reach.map(c -> Texts.of(
                        "inspector.effect.reach",
                        c.getOrDefault(rule.id(), 0),
                        Figures.count(state.chosenProperty().get().size())))
                .orElse("");
        String apart = own == 0 ? "" : Texts.of("inspector.effect.own", own);
        String effect = Stream.of(concerned, apart).filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
        return new RuleOption(rule, scope.group(), choice, choice, own, effect, Optional.empty());
    }

    /** The rules that concern a table, as they stand for it. */
    List<RuleOption> of(OracleTable table, OracleModel model) {
        OptionEffect effect =
                new OptionEffect(table, model, state.conversionProperty().get());
        Map<String, List<Finding>> led = led(table.name());
        return RuleScopes.of(table, model).stream()
                .filter(s -> !s.inheritance() || inherits(table, model))
                .map(s -> {
                    List<Finding> about = led.getOrDefault(s.rule(), List.of());
                    String told = about.isEmpty() ? "" : " " + Texts.of("inspector.effect.findings", about.size());
                    return new RuleOption(
                            Registry.get().rule(s.rule()).orElseThrow(),
                            s.group(),
                            choices().of(s.rule(), table.name()),
                            choices().of(s.rule()),
                            choices().own(s.rule(), table.name()).isPresent() ? 1 : 0,
                            effect.of(s.rule()) + told,
                            about.stream().map(Finding::severity).min(Comparator.naturalOrder()));
                })
                .toList();
    }

    /** The table's open findings by the rule whose choice changes them. */
    private Map<String, List<Finding>> led(QualifiedName table) {
        Optional<QualifiedName> made = mapping(table).map(TableMapping::postgres);
        return state.signedFindingsProperty().get().findings().stream()
                .filter(SignedFinding::isOpen)
                .map(SignedFinding::finding)
                .filter(f -> f.subject().table().equals(table)
                        || made.filter(f.subject().table()::equals).isPresent())
                .filter(f -> rule(f).isPresent())
                .collect(Collectors.groupingBy(f -> rule(f).orElseThrow()));
    }

    private static Optional<String> rule(Finding finding) {
        return Registry.get().find(finding.code()).flatMap(FindingCode::rule);
    }

    /** Whether its chain is laid out by inheritance, if it can be. */
    private boolean inherits(OracleTable table, OracleModel model) {
        OracleTable root = new ReferenceChains(model).root(table);
        int major = state.conversionProperty()
                .get()
                .map(c -> c.options().targetMajor())
                .orElse(ConvertOptions.defaults().targetMajor());
        return StrategyRule.inherits(state.choicesProperty().get().of(StrategyRule.ID, root.name()), major);
    }

    private Choices choices() {
        return state.choicesProperty().get();
    }

    private Optional<TableMapping> mapping(QualifiedName table) {
        return state.conversionProperty().get().stream()
                .flatMap(c -> c.tables().stream())
                .filter(m -> m.oracle().equals(table))
                .findFirst();
    }
}
