package dev.partbridge.engine;

import dev.partbridge.connect.TargetConnection;
import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.ReviewText;
import dev.partbridge.postgres.catalog.ExpressionEquality;
import dev.partbridge.postgres.catalog.TableReader;
import dev.partbridge.postgres.compare.PlannedWords;
import dev.partbridge.postgres.compare.SqlPair;
import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.postgres.model.PgView;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One table of a plan as a target has it now. */
final class TargetTable {
    private static final String NO_RIGHT = "42501";

    private final Plan plan;
    private final PostgresModel wanted;
    private final QualifiedName oracle;

    TargetTable(Plan plan, QualifiedName oracle) {
        this.plan = plan;
        this.wanted = plan.conversion().target();
        this.oracle = oracle;
    }

    TargetReview read(TargetConnection target, Cancellation cancellation) {
        Optional<PgTable> table = table();
        if (table.isEmpty()) {
            // it says why it is not converted
            ReviewText text = ReviewText.of(plan, oracle);
            return new TargetReview(oracle, oracle, false, text.text(), text.anchors());
        }
        cancellation.check();
        try (Connection connection = target.connect()) {
            Runnable hook = () -> RunningStatement.cancel(connection);
            cancellation.onCancel(hook);
            try {
                // one picture for all the queries, and nothing is changed
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                return read(connection, cancellation);
            } finally {
                cancellation.forget(hook);
                connection.rollback();
            }
        } catch (SQLException e) {
            cancellation.check();
            throw refused(table.get(), e);
        }
    }

    private Optional<PgTable> table() {
        return wanted.tables().stream()
                .filter(t -> t.origin().equals(ObjectId.table(oracle)))
                .findFirst();
    }

    /** In a transaction; of a table that is converted. */
    TargetReview read(Connection connection, Cancellation cancellation) throws SQLException {
        PgTable table = table().orElseThrow();
        Optional<TableReader> there = TableReader.read(connection, wantedOf(table), cancellation);
        if (there.isEmpty()) {
            String name = String.valueOf(table.name()).replaceAll("\\R", " ");
            return new TargetReview(
                    oracle,
                    table.name(),
                    false,
                    "-- " + name + " is not in the target: no table there has this name.\n"
                            + "-- A run makes it; if it was renamed or dropped by hand, name it so again.\n",
                    List.of());
        }
        TableReader found = there.get();
        Set<SqlPair> questions = PlannedWords.questions(wanted, table, found.structure(), found.defaultTablespace());
        cancellation.check();
        PostgresModel words = PlannedWords.of(
                wanted,
                table,
                found.structure(),
                found.defaultTablespace(),
                ExpressionEquality.equal(connection, questions));
        cancellation.check();
        PgTable now = words.tables().get(0);
        FoundStatements statements =
                new FoundStatements(now, found.structure().oddities(), ReviewText.objects(words, now));
        ReviewText text = ReviewText.found(plan, oracle, words, statements);
        return new TargetReview(oracle, table.name(), true, text.text(), text.anchors());
    }

    private TableReader.Wanted wantedOf(PgTable table) {
        return new TableReader.Wanted(
                table.name(),
                Stream.concat(
                                wanted.views().stream()
                                        .filter(v -> v.of().equals(table.name()))
                                        .map(PgView::name),
                                wanted.triggers().stream()
                                        .filter(t -> t.origin().equals(table.origin()))
                                        .map(PgTrigger::table))
                        .distinct()
                        .toList(),
                wanted.functions().stream()
                        .filter(f -> f.origin().equals(table.origin()))
                        .map(PgFunction::name)
                        .distinct()
                        .toList());
    }

    private static EngineException refused(PgTable table, SQLException e) {
        String name = PostgresSql.quote(table.name());
        if (NO_RIGHT.equals(e.getSQLState())) {
            String schema = table.name().schema().map(PostgresSql::quote).orElse("public");
            return new EngineException(
                    Kind.REFUSED,
                    table.name() + " of the target cannot be compared: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "; its owner can GRANT USAGE ON SCHEMA " + schema + " and GRANT SELECT ON " + name
                            + " to the user of this connection",
                    e);
        }
        return TargetRun.broken("reading " + table.name() + " of the target", e);
    }
}
