package dev.partbridge.run.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JournalRemovalTest {
    private static final Path SQL = Path.of("src/main/resources/dev/partbridge/run/journal/journal.sql");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE partbridge\\.([a-z_]+)");

    @Test
    void knowsEachTableThatHasAMigrationsRows() throws IOException {
        assertThat(TABLE.matcher(Files.readString(SQL))
                        .results()
                        .map(t -> t.group(1))
                        .filter(t -> !t.equals("version")))
                .containsExactlyElementsOf(JournalRemoval.TABLES);
    }
}
