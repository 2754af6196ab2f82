package dev.partbridge.testing.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import dev.partbridge.testing.oracle.backend.ScriptedBackend;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The releases the double passes for, each with its own layout of the calls. */
class OracleReleasesTest {
    static Stream<OracleRelease> releases() {
        return Stream.of(
                OracleRelease.R11_2,
                OracleRelease.R12_1,
                OracleRelease.R12_2,
                OracleRelease.R18,
                OracleRelease.R19,
                new OracleRelease("19.24.0.0.0", 13),
                OracleRelease.R21,
                OracleRelease.R23);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void isTakenFor(OracleRelease release) throws Exception {
        List<Column> columns = List.of(Column.of("N", "NUMBER"), Column.of("C", "CLOB"), Column.of("L", "LONG"));
        ScriptedBackend backend = new ScriptedBackend()
                .on("select :1 from t", binds -> Answer.rows(columns, List.of(Row.of(binds.get(0), "clob", "long"))))
                .on("update t set a = 1", binds -> new Answer.Count(2));
        try (OracleDouble oracle = OracleDouble.builder()
                        .release(release)
                        .user("SCOTT", Driver.PASSWORD)
                        .start(backend);
                Connection connection = Driver.connect(oracle.url("testdb"))) {
            DatabaseMetaData server = connection.getMetaData();
            String[] version = release.version().split("\\.");
            assertThat(server.getDatabaseMajorVersion()).isEqualTo(Integer.parseInt(version[0]));
            assertThat(server.getDatabaseMinorVersion()).isEqualTo(Integer.parseInt(version[1]));
            assertThat(server.getDatabaseProductVersion()).isEqualTo(release.banner());
            connection.setClientInfo("OCSID.MODULE", "m");
            try (PreparedStatement statement = connection.prepareStatement("select ? from t")) {
                statement.setInt(1, 5);
                for (int i = 0; i < 2; i++) {
                    try (ResultSet rows = statement.executeQuery()) {
                        assertThat(rows.next()).isTrue();
                        assertThat(rows.getObject(1)).isEqualTo(new BigDecimal(5));
                        assertThat(rows.getString(2)).isEqualTo("clob");
                        assertThat(rows.getString(3)).isEqualTo("long");
                        assertThat(rows.next()).isFalse();
                    }
                }
                assertThat(statement.getMetaData().getColumnCount()).isEqualTo(3);
            }
            try (Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("update t set a = 1")).isEqualTo(2);
            }
            assertThat(oracle.onlySession().module()).isEqualTo("m");
        }
    }
}
