package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** EXIT and QUIT end SQL*Plus: what stands behind them is listed, and neither read nor loaded. */
class ExitTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"exit", "EXIT;", "quit", "exit success", "QUIT 3 COMMIT", "exit sql.sqlcode"})
    void nothingBehindItIsRead(String exit) throws IOException {
        write(
                "a.sql",
                "create table t (a number);\n" + exit + "\nset define off\n\ncreate table u (a number);\n"
                        + "insert into t values (1);\nbegin null; end;\n/\nexec p\n");
        ScriptModel read = read();
        assertThat(tables(read)).containsExactly("T");
        assertThat(read.rows()).isEmpty();
        assertThat(read.findings()).extracting(Finding::code).containsExactly("PB-SRC-059");
        assertThat(read.findings().get(0).message())
                .contains(" ends SQL*Plus here: from a.sql:5:1 on 4 statements are not executed");
        assertThat(read.findings().get(0).position().orElseThrow()).hasToString("a.sql:2:1");
        assertThat(read.model().skipped())
                .extracting(s -> s.kind() + " " + s.position().orElseThrow().line())
                .containsExactly("not executed 5", "not executed 6", "not executed 7", "not executed 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a number);\nexit\n",
                "create table t (a number);\nexit;\nprompt done\nspool off\n",
                "whenever sqlerror exit failure rollback\ncreate table t (a number);\n",
                "begin loop exit; end loop; end;\n/\ncreate table t (a number);\n"
            })
    void noFindingWhereNothingStandsBehindIt(String script) throws IOException {
        write("a.sql", script);
        ScriptModel read = read();
        assertThat(tables(read)).containsExactly("T");
        assertThat(read.findings()).extracting(Finding::code).doesNotContain("PB-SRC-059");
    }

    @Test
    void inACalledScriptItEndsTheCallersToo() throws IOException {
        write("a.sql", "@b\ncreate table a (n number);\n@c\n");
        write("b.sql", "create table b (n number);\nexit\ncreate table b2 (n number);\n");
        write("c.sql", "create table c (n number);\n");
        write("d.sql", "create table d (n number);\n");
        ScriptModel read = read();
        assertThat(tables(read)).containsExactly("B", "D");
        assertThat(read.findings()).hasSize(1);
        assertThat(read.findings().get(0).message()).contains("from b.sql:3:1 on 3 statements are not executed");
        assertThat(read.model().skipped())
                .extracting(s -> s.name())
                .containsExactly("create table b2 (n number)", "create table a (n number)", "@c");
    }

    @Test
    void whatAnotherScriptCallsIsReadThere() throws IOException {
        write("a.sql", "exit\n@c\n");
        write("b.sql", "@c\n");
        write("c.sql", "create table c (n number);\n");
        assertThat(tables(read())).containsExactly("C");
    }

    @Test
    void withRollbackItTakesRowsBack() throws IOException {
        write("a.sql", "create table t (a number);\ninsert into t values (1);\nexit rollback\n");
        assertThat(read().findings()).extracting(Finding::code).containsExactly("PB-SRC-073");
    }

    private static List<String> tables(ScriptModel read) {
        return read.model().tables().stream()
                .map(OracleTable::name)
                .map(Object::toString)
                .toList();
    }

    private void write(String name, String script) throws IOException {
        Files.writeString(folder.resolve(name), script);
    }

    private ScriptModel read() {
        return ScriptReader.read(folder, Cancellation.none());
    }
}
