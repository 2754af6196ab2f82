package dev.partbridge.connect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.partbridge.connect.session.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OracleCredentialsTest {
    private static final OracleProfile OPEN = OracleConnectString.parse("//db/sales", Optional.empty());
    private static final OracleProfile SCOTT = OracleConnectString.parse("scott@//db/sales", Optional.empty());

    /** Answers like a person, and remembers what was asked. */
    private static final class Person implements OraclePrompt {
        private final List<String> questions = new ArrayList<>();

        @Override
        public Optional<String> user(String question) {
            questions.add(question);
            return Optional.of("alice");
        }

        @Override
        public Optional<Secret> password(String question) {
            questions.add(question);
            return Optional.of(new Secret("typed"));
        }
    }

    @Test
    void takesUserAndPasswordFromTheEnvironment() {
        Person person = new Person();
        OracleCredentials found = OracleCredentials.find(
                OPEN, Map.of("PARTBRIDGE_ORACLE_USER", "scott", "PARTBRIDGE_ORACLE_PASSWORD", "tiger"), person);
        assertThat(found.user()).isEqualTo(new OracleUser.Named("scott"));
        assertThat(shown(found)).isEqualTo("tiger");
        assertThat(person.questions).isEmpty();
    }

    @Test
    void asksForWhatIsMissing() {
        Person person = new Person();
        OracleCredentials found = OracleCredentials.find(OPEN, Map.of(), person);
        assertThat(found.user()).isEqualTo(new OracleUser.Named("alice"));
        assertThat(shown(found)).isEqualTo("typed");
        assertThat(person.questions)
                .containsExactly(
                        "User for service sales on db, port 1521",
                        "Password of user alice for service sales on db, port 1521");
    }

    @Test
    void usesTheEnvironmentsPasswordForAUserInTheAddressWhenNoOtherIsNamed() {
        assertThat(shown(OracleCredentials.find(
                        SCOTT, Map.of("PARTBRIDGE_ORACLE_PASSWORD", "tiger"), OraclePrompt.nobody())))
                .isEqualTo("tiger");
        assertThat(shown(OracleCredentials.find(
                        SCOTT,
                        Map.of("PARTBRIDGE_ORACLE_USER", "SCOTT", "PARTBRIDGE_ORACLE_PASSWORD", "tiger"),
                        OraclePrompt.nobody())))
                .isEqualTo("tiger");
    }

    @Test
    void neverTriesThePasswordOfAnotherUser() {
        Map<String, String> other = Map.of("PARTBRIDGE_ORACLE_USER", "system", "PARTBRIDGE_ORACLE_PASSWORD", "manager");
        assertThat(shown(OracleCredentials.find(SCOTT, other, new Person()))).isEqualTo("typed");
        assertThatExceptionOfType(OracleUnreachable.class)
                .isThrownBy(() -> OracleCredentials.find(SCOTT, other, OraclePrompt.nobody()))
                .withMessage("no password for user scott at service sales on db, port 1521; put it into the environment"
                        + " variable PARTBRIDGE_ORACLE_PASSWORD (the one there belongs to another"
                        + " PARTBRIDGE_ORACLE_USER)");
    }

    @Test
    void asksNobodyForAWalletsUser() {
        Person person = new Person();
        OracleCredentials found = OracleCredentials.find(
                OracleConnectString.parse("/@SALES", Optional.empty()),
                Map.of("PARTBRIDGE_ORACLE_USER", "scott", "PARTBRIDGE_ORACLE_PASSWORD", "tiger"),
                person);
        assertThat(found)
                .isEqualTo(new OracleCredentials(new OracleUser.InWallet(), Optional.empty(), Optional.empty()));
        assertThat(person.questions).isEmpty();
    }

    @Test
    void saysWhatIsMissingWhenNobodyCanBeAsked() {
        assertThatExceptionOfType(OracleUnreachable.class)
                .isThrownBy(() -> OracleCredentials.find(OPEN, Map.of(), OraclePrompt.nobody()))
                .withMessage(
                        "no user for service sales on db, port 1521; write user@ before the address, or put it into"
                                + " the environment variable PARTBRIDGE_ORACLE_USER");
        assertThatExceptionOfType(OracleUnreachable.class)
                .isThrownBy(() ->
                        OracleCredentials.find(SCOTT, Map.of("PARTBRIDGE_ORACLE_PASSWORD", ""), OraclePrompt.nobody()))
                .withMessage("no password for user scott at service sales on db, port 1521; put it into the environment"
                        + " variable PARTBRIDGE_ORACLE_PASSWORD");
    }

    @Test
    void refusesAnEmptyPassword() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Secret("")).withMessage("the password is empty");
    }

    @Test
    void showsNoSecret() {
        OracleCredentials found = OracleCredentials.find(
                SCOTT,
                Map.of("PARTBRIDGE_ORACLE_PASSWORD", "tiger", "PARTBRIDGE_ORACLE_STORE_PASSWORD", "walletpass"),
                OraclePrompt.nobody());
        assertThat(found)
                .hasToString("OracleCredentials[user=user scott, password=Optional[(not shown)],"
                        + " storePassword=Optional[(not shown)]]");
    }

    private static String shown(OracleCredentials credentials) {
        StringBuilder text = new StringBuilder();
        credentials.password().orElseThrow().reveal(text::append);
        return text.toString();
    }
}
