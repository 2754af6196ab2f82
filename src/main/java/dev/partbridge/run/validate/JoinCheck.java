package dev.partbridge.run.validate;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.postgres.catalog.ExplainPlan;
import dev.partbridge.postgres.catalog.ServerVersion;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.copy.ParentJoin;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The planner joins parent and child partition by partition when it is allowed to. Where it does not by its estimate of
 * cost, the work on each row is made dear, so that what it is able to do is seen; not being able to fails. PostgreSQL 12
 * cannot do it with a DEFAULT partition on one side only, so nothing is expected of it where there is a landing.
 */
final class JoinCheck implements Check {
    /** The first to do it with a DEFAULT partition, here the landing, on one side only. */
    private static final int FIRST_WITH_ONE_DEFAULT = 13;

    private final TableMapping child;
    private final KeyLookup lookup;
    private final boolean lands;

    /** @param lands one of both has a landing partition */
    JoinCheck(TableMapping child, boolean lands) {
        this.child = child;
        this.lookup = child.chain().orElseThrow().join();
        this.lands = lands;
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        String query = query();
        Planned cheap;
        Planned dear;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL enable_partitionwise_join = on");
            cheap = planned(connection, query);
            // gathering the rows of all leaves before the join now costs more than anything that is saved by it
            statement.execute("SET LOCAL cpu_tuple_cost = 1");
            dear = cheap.partitionWise() ? cheap : planned(connection, query);
            statement.execute("SET LOCAL cpu_tuple_cost TO DEFAULT; SET LOCAL enable_partitionwise_join TO DEFAULT");
        }
        boolean expected = !lands || ServerVersion.of(connection).major() >= FIRST_WITH_ONE_DEFAULT;
        String found = dear.pairs() + " joins of one partition each";
        if (!dear.partitionWise()) {
            found = expected
                    ? "whole tables only"
                    : "whole tables; not expected before PostgreSQL " + FIRST_WITH_ONE_DEFAULT;
        } else if (!cheap.partitionWise()) {
            found = "possible, " + found + "; by the estimate of cost now whole tables";
        }
        return List.of(new CheckLine(
                "Partition-wise join",
                ObjectId.table(child.oracle()),
                child.postgres() + " with " + lookup.parent() + " on the whole key, enable_partitionwise_join = on",
                "1 plan",
                found,
                dear.partitionWise() || !expected,
                query + "\n" + (dear.partitionWise() ? dear : cheap).text()));
    }

    /** @param pairs joins of a partition with its counterpart */
    private record Planned(int pairs, boolean partitionWise, String text) {}

    private static Planned planned(Connection connection, String query) throws SQLException {
        ExplainPlan plan = ExplainPlan.of(connection, query);
        ExplainPlan.Joins joins = plan.joins(connection);
        // where there is one pair alone, it stands in the plan without an Append
        boolean onePair = joins.above() == 1
                && joins.below() == 0
                && plan.relations(connection).size() == 2;
        boolean pairs = joins.below() > 0 && joins.above() == 0;
        return new Planned(onePair ? 1 : joins.below(), onePair || pairs, ExplainPlan.text(connection, query));
    }

    private String query() {
        return "SELECT count(*) FROM " + PostgresSql.quote(lookup.parent()) + " p JOIN "
                + PostgresSql.quote(child.postgres()) + " c ON " + ParentJoin.onWholeKey(lookup, "c", "p");
    }
}
