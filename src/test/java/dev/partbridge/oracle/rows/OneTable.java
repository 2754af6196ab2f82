package dev.partbridge.oracle.rows;

import dev.partbridge.testing.oracle.OracleDouble;
import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.backend.BackendSession;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import oracle.jdbc.OracleConnection;
import oracle.jdbc.OracleDriver;
import org.jspecify.annotations.Nullable;

/** A server that answers every query with the same table, and remembers the last with its binds. */
final class OneTable implements AutoCloseable {
    private final OracleDouble oracle;
    private volatile Supplier<Answer> answer = () -> Answer.rows(List.of(), List.of());
    private volatile List<@Nullable Object> asked = List.of();

    OneTable() throws IOException {
        oracle = OracleDouble.builder().user("SCOTT", "tiger").start(user -> session());
    }

    private BackendSession session() {
        return (sql, binds) -> {
            if (sql.startsWith("SELECT DBTIMEZONE")) {
                return Answer.rows(List.of(Column.of("DBTIMEZONE", "VARCHAR2(6)")), List.of(Row.of("+00:00")));
            }
            if (!sql.startsWith("SELECT")) {
                return new Answer.Count(0);
            }
            List<@Nullable Object> all = new ArrayList<>();
            all.add(sql);
            all.addAll(binds);
            asked = all;
            return answer.get();
        };
    }

    OracleDouble oracle() {
        return oracle;
    }

    /** Text and binds of the last query. */
    List<@Nullable Object> asked() {
        return asked;
    }

    void answers(List<Column> columns, List<Row> rows) {
        answer = () -> Answer.rows(columns, rows);
    }

    void answers(Supplier<Answer> next) {
        answer = next;
    }

    /** A session in UTC, its read time bounded; more properties of the driver in pairs. */
    Connection connect(String... properties) throws SQLException {
        Properties all = new Properties();
        all.setProperty("user", "scott");
        all.setProperty("password", "tiger");
        all.setProperty("oracle.jdbc.ReadTimeout", "5000");
        for (int i = 0; i < properties.length; i += 2) {
            all.setProperty(properties[i], properties[i + 1]);
        }
        Connection connection = Objects.requireNonNull(new OracleDriver().connect(oracle.url("testdb"), all));
        connection.unwrap(OracleConnection.class).setSessionTimeZone("UTC");
        return connection;
    }

    @Override
    public void close() {
        oracle.close();
    }
}
