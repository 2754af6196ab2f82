package dev.partbridge.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerLoadIT {
    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void tellsWhatIsThere(int major) throws SQLException {
        String slot = "kept_" + ProcessHandle.current().pid() + "_" + major;
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major));
                Connection connection = database.connect()) {
            ServerLoad before = ServerLoad.of(connection);
            assertThat(before.publicationsOfAll()).isEmpty();
            assertThat(before.eventTriggers()).isEmpty();
            assertThat(before.freeConnections()).isPositive();
            assertThat(before.locksPerTransaction()).isEqualTo(64);
            assertThat(before.lockHolders()).isGreaterThan(before.freeConnections());
            assertThat(before.maxWalBytes()).isGreaterThanOrEqualTo(1L << 30);
            assertThat(before.synchronousStandbys()).isEmpty();
            assertThat(before.collation()).isEmpty();
            assertThat(before.switchedOff()).doesNotContain("autovacuum");
            database.execute("CREATE PUBLICATION \"All of it\" FOR ALL TABLES");
            database.execute("CREATE PUBLICATION none");
            database.execute("CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'");
            database.execute("CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE PROCEDURE f()");
            database.execute("CREATE EVENT TRIGGER asleep ON ddl_command_end EXECUTE PROCEDURE f()");
            database.execute("ALTER EVENT TRIGGER asleep DISABLE");
            database.execute("SELECT pg_create_physical_replication_slot('" + slot + "', true)");
            try {
                ServerLoad now = ServerLoad.of(connection);
                assertThat(now.publicationsOfAll()).containsExactly("All of it");
                assertThat(now.eventTriggers()).containsExactly("watch");
                assertThat(now.slots())
                        .filteredOn(s -> s.name().equals(slot))
                        .singleElement()
                        .matches(s -> !s.active() && s.bytes() >= 0);
            } finally {
                database.execute("SELECT pg_drop_replication_slot('" + slot + "')");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void tellsALanguagesOrder(int major) throws SQLException {
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            String other = database.name() + "_icu";
            database.execute("CREATE DATABASE " + other + " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'de'");
            String url = database.jdbcUrl().replace("/" + database.name(), "/" + other);
            try (Connection connection = DriverManager.getConnection(url, database.user(), database.password())) {
                assertThat(ServerLoad.of(connection).collation()).isEqualTo("de");
            } finally {
                database.execute("DROP DATABASE " + other);
            }
        }
    }
}
