package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements take effect in the order of their script; scripts of a folder may stand in any order. */
class ScriptOrderTest {
    @TempDir
    private Path folder;

    @Test
    void theLastStatementOfAScriptIsTheOneThatHolds() throws IOException {
        write(
                "a.sql",
                """
                create table t (a number);
                comment on table t is 'first';
                alter table t add (b number);
                alter table t modify b default 1;
                comment on table t is 'second';
                alter table t modify b default 2;
                """);
        OracleTable table = read().model().tables().get(0);
        assertThat(table.comment()).contains("second");
        assertThat(table.columns().get(1).defaultText()).contains("2");
    }

    @Test
    void aStatementWaitsForTheScriptThatCreatesItsTable() throws IOException {
        write(
                "1-late.sql",
                """
                create index i on app.t (a, b);
                comment on column app.t.b is 'waited';
                alter table app.t modify b default 1;
                """);
        write("2-table.sql", "comment on table t is 'said before';\ncreate table app.t (a number, b number);");
        write("3-more.sql", "alter table app.t modify b default 2;");
        ScriptModel read = read();
        assertThat(read.findings()).isEmpty();
        OracleTable table = read.model().tables().get(0);
        assertThat(table.comment()).contains("said before");
        assertThat(table.columns().get(1).comment()).contains("waited");
        assertThat(table.columns().stream().map(OracleColumn::defaultText))
                .as("what waited comes before the scripts after the table's own")
                .containsExactly(Optional.empty(), Optional.of("2"));
        assertThat(read.model().indexes()).hasSize(1);
    }

    private void write(String name, String script) throws IOException {
        Files.writeString(folder.resolve(name), script);
    }

    private ScriptModel read() {
        return ScriptReader.read(folder, Cancellation.none());
    }
}
