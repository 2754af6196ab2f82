package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.compare.ModelDiffer;
import dev.partbridge.postgres.compare.ModelDifference;
import dev.partbridge.postgres.compare.Structure;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Compares a database with a model as the proof does, in a transaction that may only read. */
public final class Differences {
    private Differences() {}

    public static List<ModelDifference> of(PostgresModel wanted, TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            return of(wanted, connection);
        }
    }

    /** What would be told after some statements, which are not kept. */
    public static List<String> afterwards(PostgresModel wanted, TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            List<String> told = of(wanted, connection).stream()
                    .map(ModelDifference::toString)
                    .toList();
            connection.rollback();
            return told;
        }
    }

    private static List<ModelDifference> of(PostgresModel wanted, Connection connection) throws SQLException {
        Structure found = StructureReader.read(connection, wanted.schemas());
        return ModelDiffer.differences(
                wanted, found, ExpressionEquality.equal(connection, ModelDiffer.questions(wanted, found)));
    }

    /** As text, one line for each. */
    public static List<String> text(PostgresModel wanted, TestDatabase database) throws SQLException {
        return of(wanted, database).stream().map(ModelDifference::toString).toList();
    }
}
