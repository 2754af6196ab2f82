package dev.partbridge.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerFormTest {
    private final ServerForm form = new ServerForm();

    @Test
    void beginsWithTheServerOfThisMachine() {
        assertThat(form.host().get()).isEqualTo("localhost");
        assertThat(form.meaning().get().target())
                .contains(new Target.Url("jdbc:postgresql://localhost:5432/postgres?user=postgres"));
    }

    @Test
    void writesTheUrlWhileItsPartsAreTyped() {
        form.host().set("db.example.org");
        form.port().set("");
        form.database().set("app");
        form.user().set("mover");
        form.tls().set("verify-full");
        form.rootCertificate().set("/etc/ca.pem");
        assertThat(form.url().get())
                .isEqualTo(
                        "jdbc:postgresql://db.example.org/app?user=mover&sslmode=verify-full&sslrootcert=/etc/ca.pem");
    }

    @Test
    void fillsThePartsWhileTheUrlIsTypedAndLeavesTheUrlAsItIs() {
        String typed = "jdbc:postgresql://db:5433/app?sslmode=require&user=ann&tcpKeepAlive=true";
        form.url().set(typed);
        assertThat(form.url().get()).isEqualTo(typed);
        assertThat(List.of(
                        form.host().get(),
                        form.port().get(),
                        form.database().get(),
                        form.user().get(),
                        form.tls().get()))
                .containsExactly("db", "5433", "app", "ann", "require");
        form.user().set("bob");
        assertThat(form.url().get())
                .as("what has no field of its own stays")
                .isEqualTo("jdbc:postgresql://db:5433/app?user=bob&sslmode=require&tcpKeepAlive=true");
    }

    @Test
    void leavesThePartsWhileTheUrlIsNone() {
        form.url().set("jdbc:postg");
        assertThat(form.host().get()).isEqualTo("localhost");
        assertThat(wrong(ServerField.URL)).startsWith("The form is jdbc:postgresql://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:5432/app?user=ann",
                "jdbc:postgresql://db1:5432,db2:5433/app?user=ann&sslmode=verify-full",
                "jdbc:postgresql://[::1]/app"
            })
    void takesWhatTheDriverTakes(String url) {
        form.url().set(url);
        assertThat(form.meaning().get().target()).contains(new Target.Url(url));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    jdbc:postgresql:///app              | HOST     | Name the host
                    jdbc:postgresql://db                | DATABASE | Name the database
                    jdbc:postgresql://db:x/app          | PORT     | A port is a number from 1 to 65535
                    jdbc:postgresql://db:70000/app      | PORT     | A port is a number from 1 to 65535
                    jdbc:oracle:thin:@db                | URL      | The form is jdbc:postgresql://
                    localhost:5432/app                  | URL      | The form is jdbc:postgresql://
                    jdbc:postgresql://db/a?password=x   | URL      | Leave the password out of the URL
                    jdbc:postgresql://db/a?sslmode=full | URL      | Invalid sslmode value
                    """)
    void marksWhatIsMissingOrWrong(String url, ServerField field, String text) {
        form.url().set(url);
        assertThat(form.meaning().get().target()).isEmpty();
        assertThat(wrong(field)).startsWith(text);
    }

    @Test
    void marksWhatShouldBeKnown() {
        form.user().set("");
        form.tls().set("verify-ca");
        assertThat(form.meaning().get().target()).isPresent();
        assertThat(form.meaning().get().of(ServerField.USER).orElseThrow().text())
                .contains(System.getProperty("user.name"));
        assertThat(form.meaning()
                        .get()
                        .of(ServerField.ROOT_CERTIFICATE)
                        .orElseThrow()
                        .text())
                .contains("root.crt");
        form.tls().set("");
        form.rootCertificate().set("/etc/ca.pem");
        assertThat(form.meaning().get().of(ServerField.TLS).orElseThrow().wrong())
                .isFalse();
    }

    @Test
    void takesAPasswordCommandAndRefusesWhatIsNone() {
        form.command().set("aws 'my db'");
        assertThat(form.meaning().get().target().orElseThrow().passwordCommand())
                .contains(new PasswordCommand(List.of("aws", "my db")));
        form.command().set("aws 'my db");
        assertThat(wrong(ServerField.COMMAND)).contains("that is not closed");
        assertThat(form.meaning().get().target()).isEmpty();
    }

    @Test
    void showsAServerThatIsProposed() {
        Target.Url url = new Target.Url(
                "jdbc:postgresql://db/app?user=ann", Optional.of(PasswordCommand.parse("vault 'my db'")));
        form.fill(url);
        assertThat(form.user().get()).isEqualTo("ann");
        assertThat(form.meaning().get().target()).contains(url);
    }

    private String wrong(ServerField field) {
        return form.meaning().get().marks().stream()
                .filter(m -> m.field() == field && m.wrong())
                .findFirst()
                .orElseThrow()
                .text();
    }
}
