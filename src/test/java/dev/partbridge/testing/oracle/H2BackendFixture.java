package dev.partbridge.testing.oracle;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.testing.oracle.h2.H2Backend;
import dev.partbridge.testing.oracle.h2.H2Database;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server with H2 behind it that has a table and its child, both in partitions, and the genuine driver's connection. */
abstract class H2BackendFixture {
    H2Database database;
    OracleDouble oracle;
    Connection connection;
    Statement statement;

    @BeforeEach
    void start() throws Exception {
        database = new H2Database(OracleRelease.R19);
        oracle = OracleDouble.builder().user("SCOTT", Driver.PASSWORD).start(new H2Backend(database));
        connection = Driver.connect(oracle.url("testdb"));
        statement = connection.createStatement();
        database.table("APP", "P", "ID NUMBER(10)", "D DATE")
                .rowIn("P1", 1, LocalDateTime.of(2023, 5, 6, 7, 8, 9))
                .rowIn("P2", 2, LocalDateTime.of(2024, 5, 6, 7, 8, 9));
        database.table("APP", "C", "X VARCHAR2(20 CHAR)", "P_ID NUMBER(10)")
                .rowIn("P1", "a", 1)
                .rowIn("P1", "b", 1)
                .rowIn("P2", "c", 2)
                .partitions("P3");
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
        oracle.close();
        database.close();
    }

    void mayRead(String... tables) {
        for (String table : tables) {
            database.grants().object("SCOTT", "SELECT", "APP", table).object("SCOTT", "FLASHBACK", "APP", table);
        }
    }

    List<@Nullable Object> column(String sql) throws SQLException {
        return Driver.column(statement, sql);
    }

    int codeOf(String sql) {
        return catchThrowableOfType(SQLException.class, () -> column(sql)).getErrorCode();
    }
}
