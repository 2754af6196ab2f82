package dev.partbridge.ui.chains;

import dev.partbridge.convert.rule.RuleScope;
import dev.partbridge.ui.control.FoldMemory;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

/**
 * The rules in groups, of which the user folds and unfolds each. Until he says so those about partitions are open, and
 * those where something differs from the default or a finding is open.
 */
final class RuleGroups {
    private final ObservableValue<List<RuleOption>> options;
    private final ObservableValue<?> shown;
    private final FoldMemory memory;
    private final ObservableValue<List<RuleGroup>> groups;
    /** Counts what the user said. */
    private final IntegerProperty said = new SimpleIntegerProperty();
    /** Opened by themselves since the table was selected; a choice taken back does not close them under one's hands. */
    private final Set<RuleScope.Group> opened = EnumSet.noneOf(RuleScope.Group.class);

    private Optional<Object> openedFor = Optional.empty();

    /** @param shown whose rules they are */
    RuleGroups(ObservableValue<List<RuleOption>> options, ObservableValue<?> shown, FoldMemory memory) {
        this.options = options;
        this.shown = shown;
        this.memory = memory;
        groups = Bindings.createObjectBinding(this::read, options, shown, said);
    }

    /** Those that hold a rule, in their order. */
    ObservableValue<List<RuleGroup>> groupsProperty() {
        return groups;
    }

    /** The user wants it open, or closed, from now on. */
    void open(RuleScope.Group group, boolean open) {
        memory.keep(name(group), open);
        said.set(said.get() + 1);
    }

    /** Opens the group of a rule that somebody is led to. */
    void reveal(String rule) {
        groups.getValue().stream().filter(g -> g.holds(rule) && !g.open()).forEach(g -> open(g.about(), true));
    }

    private List<RuleGroup> read() {
        Optional<Object> now = Optional.ofNullable(shown.getValue());
        if (!now.equals(openedFor)) {
            openedFor = now;
            opened.clear();
            opened.add(RuleScope.Group.PARTITIONS);
        }
        return Stream.of(RuleScope.Group.values())
                .flatMap(g -> group(g).stream())
                .toList();
    }

    private Optional<RuleGroup> group(RuleScope.Group about) {
        List<RuleOption> rules =
                options.getValue().stream().filter(r -> r.group() == about).toList();
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        RuleGroup closed = new RuleGroup(about, false, rules);
        if (closed.changed() + closed.troubled() > 0) {
            opened.add(about);
        }
        boolean open = memory.of(name(about)).orElse(opened.contains(about));
        return Optional.of(new RuleGroup(about, open, rules));
    }

    private static String name(RuleScope.Group group) {
        return "rules-" + group.name().toLowerCase(Locale.ROOT);
    }
}
