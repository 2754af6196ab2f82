package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rule {@code tablespaces}: whether tables and partitions are kept where Oracle has them. */
public enum TablespacesRule {
    /** The database's or the role's default tablespace takes all. */
    IGNORE("ignore"),
    /** TABLESPACE with Oracle's name, folded. */
    KEEP("keep");

    public static final String ID = "tablespaces";

    /** Where the source names a tablespace. */
    public static final RuleScope SCOPE = new RuleScope(
            ID, RuleScope.Group.NAMES, (table, model) -> !named(table).isEmpty());

    private final String choice;

    TablespacesRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static TablespacesRule of(String choice) {
        return choice.equals(KEEP.choice) ? KEEP : IGNORE;
    }

    /** The tablespaces that a table and its partitions name. */
    public static Set<Identifier> named(OracleTable table) {
        Set<Identifier> named = new TreeSet<>();
        table.tablespace().ifPresent(named::add);
        add(table.partitioning().map(Partitioning::partitions).orElse(List.of()), named);
        return named;
    }

    private static void add(List<OraclePartition> partitions, Set<Identifier> named) {
        for (OraclePartition partition : partitions) {
            partition.tablespace().ifPresent(named::add);
            add(partition.subpartitions(), named);
        }
    }
}
