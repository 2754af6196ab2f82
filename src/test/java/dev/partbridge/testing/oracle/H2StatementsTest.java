package dev.partbridge.testing.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.testing.oracle.h2.OracleTable;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that H2 cannot take, that are cancelled, and that are described without their rows. */
class H2StatementsTest extends H2BackendFixture {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM APP.C",
                "SELECT X FROM APP.C PARTITION FOR (1)",
                "SELECT NO_SUCH_FUNCTION(X) FROM APP.C",
                "SELECT MIN(rowid) FROM APP.C",
                "SELEC X FROM APP.C",
                "SELECT X FROM"
            })
    void failsOnWhatItCannotPassOn(String sql) throws SQLException {
        mayRead("C");
        assertThat(catchThrowableOfType(SQLException.class, () -> statement.execute(sql))
                        .getErrorCode())
                .isEqualTo(900);
        assertThat(oracle.takeProblems()).singleElement().asString().startsWith(sql);
    }

    @Test
    void isCancelled() throws Exception {
        OracleTable many = database.table("SCOTT", "M", "N NUMBER");
        many.rows(
                null,
                null,
                IntStream.range(0, 2000).mapToObj(List::<@Nullable Object>of).toList());
        String endless = "SELECT COUNT(*) FROM m a, m b, m c, m d WHERE a.n + b.n + c.n = d.n";
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> codeOf(endless));
        while (!oracle.statements().contains(endless)) {
            assertThat(code).isNotDone();
            Thread.onSpinWait();
        }
        statement.cancel();
        assertThat(code).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(1013);
        assertThat(column("SELECT COUNT(*) FROM m")).containsExactly(new BigDecimal(2000));
    }

    @Test
    void describesWithoutReading() throws SQLException {
        mayRead("C");
        try (PreparedStatement query = connection.prepareStatement("SELECT x, p_id, 1 one FROM app.c WHERE x = ?")) {
            ResultSetMetaData columns = query.getMetaData();
            assertThat(List.of(columns.getColumnTypeName(1), columns.getColumnTypeName(2), columns.getColumnName(3)))
                    .containsExactly("VARCHAR2", "NUMBER", "ONE");
        }
    }
}
