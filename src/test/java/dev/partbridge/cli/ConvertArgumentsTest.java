package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A choice for one table finds the table however its name is written, and one for a table that is not there is refused. */
class ConvertArgumentsTest {
    private static final String DDL =
            """
            CREATE TABLE app.orders (id NUMBER(5));
            CREATE TABLE old.orders (id NUMBER(5));
            CREATE TABLE app."Mixed" (id NUMBER(5));
            CREATE TABLE app.mixed (id NUMBER(5));
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path script = Path.of("");

    @BeforeEach
    void write() throws IOException {
        script = Files.writeString(folder.resolve("ddl.sql"), DDL);
    }

    @Test
    void choiceForATableIsTakenInAnyLetters() {
        assertThat(choices("--set", "number@app.orders=numeric")).isEqualTo(Map.of("number@APP.ORDERS", "numeric"));
        assertThat(choices("--set", "number@APP.ORDERS=numeric", "--set", "raw=uuid"))
                .isEqualTo(Map.of("number@APP.ORDERS", "numeric", "raw", "uuid"));
        assertThat(choices("--set", "number@orders=numeric"))
                .isEqualTo(Map.of("number@APP.ORDERS", "numeric", "number@OLD.ORDERS", "numeric"));
    }

    @Test
    void nameThatIsWrittenJustSoIsMeantAlone() {
        assertThat(choices("--set", "number@APP.Mixed=numeric")).isEqualTo(Map.of("number@APP.Mixed", "numeric"));
        assertThat(choices("--set", "number@app.mixed=numeric"))
                .isEqualTo(Map.of("number@APP.MIXED", "numeric", "number@APP.Mixed", "numeric"));
    }

    @Test
    void choiceForATableThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> choices("--set", "number@APP.ORDRES=numeric"))
                .isInstanceOf(EngineException.class)
                .hasMessage("--set number@APP.ORDRES: the source has no such table");
        assertThatThrownBy(() -> choices("--set", "number@=numeric"))
                .hasMessage("--set number@: the source has no such table");
    }

    @Test
    void ruleThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> choices("--set", "nubmer@app.orders=numeric"))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("there is no rule \"nubmer\"");
    }

    @Test
    void schemaThatPostgresDoesNotTakeIsRefused() {
        assertThat(options("--target-schema", "Shop").targetSchema()).hasToString("Shop");
        refusesSchema("pg_shop", "The name pg_shop is kept for other things in PostgreSQL: take another one.");
        refusesSchema("\"Shop\"", "Write the name without quotes: it is taken exactly as it stands here.");
        refusesSchema("ä".repeat(32), "The name has 64 bytes, and PostgreSQL keeps 63: shorten it.");
        refusesSchema("", "The name is empty: leave it out altogether for public.");
    }

    private void refusesSchema(String name, String why) {
        assertThatThrownBy(() -> options("--target-schema=" + name))
                .isInstanceOf(EngineException.class)
                .hasMessage("--target-schema: " + why);
    }

    private Map<String, String> choices(String... arguments) {
        return options(arguments).choices().values();
    }

    private ConvertOptions options(String... arguments) {
        ConvertArguments parsed = CommandLine.populateCommand(new ConvertArguments(), arguments);
        try (Engine engine = Engines.create()) {
            Inspection source = engine.inspect(new ScriptSource(script), Cancellation.none());
            return parsed.options(new Given(source.source(), Optional.empty()), source);
        }
    }
}
