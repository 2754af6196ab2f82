package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The test of a connection to a real server, and the password that is kept in memory for it. */
@ExtendWith(FreshDatabase.class)
class TargetTrialIT {
    private final Engine engine = Engines.create();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void tellsWhatAnswers(TestDatabase database) {
        TargetFacts facts = reached(tryOut(database.jdbcUrl(), database.password()));
        assertThat(facts.database().text()).isEqualTo(database.name());
        assertThat(facts.role().text()).isEqualTo("postgres");
        assertThat(facts.answersIn()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(5));
        assertThat(facts.remarks()).isEmpty();
        assertThat(facts.summary()).startsWith("PostgreSQL 18").contains(", database " + database.name() + ", user ");
    }

    @Test
    void tellsAWrongPasswordAndTakesTheRightOne(TestDatabase database) {
        Target.Url url = new Target.Url(database.jdbcUrl());
        assertThat(failed(tryOut(database.jdbcUrl(), "tiger")))
                .endsWith("the server refuses user or password; check the user, and type the password again")
                .doesNotContain("tiger");
        engine.remember(url, Optional.of(new Secret("tiger")));
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> engine.connect(url))
                .withMessageEndingWith("type the password again");
        engine.remember(url, Optional.of(new Secret(database.password())));
        assertThat(engine.connect(url).serverVersion()).startsWith("18");
        assertThat(engine.answersIn(url)).hasValueSatisfying(t -> assertThat(t).isPositive());
        engine.disconnect(url);
        assertThat(engine.answersIn(url)).as("not opened to be asked").isEmpty();
    }

    @Test
    void asksForTheRightsThatARunNeeds(TestDatabase database) throws Exception {
        String role = "guest_of_" + database.name();
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'guest'");
        database.execute("REVOKE TEMPORARY ON DATABASE " + database.name() + " FROM PUBLIC");
        try {
            String url = database.jdbcUrl().replace("user=postgres", "user=" + role);
            assertThat(reached(tryOut(url, "guest")).remarks())
                    .containsExactly(
                            "the role may not make schemas here, which the journal of a run needs; ask the database's owner"
                                    + " for GRANT CREATE ON DATABASE " + database.name() + " TO " + role,
                            "the role may not make temporary tables, which rows without partition key need; ask the"
                                    + " database's owner for GRANT TEMPORARY ON DATABASE " + database.name() + " TO "
                                    + role);
            database.execute("REVOKE CONNECT ON DATABASE " + database.name() + " FROM PUBLIC");
            assertThat(failed(tryOut(url, "guest")))
                    .endsWith("ask its owner for GRANT CONNECT ON DATABASE " + database.name() + " TO " + role);
        } finally {
            database.execute("DROP ROLE " + role);
        }
    }

    @Test
    void tellsAPortWhereSomethingElseAnswers() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread other = new Thread(() -> answer(door));
            other.setDaemon(true);
            other.start();
            assertThat(failed(tryOut("jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + "/app?user=mover", "x")))
                    .contains("does not speak as PostgreSQL does", "check host and port");
        }
    }

    @Test
    void endsAtOnceWhenItIsCancelled() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Cancellation cancellation = new Cancellation();
            CountDownLatch called = new CountDownLatch(1);
            Thread caller = new Thread(() -> {
                accept(silent);
                called.countDown();
                cancellation.cancel();
            });
            caller.setDaemon(true);
            caller.start();
            Target.Url url = new Target.Url("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/app?user=mover");
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> engine.tryOut(url, Optional.empty(), cancellation));
            called.await();
        }
    }

    private static void answer(ServerSocket door) {
        try {
            while (true) {
                try (var caller = door.accept()) {
                    caller.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void accept(ServerSocket door) {
        try {
            door.accept();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TargetTrial.Outcome tryOut(String url, String password) {
        return engine.tryOut(new Target.Url(url), Optional.of(new Secret(password)), Cancellation.none());
    }

    private static TargetFacts reached(TargetTrial.Outcome outcome) {
        assertThat(outcome).isInstanceOf(TargetTrial.Reached.class);
        return ((TargetTrial.Reached) outcome).facts();
    }

    private static String failed(TargetTrial.Outcome outcome) {
        assertThat(outcome).isInstanceOf(TargetTrial.Failed.class);
        return ((TargetTrial.Failed) outcome).message();
    }
}
