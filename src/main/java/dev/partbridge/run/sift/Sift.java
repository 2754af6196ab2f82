package dev.partbridge.run.sift;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.rule.DuplicatesRule;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.run.journal.Journal;
import dev.partbridge.run.journal.JournalReader;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Moves the rows that a key or foreign key refuses from the target's tables to the reject table. It is asked when the
 * statement has failed, so that a clean load pays nothing.
 */
public final class Sift {
    /** not_null_violation, foreign_key_violation, unique_violation (manual, Appendix A). */
    private static final Set<String> OF_ROWS = Set.of("23502", "23503", "23505");

    private final Plan plan;
    private final Journal journal;
    private final Map<QualifiedName, TableMapping> sources = new HashMap<>();

    public Sift(Plan plan, Journal journal) {
        this.plan = plan;
        this.journal = journal;
        for (TableMapping table : plan.conversion().tables()) {
            plan.conversion().target().table(table.postgres()).ifPresent(t -> sources.put(t.name(), table));
        }
    }

    /** Whether it is the rows for which a statement failed. */
    public static boolean concerns(SQLException e) {
        return OF_ROWS.contains(String.valueOf(e.getSQLState()));
    }

    /**
     * Moves the rows, and those that reference them by foreign keys that are there already; commits. The statement can
     * then be tried again.
     *
     * @param connection auto-commit must be off, and no transaction open
     * @param statement which made or would have made the key, index or foreign key, a part of it included
     * @return by table; empty where no row is to blame
     */
    public List<Moved> move(Connection connection, Step.Execute statement) throws SQLException {
        Demands demands = new Demands(plan.conversion().target());
        Optional<Demand> refused = demands.of(statement.id())
                .filter(d -> sources.containsKey(d.relation().table().name()));
        if (refused.isEmpty()) {
            return List.of();
        }
        Doomed doomed = new Doomed(connection);
        long found = violating(connection, refused.get(), doomed);
        if (found == 0) {
            connection.rollback();
            return List.of();
        }
        doomed.analyze();
        List<Demand.Parent> acting = acting(connection, demands, refused.get());
        for (int round = 1; found > 0; round++) {
            found = 0;
            for (Demand.Parent key : acting) {
                found += doomed.children(key, round);
            }
        }
        doomed.analyze();
        List<Moved> moved = new RejectMove(connection, journal.project(), plan, sources).move();
        new KeptRegistries(connection, journal.project(), plan).without(statement.id(), targets(moved));
        connection.commit();
        return moved;
    }

    private List<QualifiedName> targets(List<Moved> moved) {
        return plan.conversion().tables().stream()
                .filter(t -> moved.stream().anyMatch(m -> m.table().equals(t.oracle())))
                .map(TableMapping::postgres)
                .toList();
    }

    private long violating(Connection connection, Demand refused, Doomed doomed) throws SQLException {
        if (refused instanceof Demand.Unique key) {
            TableMapping table = source(key.relation());
            String choice = plan.conversion().options().choices().of(DuplicatesRule.ID, table.oracle());
            return doomed.unique(key, new Duplicates(DuplicatesRule.of(choice)));
        }
        Demand.Parent key = (Demand.Parent) refused;
        TableMapping parent = sources.get(key.parent().table().name());
        long rejected = parent == null ? 0 : JournalReader.rejects(connection, journal.project(), parent.oracle());
        return doomed.orphans(key, rejected == 0 ? "" : "; " + rejected + " of its rows were rejected");
    }

    private TableMapping source(Relation relation) {
        TableMapping table = sources.get(relation.table().name());
        if (table == null) {
            throw new IllegalStateException(relation.name() + " has no table in the source");
        }
        return table;
    }

    /**
     * The foreign keys that are there, if only for some leaves or not yet validated, and the one that is to be: each of
     * them would refuse that its parents go, or let the children go without a word.
     */
    private static List<Demand.Parent> acting(Connection connection, Demands demands, Demand refused)
            throws SQLException {
        List<Demand.Parent> acting = new ArrayList<>();
        for (Demand.Parent key : demands.parents()) {
            if (key.equals(refused) || isThere(connection, key)) {
                acting.add(key);
            }
        }
        return acting;
    }

    private static boolean isThere(Connection connection, Demand.Parent key) throws SQLException {
        String sql = "SELECT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contype = 'f' AND conrelid IN ("
                + tree(key.relation()) + ") AND confrelid IN (" + tree(key.parent()) + "))";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String tree(Relation relation) {
        return "WITH RECURSIVE tree(oid) AS (SELECT " + PostgresSql.literal(PostgresSql.quote(relation.name()))
                + "::regclass::oid UNION SELECT i.inhrelid FROM tree t JOIN pg_catalog.pg_inherits i"
                + " ON i.inhparent = t.oid) SELECT oid FROM tree";
    }
}
