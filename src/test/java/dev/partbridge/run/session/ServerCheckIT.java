package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Servers and roles that a run cannot work with are refused before anything was changed, and the line says why. */
@ExtendWith(FreshDatabase.class)
class ServerCheckIT {
    private static final AtomicInteger ROLES = new AtomicInteger();

    private final SmallMigration migration = new SmallMigration();
    private final String role = "mover_" + ProcessHandle.current().pid() + "_" + ROLES.incrementAndGet();

    @Test
    void aServerOlderThanThePlan() throws SQLException {
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(15))) {
            assertThatThrownBy(() -> run(database, "postgres"))
                    .isInstanceOf(RunRefused.class)
                    .hasMessageStartingWith("the plan was made for PostgreSQL 18, and the target is PostgreSQL 15.")
                    .hasMessageEndingWith("; nothing was changed; convert again for this server (--target-version 15), "
                            + "or take a newer one");
            unchanged(database);
        }
    }

    @Test
    void anEncodingThatDoesNotHoldAll(TestDatabase database) throws SQLException {
        String latin = database.name() + "_latin";
        database.execute("CREATE DATABASE " + latin + " ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        try {
            assertThatThrownBy(() -> new Runner(
                                    () -> PostgresServers.latest()
                                            .dataSource(latin)
                                            .getConnection(),
                                    migration)
                            .run(migration.plan(), settings(), event -> {}, Cancellation.none()))
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContaining("has the encoding LATIN1")
                    .hasMessageContaining("ENCODING 'UTF8'");
        } finally {
            database.execute("DROP DATABASE " + latin);
        }
    }

    @Test
    void aReadOnlyDatabase(TestDatabase database) throws SQLException {
        database.execute("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");
        assertThatThrownBy(() -> run(database, "postgres"))
                .isInstanceOf(RunRefused.class)
                .hasMessageStartingWith("transactions on the target are read-only; nothing was changed; ");
        unchanged(database);
    }

    @Test
    void aRoleThatMayNotCreateSchemas(TestDatabase database) throws SQLException {
        withRole(database, () -> {
            assertThatThrownBy(() -> run(database, role))
                    .isInstanceOf(RunRefused.class)
                    .hasMessage("the role " + role + " may not create the schema partbridge, which keeps the journal "
                            + "(SQLSTATE 42501); nothing was changed; GRANT CREATE ON DATABASE " + database.name()
                            + " TO " + role);
            unchanged(database);
        });
    }

    @Test
    void aRoleThatMayNotCreateInTheSchemaCarriesOnWhenItMay(TestDatabase database) throws SQLException {
        withRole(database, () -> {
            database.execute("CREATE SCHEMA a; GRANT USAGE ON SCHEMA a TO " + role + "; GRANT CREATE ON DATABASE "
                    + database.name() + " TO " + role);
            assertThatThrownBy(() -> run(database, role))
                    .isInstanceOf(RunRefused.class)
                    .hasMessage("the role " + role + " may not create objects in schema a (SQLSTATE 42501); nothing "
                            + "was changed; GRANT USAGE, CREATE ON SCHEMA a TO " + role);
            assertThat(database.query("SELECT to_regnamespace('partbridge')")).containsExactly("null");

            database.execute("GRANT CREATE ON SCHEMA a TO " + role);
            assertThat(run(database, role).outcome()).isEqualTo(RunReport.Outcome.DONE);
        });
    }

    @Test
    void aJournalOfAnotherRole(TestDatabase database) throws SQLException {
        withRole(database, () -> {
            run(database, "postgres");
            assertThatThrownBy(() -> run(database, role))
                    .isInstanceOf(RunRefused.class)
                    .hasMessageStartingWith("the role " + role + " may not use the journal that an earlier run made "
                            + "there (partbridge.chunk, ")
                    .hasMessageContaining("schema partbridge");
        });
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void withRole(TestDatabase database, Work work) throws SQLException {
        database.execute("CREATE ROLE " + role);
        try {
            work.run();
        } finally {
            database.execute("DROP OWNED BY " + role + " CASCADE; DROP ROLE " + role);
        }
    }

    private RunReport run(TestDatabase database, String as) throws SQLException {
        return new Runner(() -> connect(database, as), migration)
                .run(migration.plan(), settings(), event -> {}, Cancellation.none());
    }

    private static Connection connect(TestDatabase database, String as) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + as);
        }
        return connection;
    }

    private static RunSettings settings() {
        return new RunSettings("small", 2, -1, false, false);
    }

    private static void unchanged(TestDatabase database) throws SQLException {
        assertThat(database.query("SELECT to_regnamespace('a'), to_regnamespace('partbridge')"))
                .containsExactly("null|null");
    }
}
