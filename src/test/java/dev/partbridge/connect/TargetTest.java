package dev.partbridge.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @Test
    void readsAnEmbeddedDirectory() {
        assertThat(Target.parse("embedded:data/pg")).isEqualTo(new Target.Embedded(Path.of("data/pg")));
        assertThat(Target.parse("embedded:data/pg")).hasToString("embedded:data/pg");
    }

    @Test
    void readsAJdbcUrl() {
        String url = "jdbc:postgresql://db.example.org:5433/sales?user=alice&sslmode=require";
        assertThat(Target.parse(url)).isEqualTo(new Target.Url(url));
        assertThat(Target.parse(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sales", "postgresql://localhost/sales", "jdbc:oracle:thin:@//h/s", "jdbc:postgresql://h:x/d"
            })
    void refusesOtherTextWithBothForms(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.parse(text))
                .withMessage("not a JDBC URL: " + text
                        + "; a target is jdbc:postgresql://host:port/database?user=name, or embedded:DIR");
    }

    @Test
    void refusesAnEmbeddedTargetWithoutDirectory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.parse("embedded:"))
                .withMessageStartingWith("embedded: names no directory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/d?user=a&password=tiger",
                "jdbc:postgresql://h/d?PASSWORD=tiger",
                "jdbc:postgresql://h/d?sslpassword=tiger",
                "jdbc:postgresql://a:tiger@h/d",
                "postgresql://a:tiger@h",
            })
    void refusesAPasswordWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.parse(text))
                .withMessage("a password in a URL can be read in the list of processes; leave it out, and put it into"
                        + " the environment variable PGPASSWORD or into the file ~/.pgpass");
    }

    @Test
    void choosesTheArchiveByOperatingSystemAndProcessor() {
        assertThat(PostgresArchive.resourceNames("Linux", "amd64")).isEqualTo(List.of("postgres-linux-x86_64.txz"));
        assertThat(PostgresArchive.resourceNames("Linux", "aarch64")).isEqualTo(List.of("postgres-linux-arm_64.txz"));
        assertThat(PostgresArchive.resourceNames("Windows 11", "amd64"))
                .isEqualTo(List.of("postgres-windows-x86_64.txz"));
        assertThat(PostgresArchive.resourceNames("Mac OS X", "aarch64"))
                .isEqualTo(List.of("postgres-darwin-arm_64.txz", "postgres-darwin-x86_64.txz"));
    }
}
