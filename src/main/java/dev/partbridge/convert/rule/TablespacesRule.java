package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.IndexStorage;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.TablespaceMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Rule {@code tablespaces}: whether tables, partitions and indexes are kept where Oracle has them.
 *
 * @param kept not left to the target's default tablespace
 * @param map the names in PostgreSQL; absent where they are Oracle's, folded
 */
public record TablespacesRule(boolean kept, Optional<TablespaceMap> map) {
    public static final String ID = "tablespaces";

    /** Where the source names a tablespace. */
    public static final RuleScope SCOPE = new RuleScope(
            ID, RuleScope.Group.NAMES, (table, model) -> !named(table, model).isEmpty());

    private static final String KEEP = "keep";
    private static final String MAP = "map:";

    /** What a choice of the registry means. */
    public static TablespacesRule of(String choice) {
        return choice.startsWith(MAP)
                ? new TablespacesRule(true, Optional.of(TablespaceMap.parse(choice.substring(MAP.length()))))
                : new TablespacesRule(choice.equals(KEEP), Optional.empty());
    }

    /** PostgreSQL's tablespace for one of Oracle's; absent for the default one. */
    public Optional<Identifier> target(Identifier oracle, UnaryOperator<Identifier> folded) {
        return kept
                ? map.map(m -> m.target(oracle)).orElseGet(() -> Optional.of(folded.apply(oracle)))
                : Optional.empty();
    }

    /** The tablespaces that a table, its partitions and its indexes name. */
    public static Set<Identifier> named(OracleTable table, OracleModel model) {
        Set<Identifier> named = new TreeSet<>();
        table.tablespace().ifPresent(named::add);
        table.partitioning().ifPresent(p -> named.addAll(p.storeIn()));
        add(table.partitioning().map(Partitioning::partitions).orElse(List.of()), named);
        Stream<IndexStorage> ofKeys =
                table.constraints().stream().map(OracleConstraint::state).flatMap(s -> s.index().stream());
        Stream<IndexStorage> others = model.indexesOf(table.name()).stream().map(i -> i.storage());
        Stream.concat(ofKeys, others).forEach(s -> named.addAll(s.places(Set.of())));
        return named;
    }

    private static void add(List<OraclePartition> partitions, Set<Identifier> named) {
        for (OraclePartition partition : partitions) {
            partition.tablespace().ifPresent(named::add);
            add(partition.subpartitions(), named);
        }
    }
}
