package dev.partbridge.ui.chains;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The three groups of Chains: chains, single partitioned tables, unpartitioned tables. */
final class ChainGroups {
    private final OracleModel model;
    private final ReferenceChains chains;
    private final Predicate<OracleTable> shown;
    private final Function<OracleTable, ChainFacts> facts;

    /** @param shown which tables the user wants to see; a chain is shown when one of its tables is */
    ChainGroups(OracleModel model, Predicate<OracleTable> shown, Function<OracleTable, ChainFacts> facts) {
        this.model = model;
        this.chains = new ReferenceChains(model);
        this.shown = shown;
        this.facts = facts;
    }

    List<ChainNode> nodes() {
        List<ChainNode> linked = new ArrayList<>();
        List<ChainNode> single = new ArrayList<>();
        List<ChainNode> plain = new ArrayList<>();
        for (OracleTable table : model.tables()) {
            if (chains.parent(table).isPresent() || !visible(table, new HashSet<>())) {
                continue;
            }
            ChainNode node = node(table, new HashSet<>());
            boolean chain = !chains.children(table.name()).isEmpty();
            (chain ? linked : table.partitioning().isPresent() ? single : plain).add(node);
        }
        return Stream.of(
                        ChainNode.group(Texts.of("chains.group.chains"), linked),
                        ChainNode.group(Texts.of("chains.group.single"), single),
                        ChainNode.group(Texts.of("chains.group.plain"), plain))
                .filter(g -> !g.tables().isEmpty())
                .toList();
    }

    private ChainNode node(OracleTable table, Set<QualifiedName> above) {
        above.add(table.name());
        List<ChainNode> below = chains.children(table.name()).stream()
                .filter(c -> !above.contains(c.name()) && visible(c, new HashSet<>()))
                .map(c -> node(c, above))
                .toList();
        return ChainNode.table(table, below, () -> facts.apply(table));
    }

    private boolean visible(OracleTable table, Set<QualifiedName> seen) {
        return seen.add(table.name())
                && (shown.test(table) || chains.children(table.name()).stream().anyMatch(c -> visible(c, seen)));
    }
}
