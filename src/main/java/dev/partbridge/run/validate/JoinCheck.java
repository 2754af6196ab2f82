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
 * Says whether the planner joins parent and child partition by partition when it is allowed to. It is told, not judged:
 * the planner weighs costs, and PostgreSQL 12 cannot do it with a DEFAULT partition on one side.
 */
final class JoinCheck implements Check {
    private final TableMapping child;
    private final KeyLookup lookup;

    JoinCheck(TableMapping child) {
        this.child = child;
        this.lookup = child.keyLookup().orElseThrow();
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        String query = query();
        ExplainPlan.Joins joins;
        String text;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL enable_partitionwise_join = on");
            joins = ExplainPlan.of(connection, query).joins(connection);
            text = ExplainPlan.text(connection, query);
            statement.execute("SET LOCAL enable_partitionwise_join TO DEFAULT");
        }
        String found;
        if (joins.below() > 0 && joins.above() == 0) {
            found = joins.below() + " joins of one partition each";
        } else if (ServerVersion.of(connection).major() < 13) {
            found = "whole tables: PostgreSQL 12 needs a DEFAULT partition on both sides";
        } else {
            found = "whole tables, by the planner's estimate of cost";
        }
        return List.of(new CheckLine(
                "Partition-wise join",
                ObjectId.table(child.oracle()),
                child.postgres() + " with " + lookup.parent() + " on the whole key, enable_partitionwise_join = on",
                "1 plan",
                found,
                true,
                query + "\n" + text));
    }

    private String query() {
        return "SELECT count(*) FROM " + PostgresSql.quote(lookup.parent()) + " p JOIN "
                + PostgresSql.quote(child.postgres()) + " c ON " + ParentJoin.onWholeKey(lookup, "c", "p");
    }
}
