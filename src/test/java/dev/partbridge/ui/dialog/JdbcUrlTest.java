package dev.partbridge.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:5432/app?user=ann",
                "jdbc:postgresql://db1,db2:5433/app?user=ann&sslmode=verify-full",
                "jdbc:postgresql://[::1]/app"
            })
    void takesWhatTheDriverTakes(String url) {
        assertThat(JdbcUrl.trouble(url, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:5432/app", "jdbc:oracle:thin:@db", "jdbc:postgresql://localhost"})
    void saysTheFormOfWhatItDoesNotTake(String url) {
        assertThat(JdbcUrl.trouble(url, "")).startsWith("The form is jdbc:postgresql://");
    }

    @Test
    void refusesAPassword() {
        assertThat(JdbcUrl.trouble("jdbc:postgresql://localhost/app?user=ann&password=x", ""))
                .contains("PGPASSWORD");
    }

    @Test
    void takesAPasswordCommandAndRefusesWhatIsNone() {
        String url = "jdbc:postgresql://localhost/app?user=ann";
        assertThat(JdbcUrl.trouble(url, "aws 'my db'")).isEmpty();
        assertThat(JdbcUrl.target(" " + url, "aws 'my db'"))
                .isEqualTo(new Target.Url(url, Optional.of(new PasswordCommand(List.of("aws", "my db")))));
        assertThat(JdbcUrl.target(url, " ")).isEqualTo(new Target.Url(url));
        assertThat(JdbcUrl.trouble(url, "aws 'my db")).contains("that is not closed");
        assertThat(JdbcUrl.trouble(url + "&sslmode=full", "")).contains("sslmode");
    }
}
